// The app's files as they stand in infra/teams, and filled in for one deployment.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function read(folder) {
  const file = name => readFileSync(join(folder, name));
  const manifest = JSON.parse(file('manifest.json'));
  const others = manifest.localizationInfo.additionalLanguages;
  return {
    manifest,
    strings: Object.fromEntries(others.map(l => [l.file, JSON.parse(file(l.file))])),
    icons: { color: file(manifest.icons.color), outline: file(manifest.icons.outline) },
    languages: [manifest.localizationInfo.defaultLanguageTag, ...others.map(l => l.languageTag)],
  };
}

export function filled(template, wish) {
  const manifest = structuredClone(template.manifest);
  const strings = structuredClone(template.strings);
  manifest.version = wish.version;
  manifest.id = manifest.bots[0].botId = wish['app-id'].toLowerCase();
  manifest.developer = { name: wish.developer, websiteUrl: wish.website, privacyUrl: wish.privacy, termsOfUseUrl: wish.terms };
  manifest.validDomains = [wish.host.toLowerCase()];
  if (wish.name !== undefined) {
    manifest.name.short = wish.name;
    for (const text of Object.values(strings)) text['name.short'] = wish.name;
  }

  const json = value => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const files = [
    ['manifest.json', json(manifest)],
    ...Object.entries(strings).map(([name, text]) => [name, json(text)]),
    [manifest.icons.color, template.icons.color],
    [manifest.icons.outline, template.icons.outline],
  ];
  return { ...template, manifest, strings, files };
}
