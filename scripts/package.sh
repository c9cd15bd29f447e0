#!/usr/bin/env bash
# Makes what is deployed: the Azure host's zip, with the official packages and never with anything else, or the standalone host's.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh
source scripts/lib/package.sh

usage() {
  cat <<'USAGE'
scripts/package.sh azure [--out FOLDER] [--make-lock]
scripts/package.sh host [--out FOLDER]

  azure         the Azure host as a zip, built on Microsoft's packages
  host          the standalone host: for linux-x64 (compiled ahead, the .NET runtime inside) and portable, with its systemd
                unit and Dockerfile; the first is started once to see that it runs

  --out FOLDER  where it goes (default artifacts/azure, artifacts/host)
  --make-lock   write functions/PerfServerless.Functions.Azure/packages.official.lock.json; later packages are made from it
USAGE
}

[[ $# -gt 0 ]] || { usage >&2; exit 1; }
case $1 in
  azure | host) what=$1; shift ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; fail "Say which package: azure or host; '$1' is neither." ;;
esac

out=artifacts/$what
make_lock=false
while [[ $# -gt 0 ]]; do
  case $1 in
    --out) [[ $# -ge 2 ]] || fail "--out needs a folder."; out=$2; shift ;;
    --make-lock) make_lock=true ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "There is no option '$1'." ;;
  esac
  shift
done

require_dotnet

zip_of() {
  command -v zip >/dev/null || fail "zip is missing: install it (on Debian: apt-get install zip) and run scripts/package.sh again."
  (cd "$1" && zip -qr - .) >"$2" || fail "$2 could not be made."
}

package_azure() {
  local project=functions/PerfServerless.Functions.Azure published=$out/publish log
  local official=(-p:OfficialPackages=true "-p:MakeLock=$make_lock" -p:ContinuousIntegrationBuild=true)
  log=$(mktemp)
  # The default build goes on with its own packages, however this ends.
  trap 'rm -f "$log"; dotnet restore functions/PerfServerless.Functions.Azure -v q -nologo >/dev/null 2>&1' EXIT

  CI=true dotnet restore "$project" "${official[@]}" 2>&1 | tee "$log"
  [[ ${PIPESTATUS[0]} -eq 0 ]] || fail "$(why_not_restored "$log")"

  rm -rf "$published" "$out/perfserverless-azure.zip"
  dotnet publish "$project" -c Release --no-restore "${official[@]}" -o "$published" -v q -nologo ||
    fail "The Azure host does not build with the official packages; the lines above say why."
  check_azure_folder "$published" || exit 1
  zip_of "$published" "$out/perfserverless-azure.zip"
  echo "Made $out/perfserverless-azure.zip"
}

package_host() {
  local project=functions/PerfServerless.Host name
  rm -rf "$out"
  mkdir -p "$out"
  CI=true dotnet publish "$project" -c Release -p:PackageFor=linux-x64 -o "$out/linux-x64" -v q -nologo ||
    fail "The standalone host does not build for linux-x64; the lines above say why."
  CI=true dotnet publish "$project" -c Release -o "$out/portable" -v q -nologo -p:UseAppHost=false -p:PublishDocumentationFiles=false -p:PublishReferencesDocumentationFiles=false ||
    fail "The standalone host does not build; the lines above say why."
  cp scripts/packaging/perfserverless.service scripts/packaging/Dockerfile "$out/"

  speaks_its_languages "$out/linux-x64/perfserverless" || exit 1
  start_once "$out/linux-x64/perfserverless" || exit 1

  for name in linux-x64 portable; do (cd "$out" && tar -czf "perfserverless-$name.tar.gz" "$name") || fail "perfserverless-$name.tar.gz could not be made."; done
  echo "Made $out/perfserverless-linux-x64.tar.gz (started once, and it runs) and $out/perfserverless-portable.tar.gz (for the .NET 10 runtime of any platform), with perfserverless.service and Dockerfile beside them"
}

"package_$what"
