#!/usr/bin/env bash
# Plays curl for the tests of scripts/deploy.sh: each call takes the next answer from the file health; after the last one the application works.
state=$FAKE_AZURE
printf 'curl %s\n' "$*" >>"$state/calls"
while [[ $# -gt 0 ]]; do [[ $1 == -o ]] && body=$2; shift; done
code=$(head -1 "$state/health" 2>/dev/null)
if [[ -e $state/never-healthy ]]; then code=503; elif [[ -n $code ]]; then sed -i 1d "$state/health"; fi
[[ $code == 000 ]] && { printf 000; exit 6; }
echo '{"status":"unhealthy","checks":[{"name":"storage","healthy":false}]}' >"$body"
printf '%s' "${code:-200}"
