#!/usr/bin/env bash
# Makes the package of the Azure host, with the official packages and never with anything else.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh

usage() {
  cat <<'USAGE'
scripts/package.sh [--out FOLDER] [--update-lock]

  --out FOLDER    where the package goes (default artifacts/azure)
  --update-lock   write functions/PerfServerless.Functions.Azure/packages.official.lock.json anew, to be committed
USAGE
}

out=artifacts/azure
lock_mode=true
while [[ $# -gt 0 ]]; do
  case $1 in
    --out) [[ $# -ge 2 ]] || fail "--out needs a folder."; out=$2; shift ;;
    --update-lock) lock_mode=false ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; fail "There is no option '$1'." ;;
  esac
  shift
done

require_dotnet
command -v zip >/dev/null || fail "zip is missing: install it (on Debian: apt-get install zip) and run scripts/package.sh again."

readonly project=functions/PerfServerless.Functions.Azure
readonly lock=$project/packages.official.lock.json
[[ $lock_mode == false || -f $lock ]] ||
  fail "$lock is not there: run 'scripts/package.sh --update-lock' where the official packages restore, look it through and commit it."

official=(-p:OfficialPackages=true -p:RestoreLockedMode=$lock_mode -p:ContinuousIntegrationBuild=true)
dotnet restore "$project" "${official[@]}" ||
  fail "The official packages (Microsoft.Azure.Functions.Worker and its extensions) do not restore from this machine's package source. Nothing was packaged: a package built on the reference stubs would fail at its first call. Use a source that has them, such as the public one."

readonly published=$out/publish
rm -rf "$published" "$out/perfserverless-azure.zip"
dotnet publish "$project" -c Release --no-restore "${official[@]}" -o "$published" -v q -nologo || fail "The Azure host does not build with the official packages; the lines above say why."

# Whatever went wrong in between, stubs do not leave this machine.
[[ ! -e $published/PerfServerless.ReferenceStubs.dll ]] || fail "$published holds the reference stubs; the package was not made."
[[ -e $published/Microsoft.DurableTask.Abstractions.dll ]] || fail "$published does not hold the official Durable Task assembly; the package was not made."

(cd "$published" && zip -qr "../perfserverless-azure.zip" .) || fail "The package could not be zipped."
echo "Made $out/perfserverless-azure.zip"
