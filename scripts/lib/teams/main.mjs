// Reads what is asked for, makes the package, looks it through and publishes it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { publish } from './catalogue.mjs';
import { filled, read } from './manifest.mjs';
import { mistakes } from './rules.mjs';
import { zip } from './zip.mjs';

const texts = ['outputs', 'host', 'app-id', 'tenant', 'developer', 'website', 'privacy', 'terms', 'name', 'version', 'out', 'graph'];
const [product, began, ...given] = process.argv.slice(2);

function fail(sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

function options() {
  const options = { version: product, graph: 'https://graph.microsoft.com', out: resolve('artifacts/teams/perfserverless-teams.zip') };
  const wrong = [];
  for (let i = 0; i < given.length; i++) {
    const name = given[i].slice(2);
    if (given[i] === '--publish') options.publish = true;
    else if (!given[i].startsWith('--') || !texts.includes(name)) wrong.push(`There is no option '${given[i]}'; --help lists them.`);
    else if (i + 1 === given.length || given[i + 1].startsWith('--')) wrong.push(`--${name} needs a value.`);
    else options[name] = name === 'out' || name === 'outputs' ? resolve(began, given[++i]) : given[++i];
  }
  if (options.outputs) wrong.push(...outputsInto(options));
  for (const [name, what] of [['host', "the host's public name"], ['app-id', "the bot's application id"], ['developer', 'who answers for the app'],
    ['website', 'where people find support'], ['privacy', 'your privacy statement'], ['terms', 'your terms of use']]) {
    if (!options[name] && !wrong.some(w => w.startsWith(`--${name} `))) wrong.push(`--${name} is missing: ${what}.`);
  }
  if (options.tenant !== undefined && !/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(options.tenant)) wrong.push(`The tenant '${options.tenant}' is none: it looks like 11111111-2222-3333-4444-555555555555.`);
  if (options.publish && !options.tenant) wrong.push('--tenant is missing: the Entra tenant into whose catalogue it is published.');
  return { options, wrong };
}

// Takes the outputs as Azure gives them, {"name": {"type": ..., "value": ...}}, or plainly, {"name": "value"}.
function outputsInto(options) {
  let outputs;
  try {
    outputs = JSON.parse(readFileSync(options.outputs, 'utf8'));
  } catch (e) {
    return [`The outputs ${options.outputs} cannot be read: ${e.message}.`];
  }
  const value = name => outputs?.[name]?.value ?? outputs?.[name];
  const text = name => (typeof value(name) === 'string' ? value(name) : undefined);
  let host = text('hostName');
  try {
    if (text('publicUrl')) host = new URL(text('publicUrl')).host;
  } catch {
    return [`The outputs ${options.outputs} hold a publicUrl that is no address: '${text('publicUrl')}'.`];
  }
  options.host ??= host;
  options['app-id'] ??= text('botAppId');
  options.tenant ??= text('tenantId');
  return [];
}

const { options: wish, wrong } = options();
if (wrong.length > 0) fail(wrong);

const folder = resolve('infra/teams');
const app = filled(read(folder), wish);
const found = mistakes(app);
if (found.length > 0) fail(found);

const bytes = zip(app.files);
mkdirSync(dirname(wish.out), { recursive: true });
writeFileSync(`${wish.out}.part`, bytes);
renameSync(`${wish.out}.part`, wish.out);
console.log(`${wish.out}: ${app.manifest.name.short} ${app.manifest.version} for ${wish.host}, in ${app.languages.join(', ')}.`);

if (wish.publish) {
  try {
    console.log(await publish(bytes, app.manifest, wish.tenant, wish.graph));
  } catch (e) {
    fail([e.message]);
  }
} else {
  console.log('Upload it under Teams apps › Manage apps in the Teams admin centre, or run this again with --publish; then allow it in a setup policy.');
}
