# What scripts/deploy.sh looks at and does, step by step. To be sourced after setup.sh. It reads the variables that deploy.sh sets:
# environment, group, location, subscription, parameters, package, bot_secret_file, assume_yes, what_if_only, work (a folder of our own).

problems=()
problem() { problems+=("$*"); }

# The Azure CLI, for the subscription that was named. It never gets a secret among its arguments, which every user of the machine can read.
azure() {
  local more=()
  [[ -n $subscription ]] && more=(--subscription "$subscription")
  az "$@" "${more[@]}"
}

# The same for what takes minutes: an interruption is heard at once, and not only when the command has ended.
azure_long() {
  local more=() code
  [[ -n $subscription ]] && more=(--subscription "$subscription")
  az "$@" "${more[@]}" &
  child=$!
  wait "$child"
  code=$?
  child=
  return "$code"
}

# The same, with what it complains of kept for the sentence that tells of it.
# A CLI of Windows, as under WSL, ends its lines in two characters.
ask_azure() { azure "$@" 2>"$work/complaint" | tr -d '\r'; }
complaint() { grep -v '^WARNING' "$work/complaint" | sed 's/^ERROR: *//' | head -3 | tr '\n' ' ' | cut -c1-400; }

at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -1) == "$2" ]]; }

check_tools() {
  local version
  if ! command -v az >/dev/null; then
    problem "The Azure CLI is missing: install it from https://aka.ms/azure-cli."
  else
    version=$(az version --query '"azure-cli"' -o tsv 2>/dev/null)
    if [[ -z $version ]]; then
      problem "The Azure CLI does not say its version: run 'az version', and mend what it says."
    elif ! at_least "$version" "$LEAST_CLI"; then
      problem "The Azure CLI found is $version, and Flex Consumption needs $LEAST_CLI or later: run 'az upgrade'."
    fi
    version=$(az bicep version 2>/dev/null | sed -nE 's/.*version ([0-9.]+).*/\1/p' | head -1)
    if [[ -z $version ]]; then
      problem "Bicep is missing: run 'az bicep install'."
    elif ! at_least "$version" "$LEAST_BICEP"; then
      problem "The Bicep found is $version, and the templates need $LEAST_BICEP or later: run 'az bicep upgrade'."
    fi
  fi
  command -v curl >/dev/null || problem "curl is missing: install it (on Debian: apt-get install curl)."
  if [[ -z $package && $what_if_only == no ]]; then
    command -v dotnet >/dev/null || problem "The .NET 10 SDK is missing, with which the package is made: install it from https://dot.net, or give a package with --package."
    command -v zip >/dev/null || problem "zip is missing, with which the package is made: install it (on Debian: apt-get install zip), or give a package with --package."
  fi
}

# A plain value that the parameter file gives; empty where it gives none.
parameter() { tr -d '\r' <"$parameters" 2>/dev/null | sed -nE "s#^param $1 *= *'?([^' ]*)'? *(//.*)?\$#\\1#p" | head -1; }

check_files() {
  if [[ ! -r $parameters ]]; then
    problem "There is no parameter file $parameters: copy infra/environments/prod.bicepparam, or name one with --parameters."
  else
    [[ $(parameter environmentName) == "$environment" ]] || problem "$parameters is of the environment '$(parameter environmentName)', not of '$environment'."
    case $(parameter administratorMail) in
      *@example.org | '') problem "$parameters names nobody who is told of alerts: put an address of yours into administratorMail." ;;
    esac
    if [[ $(parameter botIdentity) == SingleTenant && ! $(parameter botAppId) =~ ^[0-9a-fA-F-]{36}$ ]]; then
      problem "$parameters wants a bot of the kind SingleTenant: put its application id into botAppId."
    fi
  fi
  if [[ -n $package ]]; then
    if [[ ! -r $package ]]; then problem "The package $package is not there."
    elif [[ $(head -c 2 "$package") != PK ]]; then problem "The package $package is no zip file."
    fi
  fi
  if [[ -n $bot_secret_file ]]; then
    if [[ ! -r $bot_secret_file ]]; then problem "The file $bot_secret_file is not there."
    elif [[ -n $(find "$bot_secret_file" -perm /077) ]]; then problem "Others may read $bot_secret_file: run 'chmod 600 $bot_secret_file'."
    elif [[ ! -s $bot_secret_file ]]; then problem "The file $bot_secret_file is empty."
    fi
  fi
}

# Sets subscription_id and subscription_name. Fails where nobody is signed in, because then nothing else can be asked.
check_login() {
  local answer
  if ! answer=$(ask_azure account show --query '[id, name, state]' -o tsv); then
    if [[ -n $subscription ]]; then
      problem "The subscription '$subscription' cannot be used ($(complaint)): run 'az login', and 'az account list' for the names. Rights and resource providers can be looked at after that."
    else
      problem "Nobody is signed in to Azure: run 'az login'. Subscription, rights and resource providers can be looked at after that."
    fi
    return 1
  fi
  mapfile -t answer < <(tr '\t' '\n' <<<"$answer")
  subscription_id=${answer[0]} subscription_name=${answer[1]:-}
  local cloud
  cloud=$(az cloud show --query name -o tsv 2>/dev/null | tr -d '\r')
  [[ $cloud == AzureCloud ]] || problem "The Azure CLI is set to the cloud '$cloud', and the templates name addresses of the public one: run 'az cloud set --name AzureCloud', or change the templates."
  [[ ${answer[2]:-} == Enabled ]] || problem "The subscription '$subscription_name' is ${answer[2]:-of an unknown state}, and only an enabled one takes deployments."
}

# Sets group_exists and location.
check_group() {
  local found
  if found=$(ask_azure group show --name "$group" --query location -o tsv); then
    group_exists=yes
    [[ -n $location && ${location,,} != "${found,,}" ]] && problem "The resource group '$group' is in $found, not in $location: leave --location out, or name another group."
    location=$found
  else
    group_exists=no
    grep -q 'ResourceGroupNotFound\|could not be found' "$work/complaint" || problem "The resource group '$group' cannot be read: $(complaint)"
    [[ $(parameter botIdentity) != SingleTenant || -n $bot_secret_file ]] || problem "The bot is an application with a secret: put it into a file of mode 600, and name that with --bot-secret-file."
    [[ -n $location ]] || problem "There is no resource group '$group' yet: say with --location where to make it, such as westeurope."
  fi
}

# Flex Consumption is not in every region. Where the list cannot be read, Azure says it itself.
check_region() {
  local regions
  [[ -n $location && $(parameter plan) != AppService ]] || return 0
  regions=$(ask_azure functionapp list-flexconsumption-locations --query '[].name' -o tsv) || return 0
  tr 'A-Z' 'a-z' <<<"$regions" | tr -d ' ' | grep -qx "$(tr 'A-Z' 'a-z' <<<"$location" | tr -d ' ')" ||
    problem "Flex Consumption is not in $location: take another region ('az functionapp list-flexconsumption-locations' names them), or set plan = 'AppService'."
}

# Whether one of the lines "actions|not actions" on standard input allows an action; both are patterns separated by blanks.
allows() {
  local wanted=${1,,} actions excepted pattern allowed
  while IFS='|' read -r actions excepted; do
    allowed=no
    set -f
    for pattern in ${actions,,}; do [[ $wanted == $pattern ]] && allowed=yes; done
    for pattern in ${excepted,,}; do [[ $wanted == $pattern ]] && allowed=no; done
    set +f
    [[ $allowed == yes ]] && return 0
  done
  return 1
}

check_rights() {
  local scope="/subscriptions/$subscription_id" held action
  [[ $group_exists == yes ]] && scope="$scope/resourceGroups/$group"
  if ! held=$(az rest --method get --url "https://management.azure.com$scope/providers/Microsoft.Authorization/permissions?api-version=2022-04-01" \
    --query "value[].join('|', [join(' ', actions), join(' ', notActions)])" -o tsv 2>"$work/complaint" | tr -d '\r'); then
    problem "Your rights in $scope cannot be read: $(complaint)"
    return
  fi
  for action in Microsoft.Resources/deployments/write Microsoft.Web/sites/write Microsoft.Storage/storageAccounts/write; do
    allows "$action" <<<"$held" && continue
    problem "You may not deploy to $scope ($action is not among your rights): ask for the role Contributor there."
    break
  done
  allows Microsoft.Authorization/roleAssignments/write <<<"$held" ||
    problem "You may not give the application its roles in $scope (Microsoft.Authorization/roleAssignments/write is not among your rights): ask for the role 'Role Based Access Control Administrator' there."
}

check_providers() {
  local registered needed missing=()
  if ! registered=$(ask_azure provider list --query "[?registrationState=='Registered'].namespace" -o tsv); then
    problem "The subscription's resource providers cannot be read: $(complaint)"
    return
  fi
  for needed in "${PROVIDERS[@]}"; do
    case $needed in
      Microsoft.ServiceBus) [[ $(parameter serviceBus) == false ]] && continue ;;
      Microsoft.DurableTask) [[ $(parameter storageProvider) == DurableTaskScheduler ]] || continue ;;
    esac
    grep -qix "$needed" <<<"$registered" || missing+=("$needed")
  done
  [[ ${#missing[@]} -eq 0 ]] || problem "The subscription '$subscription_name' is not registered for ${missing[*]}: run$(printf " 'az provider register --wait --namespace %s'" "${missing[@]}")."
}

# Says everything that is missing, at once.
end_with_problems() {
  [[ ${#problems[@]} -eq 0 ]] && return
  echo "This cannot be deployed yet. Nothing was changed." >&2
  printf '  - %s\n' "${problems[@]}" >&2
  exit 1
}

confirmed() {
  [[ $assume_yes == yes ]] && return 0
  local answer
  read -r -p "$1 [y/N] " answer || answer=
  [[ ${answer,,} == y || ${answer,,} == yes ]]
}

# The vault of this group: one that is there, or one that was removed and can be brought back, with the secrets that it held.
find_vault() {
  vault_id=$(ask_azure keyvault list --resource-group "$group" --query "[?starts_with(name, 'kv-perf-')].id | [0]" -o tsv) || fail "The group's key vaults cannot be read: $(complaint)"
  [[ -n $vault_id ]] && return
  removed_vault=$(ask_azure keyvault list-deleted --resource-type vault \
    --query "[?starts_with(name, 'kv-perf-') && contains(properties.vaultId, '/resourceGroups/$group/')].name | [0]" -o tsv) || removed_vault=
}

bring_back_vault() {
  [[ -n $removed_vault ]] || return 0
  confirmed "The key vault $removed_vault was removed. Bring it back with its secrets?" || fail "A vault of that name has to be brought back, or purged when its days are over. Nothing was changed."
  echo "Bringing back the removed key vault $removed_vault with its secrets ..."
  ask_azure keyvault recover --name "$removed_vault" --resource-group "$group" -o none || fail "The key vault $removed_vault was removed and cannot be brought back: $(complaint)"
  removed_vault=
  find_vault
}

# Whether the vault holds a secret: asked of the resource manager, which never hands out its value.
vault_has() {
  [[ -n $vault_id ]] || return 1
  local code=0
  ask_azure resource show --ids "$vault_id/secrets/$1" --api-version "$VAULT_API" --query name -o none || code=$?
  [[ $code -eq 0 ]] && return 0
  # 3 is the CLI's code for what is not there.
  [[ $code -eq 3 ]] || grep -qi 'NotFound' "$work/complaint" || fail "Whether the vault holds the secret '$1' cannot be seen: $(complaint)"
  return 1
}

# Decides which secrets are made now: each is made once, and kept from then on.
find_secrets() {
  makes_api_key=no makes_link_key=no
  vault_has api-key || makes_api_key=yes
  vault_has link-key || makes_link_key=yes
  if [[ $(parameter botIdentity) == SingleTenant && -z $bot_secret_file ]]; then
    vault_has bot-secret || fail "The bot is an application with a secret, and the vault has none yet: make one ('az ad app credential reset'), put it into a file of mode 600, and name that with --bot-secret-file."
  fi
}

told_secrets() {
  local made=()
  [[ $makes_api_key == yes ]] && made+=("the host's key")
  [[ $makes_link_key == yes ]] && made+=("the key that signs links")
  [[ -n $bot_secret_file ]] && made+=("the bot's secret from $bot_secret_file")
  if [[ ${#made[@]} -eq 0 ]]; then echo "The vault keeps its secrets as they are."
  else echo "The vault gets $(IFS=,; sed 's/,/, /g' <<<"${made[*]}"), which are shown nowhere."
  fi
}

# A budget's first day cannot be changed, so an existing one keeps its own.
budget_start() {
  local kept
  kept=$(ask_azure consumption budget list --resource-group "$group" --query "[?starts_with(name, 'budget-perfserverless-')].timePeriod.startDate | [0]" -o tsv) || kept=
  [[ $kept =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2} ]] && { echo "${kept:0:10}"; return; }
  date -u +%Y-%m-01
}

# Waits for a deployment that an earlier, interrupted run began.
wait_for_earlier() {
  local state
  while state=$(ask_azure deployment group show --resource-group "$group" --name "$deployment" --query properties.provisioningState -o tsv) &&
    [[ $state == Running || $state == Accepted ]]; do
    echo "An earlier deployment is still under way; waiting for it ..."
    sleep "$PAUSE"
  done
}

deploy() {
  local api_key='' link_key='' bot_secret=''
  [[ $makes_api_key == yes ]] && api_key="perf_$(head -c 20 /dev/urandom | od -An -v -tx1 | tr -d ' \n')"
  [[ $makes_link_key == yes ]] && link_key=$(head -c 32 /dev/urandom | base64 -w 0)
  [[ -n $bot_secret_file ]] && bot_secret=$(tr -d '\r\n' <"$bot_secret_file")
  # By the environment of this one process, which nobody but its user can read.
  PERF_DEPLOY_API_KEY=$api_key PERF_DEPLOY_LINK_KEY=$link_key PERF_DEPLOY_BOT_SECRET=$bot_secret PERF_DEPLOY_BUDGET_START=$start \
    azure_long deployment group create --resource-group "$group" --name "$deployment" --parameters "$parameters" -o none && return
  echo "The deployment failed. What failed in it:" >&2
  azure deployment operation group list --resource-group "$group" --name "$deployment" \
    --query "[?properties.provisioningState=='Failed'].{what: properties.targetResource.resourceName, why: properties.statusMessage.error.message}" -o table >&2 || true
  fail "Look at the lines above, or in the portal under the resource group '$group', Deployments, '$deployment'. Mend it and run the same command again: what is there stays, and secrets that were made are kept."
}

read_outputs() {
  local values
  values=$(ask_azure deployment group show --resource-group "$group" --name "$deployment" --query "$(printf '[properties.outputs.%s.value' "${OUTPUTS[0]}"; printf ', properties.outputs.%s.value' "${OUTPUTS[@]:1}"; printf ']')" -o tsv) ||
    fail "The deployment's outputs cannot be read: $(complaint)"
  mapfile -t values < <(tr '\t' '\n' <<<"$values")
  local i
  for i in "${!OUTPUTS[@]}"; do
    [[ -n ${values[$i]:-} && ${values[$i]} != None ]] || fail "The deployment '$deployment' has no output '${OUTPUTS[$i]}': it was not made by this template. Run this again without --publish-only."
    printf -v "out_${OUTPUTS[$i]}" '%s' "${values[$i]}"
  done
  mkdir -p "$ARTIFACTS"
  azure deployment group show --resource-group "$group" --name "$deployment" --query properties.outputs -o json >"$ARTIFACTS/$environment.json" 2>/dev/null || true
}

# A role that was given a moment ago takes minutes to be known everywhere, and until then the app may not write its own package.
publish() {
  local try
  for ((try = 1; ; try++)); do
    azure_long functionapp deployment source config-zip --resource-group "$group" --name "$out_functionAppName" --src "$package" --timeout 600 -o none \
      2>"$work/complaint" && return
    if [[ $try -ge $PUBLISH_TRIES ]] || ! grep -qi '403\|Forbidden\|BlobUploadFailed\|AuthorizationFailure\|502\|503\|timed out' "$work/complaint"; then
      fail "The package could not be published: $(complaint)Look at 'az functionapp log deployment show --resource-group $group --name $out_functionAppName', and run the same command again with --publish-only: everything else is there."
    fi
    echo "The app cannot take its package yet ($(complaint)); trying again, $try of $PUBLISH_TRIES ..."
    sleep "$PAUSE"
  done
}

# By the name that Azure gives: one of your own can be bound only once the app is there.
wait_for_health() {
  local code until=$((SECONDS + PATIENCE)) last=
  while :; do
    code=$(curl -s -m 20 -o "$work/health" -w '%{http_code}' "https://$out_hostName/api/health") || code=000
    [[ $code == 200 ]] && return
    if [[ $code != "$last" ]]; then
      if [[ $code == 000 ]]; then echo "  it does not answer yet ..."; else echo "  it answers $code ..."; fi
      last=$code
    fi
    if [[ $SECONDS -ge $until ]]; then
      echo "The application did not become healthy in $PATIENCE seconds; its last answer was $code:" >&2
      head -c 2000 "$work/health" >&2 2>/dev/null
      echo >&2
      fail "Look at the log ('az monitor app-insights query', or the workbook in the portal) and whether its settings find their secrets (portal, the app, Environment variables: a reference to the vault that fails is marked). Roles take up to ten minutes to be known everywhere; run the same command again with --publish-only then."
    fi
    sleep "$PAUSE"
  done
}
