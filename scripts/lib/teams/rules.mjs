// What Teams' manifest schema and the published guidelines of its store ask of an app package, as far as a program can see it.
// https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema
// https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
import { pixels } from './png.mjs';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const version = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const tunnels = ['ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev', 'devtunnels.ms', 'loca.lt', 'localtunnel.me', 'trycloudflare.com',
  'serveo.net', 'localhost.run', 'lhr.life', 'tunnelmole.net', 'pagekite.me', 'bore.pub', 'pinggy.link', 'tailscale.net', 'ts.net', 'github.dev'];
const ownPlaces = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'test', 'invalid', 'example', 'onion'];
const products = /\b(microsoft|teams|office|outlook|excel|word|powerpoint|onedrive|onenote|sharepoint|copilot|viva|azure|windows|bing|skype|cortana|xbox|linkedin|power\s?bi|m365|o365)\b/i;
const unfinished = /\b(beta|alpha|preview|demo|test|trial|draft|dev|poc)\b/i;
const limits = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 };
const titleLimit = 32, descriptionLimit = 128, mostCommands = 10;
const nearlyWhite = 250;

export function mistakes(app) {
  const { manifest } = app;
  return [...identity(manifest), ...addresses(manifest), ...languages(app), ...bot(manifest), ...icons(app)];
}

function identity({ id, version: number, developer, name }) {
  const found = [];
  if (!guid.test(id) || /^0{8}-(0{4}-){3}0{12}$/.test(id)) found.push(`The application id '${id}' is none: it looks like 11111111-2222-3333-4444-555555555555.`);
  if (!version.test(number) || number.startsWith('0.')) found.push(`The version '${number}' is none: write three numbers with points, the first at least 1, such as 1.2.0.`);
  if (developer.name.length > 32) found.push(`The developer's name has ${developer.name.length} characters, and Teams takes 32.`);
  if (!developer.name.trim()) found.push("The developer's name is empty.");
  if (/^microsoft\b/i.test(developer.name)) found.push(`The developer '${developer.name}' begins with Microsoft's name: write your organisation's.`);
  for (const text of [name.short, name.full]) {
    if (products.test(text)) found.push(`The name '${text}' holds '${products.exec(text)[0]}', a product of Microsoft's: choose another.`);
    if (unfinished.test(text)) found.push(`The name '${text}' holds '${unfinished.exec(text)[0]}', which tells of an unfinished app: choose another.`);
    if (/[\p{Cc}\p{Cf}<>]/u.test(text) || text !== text.trim()) found.push(`The name '${text}' holds signs that no name should.`);
  }
  return found;
}

function addresses({ developer, validDomains }) {
  const found = [];
  for (const [what, text] of [['website', developer.websiteUrl], ['privacy statement', developer.privacyUrl], ['terms of use', developer.termsOfUseUrl]]) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== 'https:' || url.username || text.length > 2048) found.push(`The address of the ${what}, '${text}', has to begin with https:// and name a site.`);
    else found.push(...place(url.hostname, `the ${what}`));
  }
  if (developer.privacyUrl === developer.termsOfUseUrl) found.push('The privacy statement and the terms of use have the same address: they are two documents.');
  for (const domain of validDomains) {
    if (domain.includes('*')) found.push(`The host '${domain}' holds a *: name the one host that this deployment has.`);
    else if (!hostName.test(domain)) found.push(`The host '${domain}' is no public name: write it without https://, a port or a path, such as reviews.example.org.`);
    else found.push(...place(domain, 'the host'));
  }
  return found;
}

function place(host, what) {
  const below = names => names.find(name => host === name || host.endsWith(`.${name}`));
  if (!hostName.test(host) || below(ownPlaces)) return [`Nobody but you reaches '${host}', the address of ${what}.`];
  return below(tunnels) ? [`The address of ${what}, '${host}', is a tunnel: an app that people install needs a name of your own.`] : [];
}

function languages({ manifest, strings }) {
  const found = [];
  const own = localizable(manifest);
  for (const [file, texts] of [['manifest.json', own], ...Object.entries(strings)]) {
    for (const key of Object.keys(own)) {
      const text = texts[key];
      const most = limits[key] ?? (key.endsWith('.title') ? titleLimit : descriptionLimit);
      if (!text?.trim()) found.push(`${file} lacks ${key}.`);
      else if (text.length > most) found.push(`${file}: ${key} has ${text.length} characters, and Teams takes ${most}.`);
      else if (/<[a-z/]/i.test(text)) found.push(`${file}: ${key} holds markup, which Teams shows as it is.`);
    }
    for (const key of Object.keys(texts)) if (key !== '$schema' && !(key in own)) found.push(`${file} holds ${key}, which the manifest does not have.`);
    if (texts['name.short'] === texts['name.full']) found.push(`${file}: the short and the full name are the same.`);
    if (texts['description.full']?.startsWith(texts['description.short'])) found.push(`${file}: the full description begins with the short one, which stands above it.`);
  }
  return found;
}

/** Every text of a manifest that a language can have of its own, under the name by which a language's file calls it. */
export function localizable(manifest) {
  const texts = {
    'name.short': manifest.name.short, 'name.full': manifest.name.full,
    'description.short': manifest.description.short, 'description.full': manifest.description.full,
  };
  manifest.bots.forEach((bot, b) => bot.commandLists.forEach((list, l) => list.commands.forEach((command, c) => {
    texts[`bots[${b}].commandLists[${l}].commands[${c}].title`] = command.title;
    texts[`bots[${b}].commandLists[${l}].commands[${c}].description`] = command.description;
  })));
  return texts;
}

function bot(manifest) {
  const found = [];
  for (const name of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo', 'composeExtensions', 'connectors'])
    if (name in manifest) found.push(`The manifest asks for ${name}, which this app does not use.`);
  for (const one of manifest.bots) {
    if (one.scopes.join() !== 'personal') found.push(`The bot has the scopes ${one.scopes.join(', ')}, and speaks to people alone.`);
    for (const list of one.commandLists) {
      if (list.commands.length > mostCommands) found.push(`The bot has ${list.commands.length} commands, and Teams shows ${mostCommands}.`);
      if (list.scopes.some(scope => !one.scopes.includes(scope))) found.push('A list of commands is for a scope that the bot does not have.');
    }
  }
  return found;
}

function icons({ icons: { color, outline } }) {
  const found = [];
  const look = (bytes, what, size, rule) => {
    try {
      const image = pixels(bytes);
      if (image.width !== size || image.height !== size) found.push(`The ${what} icon is ${image.width} × ${image.height}, and Teams takes ${size} × ${size}.`);
      else found.push(...rule(image.all));
    } catch (e) {
      found.push(`The ${what} icon cannot be used: it ${e.message}.`);
    }
  };
  look(color, 'colour', 192, all => (all.every(([, , , alpha]) => alpha === 255) ? [] : ['The colour icon is transparent in places: Teams fills it with whatever is behind.']));
  look(outline, 'outline', 32, all => {
    const drawn = all.filter(([, , , alpha]) => alpha > 0);
    if (drawn.length === 0) return ['The outline icon is empty.'];
    if (drawn.length === all.length) return ['The outline icon has no transparent background.'];
    return drawn.every(([r, g, b]) => Math.min(r, g, b) >= nearlyWhite) ? [] : ['The outline icon has another colour than white.'];
  });
  return found;
}
