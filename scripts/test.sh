#!/usr/bin/env bash
# Installs what the tests need and runs all of them. The last line says how many passed and failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh

usage() {
  cat <<'USAGE'
scripts/test.sh [--room NAME]... [--soak] [--no-build] [FILTER...]

  --room NAME   only this room's tests, such as Domain or EndToEnd; may be given several times
  --soak        also the long runs: more seeds, more crashes, more time (sets PERF_SOAK=1)
  --no-build    take the build that is there
  FILTER        only tests whose full name holds one of these words, or a filter as 'dotnet test' takes it (Category=nyc)
USAGE
}

rooms=()
filters=()
build=yes
while [[ $# -gt 0 ]]; do
  case $1 in
    --room) [[ $# -ge 2 ]] || fail "--room needs a name, such as Domain."; rooms+=("$2"); shift ;;
    --soak) export PERF_SOAK=1 ;;
    --no-build) build=no ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; fail "There is no option '$1'." ;;
    *) filters+=("$1") ;;
  esac
  shift
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
readonly output=test-output/results
readonly at_once=2
# One that hangs must not keep the others from being counted.
readonly limit=${PERF_TEST_LIMIT_SECONDS:-1800}

all=()
for project in tests/*/*.Tests.csproj; do
  room=$(basename "$project" .Tests.csproj)
  all+=("${room#PerfServerless.}")
done

chosen=()
for room in "${rooms[@]}"; do
  printf '%s\n' "${all[@]}" | grep -qx -- "$room" || fail "There is no room '$room' with tests: choose from ${all[*]}."
  chosen+=("$room")
done
[[ ${#chosen[@]} -gt 0 ]] || chosen=("${all[@]}")

filter=()
if [[ ${#filters[@]} -gt 0 ]]; then
  expression=""
  for word in "${filters[@]}"; do
    [[ $word == *[=~]* ]] || word="FullyQualifiedName~$word"
    expression+="${expression:+|}($word)"
  done
  filter=(--filter "$expression")
fi

require_dotnet
require_node
npm_packages
[[ " ${chosen[*]} " == *" EndToEnd "* ]] && chromium_browser
[[ $build == no ]] || restore_and_build

rm -rf "$output"
mkdir -p "$output"

declare -A room_of=() started_at=()
passed=0 failed=0 skipped=0

start() {
  local room=$1
  local run=(dotnet test "tests/PerfServerless.$room.Tests/PerfServerless.$room.Tests.csproj" --no-build --nologo "${filter[@]}"
    --results-directory "$output/$room" --logger "trx;LogFileName=$room.trx")
  command -v timeout >/dev/null && run=(timeout --kill-after=20 "$limit" "${run[@]}")
  "${run[@]}" >"$output/$room.log" 2>&1 &
  room_of[$!]=$room
  started_at[$!]=$SECONDS
}

# Counts a project's results. One that ended badly without a failed test has crashed, and counts as one failure.
finish() {
  local pid=$1 status=$2 room=${room_of[$1]} seconds=$((SECONDS - started_at[$1]))
  unset "room_of[$pid]"

  local report counts p f s
  report=$(node scripts/lib/test-results.mjs "$output/$room" "$room") || fail "The results of $room could not be read: see $output/$room."
  counts=${report##*$'\n'}
  [[ $report == *$'\n'* ]] && printf '%s\n' "${report%$'\n'*}"
  read -r p f s <<<"$counts"

  if [[ $status -ne 0 && $f -eq 0 ]]; then
    f=1
    if [[ $status -eq 124 || $status -eq 137 ]]; then
      printf '\nFAILED  %s was ended after %d s without a result. The end of its log (%s):\n' "$room" "$seconds" "$output/$room.log"
    else
      printf '\nFAILED  %s crashed (exit code %d). The end of its log (%s):\n' "$room" "$status" "$output/$room.log"
    fi
    tail -n 25 "$output/$room.log" | sed 's/^/    /'
  fi

  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  printf '%-14s %5d passed %4d failed %4d skipped %5d s\n' "$room" "$p" "$f" "$s" "$seconds"
}

wait_for_one() {
  local pid status
  while true; do
    for pid in "${!room_of[@]}"; do
      kill -0 "$pid" 2>/dev/null && continue
      wait "$pid"
      finish "$pid" $?
      return
    done
    if ((SECONDS - told >= 30)); then
      told=$SECONDS
      printf '  ... %s still running after %d s\n' "$(printf '%s\n' "${room_of[@]}" | sort | paste -sd' ')" "$SECONDS"
    fi
    sleep 0.3
  done
}

trap 'trap - INT TERM; kill $(jobs -p) 2>/dev/null; wait; echo "The tests were stopped before they were done." >&2; exit 130' INT TERM

SECONDS=0 told=0
echo "Running the tests of ${chosen[*]} ..."
for room in "${chosen[@]}"; do
  [[ $room == EndToEnd ]] && continue
  while ((${#room_of[@]} >= at_once)); do wait_for_one; done
  start "$room"
done
while ((${#room_of[@]} > 0)); do wait_for_one; done

# It runs two of its tests at once itself: a browser and several servers need both cores.
if [[ " ${chosen[*]} " == *" EndToEnd "* ]]; then
  start EndToEnd
  wait_for_one
fi

echo "Done in $SECONDS s; logs and results are in $output."
if ((passed + failed == 0)); then
  echo "No test ran${filter:+: the filter ${filter[1]} matches none}." >&2
  verdict=1
else
  verdict=$((failed > 0))
fi
echo "$passed passed, $failed failed$( ((skipped > 0)) && echo ", $skipped skipped")"
exit "$verdict"
