#!/usr/bin/env bash
# Plays the Azure CLI for the tests of scripts/deploy.sh: it writes down what it is asked, keeps a small state in the folder FAKE_AZURE, and
# is as awkward as the real one: warnings on standard error, codes of its own, answers that take their time.
state=$FAKE_AZURE
[[ -n ${FAKE_AZURE_INSIDE:-} ]] || printf '%s\n' "$*" >>"$state/calls"
echo "WARNING: The behavior of this command has been altered by an extension." >&2

has() { [[ -e $state/$1 ]]; }
error() { echo "ERROR: $2" >&2; exit "$1"; }
value_of() { local name=$1; shift; while [[ $# -gt 0 ]]; do [[ $1 == "$name" ]] && { echo "$2"; return; }; shift; done; }

case "$*" in
  version*) cat "$state/cli" 2>/dev/null || echo 2.80.0; exit ;;
  'bicep version'*)
    has no-bicep && error 1 'Bicep CLI not found. Install it now by running "az bicep install".'
    echo "Bicep CLI version $(cat "$state/bicep" 2>/dev/null || echo 0.41.2) (1d0a5c4c6b)"; exit ;;
esac

[[ $* == 'cloud show'* ]] && { cat "$state/cloud" 2>/dev/null || echo AzureCloud; exit; }
if has windows && [[ -z ${FAKE_AZURE_INSIDE:-} ]]; then
  code=$(mktemp)
  { FAKE_AZURE_INSIDE=1 "$0" "$@"; echo $? >"$code"; } | sed 's/$/\r/'
  exit "$(cat "$code")"
fi
has signed-out && error 1 "Please run 'az login' to setup account."

case "$*" in
  'account show'*)
    [[ $(value_of --subscription "$@") == Nowhere ]] && error 1 "Subscription 'Nowhere' not found."
    printf '%s\n' 11111111-1111-1111-1111-111111111111 "Acme's pay as you go" "$(cat "$state/subscription" 2>/dev/null || echo Enabled)" ;;
  'group show'*) has group || error 3 "(ResourceGroupNotFound) Resource group '$(value_of --name "$@")' could not be found."; cat "$state/group" ;;
  'group create'*) value_of --location "$@" >"$state/group" ;;
  'functionapp list-flexconsumption-locations'*) printf '%s\n' 'West Europe' northeurope swedencentral ;;
  rest*) cat "$state/rights" 2>/dev/null || echo '*|Microsoft.Blueprint/blueprints/write' ;;
  'provider list'*)
    if has providers; then cat "$state/providers"; else
      printf 'Microsoft.%s\n' Authorization BotService Consumption DurableTask insights KeyVault ManagedIdentity OperationalInsights ServiceBus Storage Web
    fi ;;
  'keyvault list '*) has vault && echo "/subscriptions/1/resourceGroups/reviews/providers/Microsoft.KeyVault/vaults/kv-perf-abc"; exit 0 ;;
  'keyvault list-deleted'*) has removed-vault && echo kv-perf-abc; exit 0 ;;
  'keyvault recover'*) mv "$state/removed-vault" "$state/vault" ;;
  'resource show'*)
    id=$(value_of --ids "$@")
    has vault-hidden && error 1 "(AuthorizationFailed) The client does not have authorization to perform action 'Microsoft.KeyVault/vaults/secrets/read'."
    has "secret-${id##*/}" || error 3 "(SecretNotFound) A secret with (name/id) ${id##*/} was not found in this key vault." ;;
  'consumption budget list'*) cat "$state/budget" 2>/dev/null; exit 0 ;;
  'deployment group what-if'*)
    has template-refused && error 1 "(InvalidTemplateDeployment) The template deployment 'x' is not valid according to the validation procedure."
    echo "Resource changes: 14 to create." ;;
  'deployment group create'*)
    env | grep '^PERF_DEPLOY_' | sort >>"$state/received"
    if has deployment-hangs; then rm "$state/deployment-hangs"; echo 2 >"$state/running"; echo hanging >"$state/hangs"; exec sleep 60; fi
    touch "$state/vault"
    [[ -n $PERF_DEPLOY_API_KEY ]] && touch "$state/secret-api-key"
    [[ -n $PERF_DEPLOY_LINK_KEY ]] && touch "$state/secret-link-key"
    [[ -n $PERF_DEPLOY_BOT_SECRET ]] && touch "$state/secret-bot-secret"
    has deployment-fails && error 1 "(DeploymentFailed) At least one resource deployment operation failed."
    echo "${PERF_DEPLOY_BUDGET_START}T00:00:00Z" >"$state/budget"
    touch "$state/deployed" ;;
  'deployment operation group list'*) printf 'What  Why\n----  ---\nstperfabc  The storage account named stperfabc is already taken.\n' ;;
  *'--query properties.provisioningState'*)
    left=$(cat "$state/running" 2>/dev/null || echo 0)
    if [[ $left -gt 0 ]]; then echo $((left - 1)) >"$state/running"; echo Running; exit 0; fi
    has deployed || error 3 "(DeploymentNotFound) Deployment 'x' could not be found."
    echo Succeeded ;;
  'deployment group show'*'-o json'*) echo '{ "botAppId": { "value": "22222222-2222-2222-2222-222222222222" } }' ;;
  'deployment group show'*)
    has deployed || error 3 "(DeploymentNotFound) Deployment 'x' could not be found."
    printf '%s\n' perfserverless-x-abc perfserverless-x-abc.azurewebsites.net "$(cat "$state/address" 2>/dev/null || echo https://perfserverless-x-abc.azurewebsites.net)" \
      22222222-2222-2222-2222-222222222222 33333333-3333-3333-3333-333333333333 kv-perf-abc ;;
  'functionapp deployment source config-zip'*)
    left=$(cat "$state/publish-refusals" 2>/dev/null || echo 0)
    if [[ $left -gt 0 ]]; then echo $((left - 1)) >"$state/publish-refusals"; error 1 "$(cat "$state/publish-refusal")"; fi ;;
  *) error 2 "'$*' is misspelled or not recognized by the system." ;;
esac
