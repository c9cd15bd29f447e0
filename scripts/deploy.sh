#!/usr/bin/env bash
# Deploys everything to Azure: looks first whether it can, shows what it will do, asks, deploys, publishes and waits until it works.
# It may be run as often as one likes; what is there stays.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 077
source scripts/lib/setup.sh
source scripts/lib/deploy.sh

LEAST_CLI=2.60.0
LEAST_BICEP=0.30.0
VAULT_API=2026-05-15
PROVIDERS=(Microsoft.Authorization Microsoft.BotService Microsoft.Consumption Microsoft.DurableTask Microsoft.Insights Microsoft.KeyVault
  Microsoft.ManagedIdentity Microsoft.OperationalInsights Microsoft.ServiceBus Microsoft.Storage Microsoft.Web)
OUTPUTS=(functionAppName hostName publicUrl botAppId tenantId vaultName)
PAUSE=${PERF_DEPLOY_PAUSE:-15}
PATIENCE=${PERF_DEPLOY_PATIENCE:-600}
PUBLISH_TRIES=20
ARTIFACTS=${PERF_DEPLOY_ARTIFACTS:-artifacts/azure}

usage() {
  cat <<'USAGE'
scripts/deploy.sh --environment NAME --resource-group GROUP [options]

  --environment NAME      which parameter file: infra/environments/NAME.bicepparam
  --resource-group GROUP  where everything goes; made if it is not there
  --location REGION       where a new group is made, such as westeurope
  --subscription NAME     another subscription than the one that 'az account show' names
  --parameters FILE       another parameter file
  --package FILE          publish this package; without it scripts/package.sh azure makes one
  --bot-secret-file FILE  the secret of a SingleTenant bot, in a file that nobody else may read
  --what-if               only show what would be done
  --publish-only          leave the resources as they are, and publish the package
  --yes                   do not ask

docs/azure.md explains what is deployed, what it may do and how to remove it.
USAGE
}

environment='' group='' location='' subscription='' parameters='' package='' bot_secret_file=''
assume_yes=no what_if_only=no publish_only=no
while [[ $# -gt 0 ]]; do
  case $1 in
    --environment | --resource-group | --location | --subscription | --parameters | --package | --bot-secret-file)
      [[ $# -ge 2 && -n $2 ]] || { usage >&2; fail "$1 needs a value."; }
      case $1 in
        --environment) environment=$2 ;;
        --resource-group) group=$2 ;;
        --location) location=$2 ;;
        --subscription) subscription=$2 ;;
        --parameters) parameters=$2 ;;
        --package) package=$2 ;;
        --bot-secret-file) bot_secret_file=$2 ;;
      esac
      shift ;;
    --what-if) what_if_only=yes ;;
    --publish-only) publish_only=yes ;;
    --yes) assume_yes=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "There is no option '$1'." ;;
  esac
  shift
done
[[ -n $environment ]] || { usage >&2; fail "Say which environment with --environment, such as dev."; }
[[ $environment =~ ^[a-z0-9]{2,12}$ ]] || fail "An environment's name is of 2 to 12 small letters and digits; '$environment' is not."
[[ -n $group ]] || { usage >&2; fail "Say where everything goes with --resource-group."; }
[[ $group =~ ^[A-Za-z0-9._()-]{1,90}$ && $group != *. ]] || fail "'$group' is no name of a resource group: letters, digits and ._()- only, and no point at its end."
[[ $what_if_only == no || $publish_only == no ]] || fail "--what-if shows what a deployment would change; --publish-only deploys nothing. Take one of them."
[[ $assume_yes == yes || $what_if_only == yes || -t 0 ]] || fail "This asks before it changes anything, and nobody can answer here: run it in a terminal, or with --yes once you have seen what --what-if shows."
: "${parameters:=infra/environments/$environment.bicepparam}"
deployment=perfserverless-$environment

work=$(mktemp -d)
step="looking whether it can be deployed"
trap 'rm -rf "$work"' EXIT
child=
trap '[[ -z $child ]] || kill "$child" 2>/dev/null; echo >&2; echo "Interrupted while $step. Azure may go on with what it began; run the same command again, and it goes on from there." >&2; exit 130' INT TERM

echo "Looking whether it can be deployed ..."
vault_id='' removed_vault='' group_exists=no
check_tools
check_files
if command -v az >/dev/null && check_login; then
  check_group
  check_region
  check_rights
  [[ -r $parameters ]] && check_providers
fi
end_with_problems
echo "Environment '$environment' in the resource group '$group' ($location), subscription '$subscription_name'."

if [[ $publish_only == no ]]; then
  if [[ $group_exists == no && $what_if_only == yes ]]; then
    echo "The resource group '$group' is not there, so that there is nothing to compare with: it would be made in $location, with everything that infra/main.bicep names."
    exit 0
  fi
fi

if [[ -z $package && $what_if_only == no ]]; then
  step="making the package"
  scripts/package.sh azure || fail "The package could not be made; the lines above say why. Nothing was changed in Azure. A package that was made elsewhere is taken with --package."
  package=artifacts/azure/perfserverless-azure.zip
fi

if [[ $publish_only == no ]]; then
  if [[ $group_exists == no ]]; then
    confirmed "Make the resource group '$group' in $location?" || fail "Nothing was changed."
    step="making the resource group"
    ask_azure group create --name "$group" --location "$location" --tags product=PerfServerless "environment=$environment" -o none || fail "The resource group '$group' could not be made: $(complaint)"
  fi

  step="looking what will change"
  wait_for_earlier
  find_vault
  [[ -z $removed_vault || $what_if_only == no ]] || echo "The key vault $removed_vault was removed and would be brought back with its secrets first."
  [[ $what_if_only == yes ]] || bring_back_vault
  find_secrets
  start=$(budget_start)
  PERF_DEPLOY_BUDGET_START=$start azure deployment group what-if --resource-group "$group" --name "$deployment" --parameters "$parameters" ||
    fail "Azure does not take the template; the lines above say why. Nothing was deployed."
  told_secrets
  [[ $what_if_only == no ]] || exit 0
  confirmed "Deploy this?" || fail "Nothing was deployed."

  step="deploying"
  echo "Deploying; this takes some minutes ..."
  deploy
fi

step="reading what was deployed"
read_outputs
own_name=
[[ $out_publicUrl == "https://$out_hostName" ]] || own_name="
  - Bind the name of $out_publicUrl and its certificate to the app; until it leads to $out_hostName, Teams and links lead nowhere."

step="publishing the package"
echo "Publishing $package ..."
publish

step="waiting for the application"
echo "Waiting until https://$out_hostName answers ..."
wait_for_health

cat <<DONE

It works: $out_publicUrl

Left to do by hand:$own_name
  - Teams: make the app for the bot $out_botAppId, and have an administrator upload it in the Teams admin centre:
      scripts/teams-app.sh --outputs $ARTIFACTS/$environment.json --developer ... --website ... --privacy ... --terms ...
  - Import your organisation. Who is named in keyReaders reads the host's key into a file of his own and sends the folder:
      (umask 077; az keyvault secret show --vault-name $out_vaultName --name api-key --query value -o tsv > host.key)
      perfserverless import my-company --url $out_publicUrl --key-file host.key && rm host.key
  - Letters by Microsoft Graph need an administrator's consent to Mail.Send for the application's identity; see docs/azure.md.
DONE
