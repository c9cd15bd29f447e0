#!/usr/bin/env bash
# Prints figures, one JSON object a line. `bench.sh durable` starts its own Azurite; `bench.sh confirm` holds the client's
# count of requests against a proxy's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh

require_dotnet
require_node
npm_packages >&2
dotnet build tests/PerfServerless.Benchmarks -c Release -v q -nologo >&2 || fail "The benchmarks do not build: see the messages above."
exec dotnet tests/PerfServerless.Benchmarks/bin/Release/net10.0/perf-bench.dll "$@"
