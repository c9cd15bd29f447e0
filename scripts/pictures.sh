#!/usr/bin/env bash
# Renews the documents' pictures (docs/pictures/*.webp): a check-in form, an escalation, a brief's first screen and a meeting's page. The end-to-end tests that play
# the sample's first week, and read its brief, keep what they see. Look at the difference before it is committed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/lib/setup.sh

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

require_dotnet
require_node
npm_packages
chromium_browser
[[ ${1:-} == --no-build ]] || restore_and_build

export PERF_PICTURES=$PWD/docs/pictures
dotnet test tests/PerfServerless.EndToEnd.Tests --no-build --nologo \
  --filter "FullyQualifiedName~WeeklyReviewTests|FullyQualifiedName~BriefStoryTests.The_sample|FullyQualifiedName~MeetingPageTests" \
  || fail "The tests that take the pictures failed: see their messages above. What is in docs/pictures may be of before."
ls -l docs/pictures
