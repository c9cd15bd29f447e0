#!/usr/bin/env bash
# Makes the app package that Teams installs, for this deployment, and publishes it to the organisation's own catalogue if asked to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh

usage() {
  cat <<'USAGE'
scripts/teams-app.sh (--outputs FILE | --host NAME --app-id GUID) --developer NAME --website URL --privacy URL --terms URL [OPTIONS]

  --outputs FILE   what the deployment put out: az deployment group show ... --query properties.outputs
  --host NAME      the host's public name, such as reviews.example.org, where there is no such file
  --app-id GUID    the bot's application id
  --tenant GUID    your Entra tenant; --publish needs it, where there is no such file
  --developer NAME who answers for the app: your organisation; at most 32 characters
  --website URL    where people find support
  --privacy URL    your privacy statement
  --terms URL      your terms of use
  --name NAME      what people see in Teams; at most 30 characters (default: PerfServerless)
  --version N.N.N  the app package's version; raise it whenever something in it changes (default: the product's)
  --out FILE       where to write it (default: artifacts/teams/perfserverless-teams.zip)
  --publish        put it into the organisation's catalogue through Microsoft Graph, with the login of the Azure CLI
  --graph URL      Microsoft Graph of another cloud, such as https://graph.microsoft.us

Everything that is wrong is told at once, and then nothing is written. The same options make the same bytes.
USAGE
}

for argument in "$@"; do
  [[ $argument == -h || $argument == --help ]] && { usage; exit 0; }
done
command -v node >/dev/null || fail "Node.js 20 or later is missing: install it from https://nodejs.org and run this again."
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
exec node scripts/lib/teams/main.mjs "$version" "$OLDPWD" "$@"
