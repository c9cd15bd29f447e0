# What scripts/package.sh looks at: why a restore failed, and whether a folder holds what it must. To be sourced after setup.sh.

first_package() {
  sed -nE "s/.*$1: Unable to find (a stable )?package ([A-Za-z0-9._-]*[A-Za-z0-9]).*/\\2/p" "$2" | head -1
}

# Prints one sentence for a failed restore, by NuGet's code in its output.
why_not_restored() {
  local log=$1
  if grep -q 'NU1004' "$log"; then
    echo "The lock file does not fit the project: make it anew with 'scripts/package.sh azure --make-lock', look it through, and run this again. The packages themselves were not looked for."
  elif grep -q 'NU1101' "$log"; then
    echo "This machine's package source has no package $(first_package NU1101 "$log") at all. Nothing was packaged: a package built on the reference stubs would fail at its first call. Use a source that has the official packages, such as the public one."
  elif grep -q 'NU1102' "$log"; then
    echo "This machine's package source has the package $(first_package NU1102 "$log"), but not in the version that Directory.Packages.props pins. Nothing was packaged. Use a source that has it, such as the public one."
  elif grep -q 'NU1301' "$log"; then
    echo "This machine's package source does not answer: look at the network and at 'dotnet nuget list source'."
  else
    echo "The packages do not restore; the lines above say why."
  fi
}

# Fails with all that a folder of the Azure host lacks or must not hold.
check_azure_folder() {
  local folder=$1 file missing=()
  for file in host.json functions.metadata worker.config.json extensions.json .azurefunctions \
    Microsoft.Azure.Functions.Worker.dll Microsoft.Azure.Functions.Worker.Core.dll \
    Microsoft.Azure.Functions.Worker.Extensions.DurableTask.dll Microsoft.DurableTask.Abstractions.dll Microsoft.DurableTask.Client.dll \
    DurableTask.Core.dll PerfServerless.Functions.Azure.dll; do
    [[ -s $folder/$file || -d $folder/$file ]] || missing+=("$file")
  done
  if [[ -d $folder/.azurefunctions && -z $(ls -A "$folder/.azurefunctions") ]]; then missing+=(".azurefunctions/ (it is empty)"); fi
  if [[ ! -e $folder/PerfServerless.ReferenceStubs.dll && ! -e $folder/local.settings.json && ${#missing[@]} -eq 0 ]]; then return 0; fi

  if [[ -e $folder/PerfServerless.ReferenceStubs.dll ]]; then echo "$folder holds the reference stubs; the package was not made." >&2; fi
  if [[ -e $folder/local.settings.json ]]; then echo "$folder holds local.settings.json, the settings of one machine; the package was not made." >&2; fi
  if [[ ${#missing[@]} -gt 0 ]]; then echo "$folder lacks what a Functions host needs: $(IFS=,; echo "${missing[*]}" | sed 's/,/, /g'); the package was not made." >&2; fi
  return 1
}

# A port of this machine that is free now.
free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  return 1
}

# Starts a published standalone host over a storage that is not there, waits for its first answer, and stops it. Fails with a sentence.
start_once() {
  local program=$1 port folder log pid answer="" i code
  port=$(free_port) || { echo "No free port was found to start the host on." >&2; return 1; }
  folder=$(mktemp -d) log=$folder/log
  ASPNETCORE_ENVIRONMENT=Development PerfServerless__DataFolder=$folder Storage__ConnectionString=UseDevelopmentStorage=true \
    "$program" serve --urls "http://127.0.0.1:$port" >"$log" 2>&1 &
  pid=$!
  for ((i = 0; i < 240; i++)); do
    answer=$(curl -s -m 20 "http://127.0.0.1:$port/api/health" || true)
    [[ -n $answer ]] && break
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.25
  done
  kill -TERM "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  if [[ -z $answer ]]; then
    echo "$program did not answer when it was started:" >&2
    tail -5 "$log" >&2
    rm -rf "$folder"
    return 1
  fi
  rm -rf "$folder"
  [[ $code -eq 0 ]] || { echo "$program answered, but ended with exit code $code when it was told to stop." >&2; return 1; }
}

# The published host speaks the languages of its readers only where the cultures came along.
speaks_its_languages() {
  local program=$1
  LANG=de_DE.UTF-8 "$program" --help 2>/dev/null | grep -q "Optionen\|Befehle" || { echo "$program does not speak German: its cultures are missing (on Debian: apt-get install libicu72 or later)." >&2; return 1; }
}
