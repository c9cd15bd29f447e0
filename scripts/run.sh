#!/usr/bin/env bash
# Runs PerfServerless with a sample organisation on this machine: storage emulator, app, Teams emulator and simulated colleagues.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# One function, called at the end: the shell reads all of it first, so that changing this file does not change a run.
main() {
APP_PORT=${PERF_APP_PORT:-3978} PLAYGROUND_PORT=${PERF_PLAYGROUND_PORT:-56150} TEAMS_PORT=${PERF_TEAMS_PORT:-56160}
MAIL_PORT=${PERF_MAIL_PORT:-56161}
BLOB_PORT=${PERF_BLOB_PORT:-10110} QUEUE_PORT=${PERF_QUEUE_PORT:-10111} TABLE_PORT=${PERF_TABLE_PORT:-10112}
DATA=${PERF_DATA:-.local}
# Raised where what an earlier build stored cannot be read any more; data without it are of a build before 1.0.0.
DATA_FORMAT=1
CONFIGURATION=${PERF_CONFIGURATION:-Release}
SAMPLE=$(for folder in samples/*/; do echo "${folder%/}"; break; done)
SPEED=1 RESET=no

usage() {
  cat <<EOF
Usage: scripts/run.sh [--speed N] [--reset]

  --speed N   run the business clock N times faster (default 1); at 600 a week takes 17 minutes
  --reset     forget everything (organisation, cycles, chats, keys) and start over

Where a port is taken, choose others by PERF_APP_PORT, PERF_PLAYGROUND_PORT, PERF_TEAMS_PORT, PERF_MAIL_PORT, PERF_BLOB_PORT,
PERF_QUEUE_PORT and PERF_TABLE_PORT; PERF_DATA names another folder than .local.
EOF
}

stop_with() { printf '\n%s\n' "$1" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case $1 in
    --speed)
      [[ ${2:-} =~ ^[0-9]+([.][0-9]+)?$ && ! ${2:-} =~ ^0+([.]0+)?$ ]] || stop_with "--speed needs a number above 0, such as --speed 600."
      SPEED=$2; shift 2 ;;
    --reset) RESET=yes; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; stop_with "'$1' is not an option of scripts/run.sh." ;;
  esac
done

# --- What must be there ---------------------------------------------------------------------------
. scripts/lib/setup.sh
require_dotnet
require_node
command -v curl >/dev/null || stop_with "curl is missing: install it (on Debian: apt-get install curl) and run scripts/run.sh again."

busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
for port in $APP_PORT $PLAYGROUND_PORT $TEAMS_PORT $MAIL_PORT $BLOB_PORT $QUEUE_PORT $TABLE_PORT; do
  busy "$port" && stop_with "Port $port is in use by another program (perhaps another scripts/run.sh): end it, then try again."
done

if [ $RESET = yes ]; then
  [ "$DATA" = .local ] || [ ! -e "$DATA" ] || [ -e "$DATA/logs/app.log" ] || [ -e "$DATA/format" ] || stop_with "$DATA does not look like a folder of scripts/run.sh, so --reset leaves it alone: remove it yourself."
  rm -rf "$DATA" || stop_with "The folder $DATA could not be removed: check its permissions."
  echo "Forgot everything; starting over."
fi
if [ -e "$DATA/azurite" ] && [ "$(cat "$DATA/format" 2>/dev/null)" != $DATA_FORMAT ]; then
  stop_with "What is stored in $DATA comes from a build before 1.0.0, and this one does not read it. Nothing was changed.
Start over with 'scripts/run.sh --reset', which deletes it, or keep it and name another folder by PERF_DATA."
fi
mkdir -p "$DATA/logs" && echo $DATA_FORMAT >"$DATA/format" || stop_with "The folder $DATA could not be made: check the permissions of this folder."

# --- Set-up ---------------------------------------------------------------------------------------
# Runs a long step with a moving sign of life; shows its log only where it failed.
step() {
  local title=$1 log=$2 began=$SECONDS
  shift 2
  "$@" >"$log" 2>&1 &
  local job=$!
  if [ -t 1 ]; then
    while kill -0 $job 2>/dev/null; do printf '\r  … %s (%ds)' "$title" $((SECONDS - began)); sleep 0.5; done
    printf '\r\033[K'
  else
    echo "  … $title"
  fi
  if wait $job; then
    echo "  ✓ $title ($((SECONDS - began)) s)"
  else
    tail -n 15 "$log" >&2
    stop_with "$title failed: the lines above say why; all of it is in $log."
  fi
}

echo "PerfServerless: setting up"
npm_packages_fit || step "Installing the npm packages" "$DATA/logs/npm.log" npm_packages
step "Building the app (the first time takes a minute)" "$DATA/logs/build.log" \
  dotnet build functions/PerfServerless.Host/PerfServerless.Host.csproj -c $CONFIGURATION -v q -nologo
step "Building the simulated colleagues" "$DATA/logs/build-colleagues.log" \
  dotnet build tools/PerfServerless.SimulatedTeams/PerfServerless.SimulatedTeams.csproj -c $CONFIGURATION -v q -nologo

APP=functions/PerfServerless.Host/bin/$CONFIGURATION/net10.0/perfserverless.dll
COLLEAGUES=tools/PerfServerless.SimulatedTeams/bin/$CONFIGURATION/net10.0/simulated-teams.dll

# --- Start, and end everything that was started -----------------------------------------------------
NAMES=() PIDS=()
launch() { # name, command...
  local name=$1
  shift
  "$@" >"$DATA/logs/$name.log" 2>&1 </dev/null &
  NAMES+=("$name")
  PIDS+=($!)
}
finish() {
  trap - EXIT
  trap '' INT TERM
  [ ${#PIDS[@]} -eq 0 ] && return
  printf '\nStopping…\n'
  local i
  for ((i = ${#PIDS[@]} - 1; i >= 0; i--)); do
    kill -TERM "${PIDS[$i]}" 2>/dev/null
    wait "${PIDS[$i]}" 2>/dev/null
  done
  echo "Stopped. The next scripts/run.sh goes on where this one stood; --reset starts over."
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Ends with the log of whatever died.
alive() {
  local i
  for i in "${!PIDS[@]}"; do
    kill -0 "${PIDS[$i]}" 2>/dev/null && continue
    tail -n 15 "$DATA/logs/${NAMES[$i]}.log" >&2
    stop_with "${NAMES[$i]} stopped unexpectedly: the lines above are the end of $DATA/logs/${NAMES[$i]}.log."
  done
}
await() { # title, seconds, command...
  local title=$1 until=$((SECONDS + $2))
  shift 2
  until "$@" >/dev/null 2>&1; do
    alive
    [ $SECONDS -lt $until ] || stop_with "$title did not come up in time: look into $DATA/logs."
    sleep 0.3
  done
  echo "  ✓ $title"
}

launch storage node node_modules/azurite/dist/src/azurite.js --silent --skipApiVersionCheck --disableTelemetry --location "$DATA/azurite" \
  --blobHost 127.0.0.1 --blobPort $BLOB_PORT --queueHost 127.0.0.1 --queuePort $QUEUE_PORT --tableHost 127.0.0.1 --tablePort $TABLE_PORT
await "Storage emulator (Azurite)" 60 busy $TABLE_PORT

ACCOUNT=devstoreaccount1
# The emulator's well-known account key, printed in its documentation; it opens nothing but an emulator.
KEY='Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
export Storage__ConnectionString="DefaultEndpointsProtocol=http;AccountName=$ACCOUNT;AccountKey=$KEY;TableEndpoint=http://127.0.0.1:$TABLE_PORT/$ACCOUNT;QueueEndpoint=http://127.0.0.1:$QUEUE_PORT/$ACCOUNT"
# Nobody has the bot before the first run: until everybody installed it, its clock must not run past the first review's opening.
[ -e "$DATA/keys.json" ] && CLOCK_SPEED=$SPEED || CLOCK_SPEED=1
export PerfServerless__Clock__Mode=Virtual PerfServerless__Clock__Speed=$CLOCK_SPEED
export PerfServerless__DataFolder=$DATA ASPNETCORE_ENVIRONMENT=Development
# Letters go to the simulated colleagues' own mail server, which delivers nothing.
export Mail__Kind=Smtp Mail__From=reviews@velund.example Mail__FromName=PerfServerless
export Mail__Smtp__Host=localhost Mail__Smtp__Port=$MAIL_PORT Mail__Smtp__Tls=None
serve() { launch app dotnet $APP serve --urls "http://localhost:$APP_PORT"; }
serve
await "App on http://localhost:$APP_PORT" 120 curl -fsS "http://localhost:$APP_PORT/api/health"

API_KEY=$(dotnet $APP keys api) || stop_with "The API key could not be read from $DATA."
api() { # method, path, curl's options...
  local method=$1 path=$2
  shift 2
  # Not as an argument of curl: everybody on the machine may read those.
  curl -fsS -X "$method" -H @<(printf 'X-Api-Key: %s\n' "$API_KEY") "$@" "http://localhost:$APP_PORT$path"
}

# Another system listens to what happens: the simulated colleagues' process has an address for events.
listen() {
  local contact id
  umask 077
  contact=$(awk -F, 'NR > 1 && $2 == "emulator" { print $1; exit }' "$SAMPLE/behaviour.csv")
  if ! dotnet $APP events add --url "http://localhost:$APP_PORT" --to "http://localhost:$TEAMS_PORT/hooks/reviews" --contact "$contact" >"$DATA/webhook-secret.new" 2>"$DATA/logs/events.log"; then
    # It is there already, and its secret was lost: it gets a new one.
    id=$(dotnet $APP events list --url "http://localhost:$APP_PORT" 2>>"$DATA/logs/events.log" | awk -v to="localhost:$TEAMS_PORT" '$2 == to { print $1; exit }')
    [ -n "$id" ] && dotnet $APP events rotate "$id" --url "http://localhost:$APP_PORT" >"$DATA/webhook-secret.new" 2>>"$DATA/logs/events.log" || return 1
  fi
  tail -n 1 "$DATA/webhook-secret.new" >"$DATA/webhook-secret" && rm -f "$DATA/webhook-secret.new"
}

FIRST=no
if ! api GET /api/cadences >/dev/null 2>&1; then
  FIRST=yes
  dotnet $APP import "$SAMPLE" --url "http://localhost:$APP_PORT" || stop_with "The sample organisation in $SAMPLE could not be imported: see above."
fi

[ -s "$DATA/webhook-secret" ] || (listen) || echo "  Events are not shown: $DATA/logs/events.log says why."

launch colleagues dotnet $COLLEAGUES --organisation "$SAMPLE" --bot "http://localhost:$APP_PORT/api/messages" --port $TEAMS_PORT --smtp-port $MAIL_PORT --webhook-secret "$DATA/webhook-secret" \
  --clock "http://localhost:$APP_PORT/api/dev/clock"
await "Simulated colleagues on http://localhost:$TEAMS_PORT" 60 busy $TEAMS_PORT

ME=$(awk -F, 'NR > 1 && $2 == "emulator" { print $1; exit }' "$SAMPLE/behaviour.csv")
[ -n "$ME" ] || stop_with "$SAMPLE/behaviour.csv names nobody whose behaviour is 'emulator'."
dotnet $COLLEAGUES playground-config --organisation "$SAMPLE" --person "$ME" --out "$DATA/playground" >"$DATA/logs/playground-config.log" 2>&1 || {
  tail -n 5 "$DATA/logs/playground-config.log" >&2
  stop_with "The Teams emulator's settings could not be written."
}
# The emulator reads its settings from its working folder.
ROOT=$PWD
playground() {
  cd "$DATA/playground" || return
  # It opens a browser by itself otherwise, and ends where the machine has none.
  export TEAMSAPPTESTER_BROWSER=none
  # It listens on every interface otherwise, and passes on to the app what anybody sends.
  exec node --require "$ROOT/scripts/lib/loopback.cjs" "$ROOT/node_modules/@microsoft/m365agentsplayground/cli.js" -e "http://127.0.0.1:$APP_PORT/api/messages" -c msteams --dt -p $PLAYGROUND_PORT
}
launch playground playground
await "Teams emulator (Microsoft 365 Agents Playground)" 60 busy $PLAYGROUND_PORT

if [ $FIRST = yes ]; then
  # Everybody has installed the bot by now: the sample's first collection may open.
  api POST /api/dev/clock -H 'Content-Type: application/json' -d '{"next":true}' >/dev/null || stop_with "The first review could not be opened: look into $DATA/logs/app.log."
  echo "  ✓ The weekly review is open"
fi

if [ "$CLOCK_SPEED" != "$SPEED" ]; then
  for i in "${!NAMES[@]}"; do
    [ "${NAMES[$i]}" = app ] || continue
    kill -TERM "${PIDS[$i]}" && wait "${PIDS[$i]}" 2>/dev/null
    unset "NAMES[$i]" "PIDS[$i]"
  done
  NAMES=("${NAMES[@]}") PIDS=("${PIDS[@]}")
  export PerfServerless__Clock__Speed=$SPEED
  serve
  await "Business clock at $SPEED times real time" 120 curl -fsS "http://localhost:$APP_PORT/api/health"
fi

MY_NAME=$(awk -F, -v me="$ME" '$1 == me { print $2; exit }' "$SAMPLE/people.csv")
OPS=$(dotnet $APP keys ops-link --url "http://localhost:$APP_PORT") || stop_with "The link of the operations page could not be made."
cat <<EOF

Open   http://localhost:$PLAYGROUND_PORT   a Teams chat: you are $MY_NAME, and the bot asks you for the numbers you owe
       http://localhost:$TEAMS_PORT   what your simulated colleagues got and answered
       http://localhost:$TEAMS_PORT/mail   letters to those whom Teams cannot reach; their links open the form
       http://localhost:$TEAMS_PORT/events   events as they arrive at another system, by a signed webhook
       http://localhost:$APP_PORT/api/openapi.json   the API
       the running orchestrations: $OPS

Keys   were made once and are kept in $DATA/keys.json, which only you can read;
       PerfServerless__DataFolder=$DATA dotnet $APP keys api   prints the API's

Try    1. Open the chat, and answer its card. Say 'help' to see what else can be said.
       2. Press Enter here: the clock moves to the next thing that is due. Reminders go out, a silent colleague's
          numbers come to you as his manager, then the brief for the meeting. Press it again and again.
       3. End this in the middle (Ctrl-C, or kill -9 the app) and start it again: nothing is asked twice.
          The emulator forgets its chat: say 'check in' for your form.

The business clock runs at $SPEED times real time. Ctrl-C ends everything that was started here.
EOF

# What happens is told as it happens, in the time zone of each review; with or without a terminal.
PERF_API_KEY=$API_KEY node scripts/lib/tell.mjs "http://localhost:$APP_PORT" </dev/null 2>"$DATA/logs/tell.log" &
NAMES+=(tell)
PIDS+=($!)
ZONE=$(api GET /api/cadences | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8"))[0]?.timeZone ?? "UTC"')

if [ ! -t 0 ] && [ "$SPEED" = 1 ]; then
  echo "There is no terminal for Enter here: POST {\"next\":true} to http://localhost:$APP_PORT/api/dev/clock instead, or start with --speed 600."
fi
while :; do
  alive
  if [ -t 0 ]; then
    if read -rt 2; then
      now=$(api POST /api/dev/clock -H 'Content-Type: application/json' -d '{"next":true,"glide":true}') || { echo "The clock could not be moved: look into $DATA/logs/app.log."; continue; }
      sleep 3 # colleagues answer by their own clock, and what happened is told
      echo "  It is now $(node -p 'new Date(JSON.parse(process.argv[1]).now).toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: process.argv[2] })' "$now" "$ZONE") in ${ZONE##*/}. Enter goes on."
    fi
  else
    sleep 2
  fi
done
}

main "$@"
