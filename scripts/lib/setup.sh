# Set-up shared by the scripts: what has to be there is looked for, what can be installed is installed once,
# and what is missing ends the script with one sentence. To be sourced.

fail() {
  echo "$*" >&2
  exit 1
}

require_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing: install it from https://dot.net and run this again."
  # Reading the version resolves global.json, which says what is missing where it cannot be met.
  local version
  version=$(dotnet --version 2>/dev/null) || fail "No installed .NET SDK fits global.json: install the .NET 10 SDK from https://dot.net and run this again."
  [[ ${version%%.*} -ge 10 ]] || fail "The .NET SDK found is $version: install the .NET 10 SDK from https://dot.net and run this again."
}

require_node() {
  command -v node >/dev/null || fail "Node.js 20 or later is missing: install it from https://nodejs.org and run this again."
  command -v npm >/dev/null || fail "npm is missing, which comes with Node.js: install it and run this again."
  local version
  version=$(node --version)
  version=${version#v}
  [[ ${version%%.*} -ge 20 ]] || fail "The Node.js found is $version: install version 20 or later from https://nodejs.org and run this again."
}

# Compares contents, not times: a fresh checkout is newer than packages that fit it perfectly.
npm_packages_fit() {
  [[ -f node_modules/.package-lock.json ]] && node --input-type=commonjs -e '
    const read = file => JSON.parse(require("fs").readFileSync(file, "utf8")).packages;
    const wanted = read("package-lock.json"), installed = read("node_modules/.package-lock.json");
    const fits = Object.entries(wanted).every(([path, p]) => path === "" || p.optional || p.peer || installed[path]?.version === p.version);
    process.exit(fits ? 0 : 1);' 2>/dev/null
}

npm_packages() {
  npm_packages_fit && return
  echo "Installing npm packages ..."
  npm ci --no-audit --no-fund --loglevel=error || fail "The npm packages could not be installed: see npm's message above, check the network, and run this again."
}

find_chromium() {
  [[ -x ${PERF_CHROMIUM:-} ]] && { echo "$PERF_CHROMIUM"; return; }
  local name
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}

chromium_browser() {
  find_chromium >/dev/null && return
  if [[ $(id -u) -eq 0 && -f /etc/debian_version ]] && command -v apt-get >/dev/null; then
    echo "Installing chromium ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
      || fail "chromium could not be installed: see apt-get's message above, or install it yourself, and run this again."
    return
  fi
  fail "chromium is missing, which the tests in the browser need: install it (on Debian: sudo apt-get install chromium) and run this again."
}

restore_and_build() {
  echo "Restoring and building ..."
  dotnet build PerfServerless.sln --nologo -v quiet -clp:ErrorsOnly \
    || fail "The build failed: see its errors above."
}
