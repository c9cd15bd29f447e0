// Puts a package into the organisation's catalogue through Microsoft Graph.
// https://learn.microsoft.com/graph/api/teamsapp-publish, https://learn.microsoft.com/graph/api/teamsapp-update
import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const clouds = ['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us'];
const attempts = 5;
const longestWait = 60_000;
const patience = Number(process.env.PERF_GRAPH_SECONDS ?? 60) * 1000;
const right = 'Its permission is AppCatalog.ReadWrite.All (or AppCatalog.Submit), delegated, and only a Teams administrator may use it: '
  + 'give your login that role and consent, or upload the package in the Teams admin centre.';

export async function publish(bytes, manifest, tenant, graph) {
  const base = URL.canParse(graph) ? new URL(graph) : null;
  if (base?.protocol !== 'https:' || !(clouds.includes(base.hostname) || base.hostname === 'localhost'))
    throw new Error(`'${graph}' is no address of Microsoft Graph: take ${clouds.map(c => `https://${c}`).join(', ')}.`);

  const call = caller(base, await token(tenant));
  const known = await call('GET', `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${manifest.id}' and distributionMethod eq 'organization'&$expand=appDefinitions`);
  const [app] = known.body.value ?? [];
  if (app) return update(call, app, bytes, manifest);

  const made = await call('POST', '/v1.0/appCatalogs/teamsApps', bytes, [409]);
  if (made.status !== 409) return `Published ${manifest.name.short} ${manifest.version} to the organisation's catalogue as ${made.body.id}.`;

  // An attempt whose answer was lost, or somebody else, has published it meanwhile.
  const again = await call('GET', `/v1.0/appCatalogs/teamsApps?$filter=externalId eq '${manifest.id}'&$expand=appDefinitions`);
  if (again.body.value?.[0]) return update(call, again.body.value[0], bytes, manifest);
  throw new Error(`The catalogue holds another app with this id that is not shown: ${sentence(made)}`);
}

async function update(call, app, bytes, manifest) {
  const versions = (app.appDefinitions ?? []).map(d => d.version);
  if (versions.includes(manifest.version))
    return `The catalogue holds ${manifest.name.short} ${manifest.version} already, and nothing was changed. Raise --version where something in the package is new.`;

  const made = await call('POST', `/v1.0/appCatalogs/teamsApps/${encodeURIComponent(app.id)}/appDefinitions`, bytes, [409]);
  return made.status === 409
    ? `The catalogue holds ${manifest.name.short} ${manifest.version} already. Raise --version where something in the package is new.`
    : `Updated ${manifest.name.short} in the organisation's catalogue from ${versions.at(-1) ?? 'another version'} to ${manifest.version}.`;
}

// Of the tenant that was named, whichever the Azure CLI looks at now. It goes from there into a header, and is never an argument, a file or a line that is printed.
async function token(tenant) {
  try {
    const { stdout } = await promisify(execFile)('az', ['account', 'get-access-token', '--tenant', tenant, '--resource-type', 'ms-graph', '--query', 'accessToken', '--output', 'tsv']);
    if (stdout.trim()) return stdout.trim();
  } catch (e) {
    if (e.code === 'ENOENT') throw new Error('The Azure CLI is missing, whose login is used: install it from https://aka.ms/azure-cli and run az login.');
    throw new Error(`The Azure CLI gives no token: ${(e.stderr || e.message).trim().split('\n')[0]} Run az login and try again.`);
  }
  throw new Error('The Azure CLI gives no token: run az login and try again.');
}

function caller(base, bearer) {
  return async (method, path, bytes, expected = []) => {
    for (let attempt = 1; ; attempt++) {
      let answer, failure;
      try {
        answer = await once(base, bearer, method, path, bytes);
        if (answer.ok || expected.includes(answer.status)) return answer;
      } catch (e) {
        failure = e;
      }

      const passes = failure !== undefined ? !isStranger(failure) : answer.status === 429 || answer.status >= 500;
      if (!passes || attempt === attempts) throw refused(base, answer, failure);
      await wait(Math.min(answer?.retryAfter ?? 2 ** (attempt - 1) * 500, longestWait));
    }
  };
}

async function once(base, bearer, method, path, bytes) {
  const answer = await fetch(new URL(path, base), {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(bytes && { 'content-type': 'application/zip' }) },
    body: bytes,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  const text = await answer.text();
  let body = {};
  try {
    body = JSON.parse(text || '{}') ?? {};
  } catch {
    if (answer.ok) throw new Error('it answers something else than JSON');
  }
  const seconds = Number(answer.headers.get('retry-after') ?? NaN);
  return { ok: answer.ok, status: answer.status, body, retryAfter: Number.isFinite(seconds) ? seconds * 1000 : undefined };
}

// Who shows another certificate than Graph's shows it the next time too.
function isStranger(failure) {
  return /CERT|SIGNATURE|TLS/.test(failure.cause?.code ?? '');
}

function sentence(answer) {
  return answer.body?.error?.message ?? `it answered ${answer.status}.`;
}

function refused(base, answer, failure) {
  if (failure) {
    const why = failure.name === 'TimeoutError' ? `it did not answer within ${patience / 1000} seconds` : (failure.cause?.message ?? failure.message);
    return new Error(`Microsoft Graph at ${base.host} could not be asked: ${why}.`);
  }
  if (answer.status === 401) return new Error(`Microsoft Graph does not take the token of the Azure CLI: ${sentence(answer)} Run az login and try again.`);
  if (answer.status === 403) return new Error(`Microsoft Graph refuses this login: ${sentence(answer)} ${right}`);
  return new Error(`Microsoft Graph refused the package: ${sentence(answer)}`);
}
