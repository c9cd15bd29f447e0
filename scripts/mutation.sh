#!/usr/bin/env bash
# Mutation testing of the domain room: changes the code in small ways and counts how many changes the tests notice.
# Slow (an hour and more for all of it), and therefore no part of scripts/test.sh. Works on a copy, because mutated
# assemblies replace the built ones; the report ends up in StrykerOutput/. Nothing is left out of the figure. The tests
# that read data from beside the repository find none in the copy and skip, so what only they would notice counts as missed.
#
#   scripts/mutation.sh            all of domain/
#   scripts/mutation.sh Rules      one folder of it; several may be named
#
# A mutant has twenty seconds more than its tests took: a busy machine must not pass for a test that noticed.
# PERF_MUTATION_WORKERS says how many test runs go side by side (2).
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD

for folder in "$@"; do
  [ -d "domain/$folder" ] || { echo "There is no folder domain/$folder; name one of: $(ls -d domain/*/ | xargs -n1 basename | grep -vE '^(bin|obj)$' | tr '\n' ' ')" >&2; exit 2; }
done

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -co --exclude-standard -- domain durable docs eng tests/PerfServerless.TestKit tests/PerfServerless.Domain.Tests \
  'Directory.*.props' global.json .editorconfig dotnet-tools.json stryker-config.json | tar cf - -T - | tar xf - -C "$copy"
cd "$copy"

dotnet tool restore >/dev/null || { echo "dotnet-stryker could not be restored; look at the package source in NuGet's settings." >&2; exit 1; }

# Stryker takes every project that references xunit for a test project and needs a test host to find that the kit has no tests.
sed -i 's#<PackageReference Include="xunit" />#&<PackageReference Include="Microsoft.NET.Test.Sdk" />#' tests/PerfServerless.TestKit/PerfServerless.TestKit.csproj

mutate=()
for folder in "$@"; do mutate+=(--mutate "$folder/**/*.cs"); done

# Every mutant gets a test host of its own that lives for seconds: watching it for what is worth optimising only costs.
export DOTNET_TieredPGO=0

cd domain
dotnet stryker --config-file ../stryker-config.json --concurrency "${PERF_MUTATION_WORKERS:-2}" --output "$here/StrykerOutput" "${mutate[@]}"
