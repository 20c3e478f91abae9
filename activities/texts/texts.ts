import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';

/** Looks a text up in the catalogue and fills its places. Throws when key or place is unknown: a test finds it. */
export type Texts = (key: string, values?: Readonly<Record<string, string>>) => string;

const catalogue = z.record(z.string(), z.string());
const formats = new Map<string, IntlMessageFormat>();
const catalogues = new Map<string, Readonly<Record<string, string>>>();

/** Folders of `locales/`: what mails and letters say stands beside what the customer's page says. */
type Shelf = '' | 'customer/';

/**
 * The texts of a locale, from `locales/<locale>.json` (ICU messages). Unknown locales fall back to their language and
 * then to English, and so does a key that a translation lacks.
 *
 * @param locale BCP 47 tag, for example `en-US`
 */
export function textsFor(locale: string, shelf: Shelf = ''): Texts {
  const chain = [locale, locale.split('-')[0] ?? 'en', 'en'].filter((tag) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag),
  );
  return (key, values = {}) => {
    for (const tag of chain) {
      const source = load(shelf + tag)[key];
      if (source === undefined) continue;
      const id = `${shelf}${tag}\n${key}`;
      const format = formats.get(id) ?? new IntlMessageFormat(source, tag, undefined, { ignoreTag: true });
      formats.set(id, format);
      return String(format.format(values));
    }
    throw new Error(`No text '${key}' in locales/${shelf}en.json. Add it there.`);
  };
}

function load(name: string): Readonly<Record<string, string>> {
  const known = catalogues.get(name);
  if (known) return known;
  const loaded = read(name);
  catalogues.set(name, loaded);
  return loaded;
}

function read(name: string): Readonly<Record<string, string>> {
  let json: string;
  try {
    json = readFileSync(new URL(`../../locales/${name}.json`, import.meta.url), 'utf8');
  } catch {
    return {};
  }
  return catalogue.parse(JSON.parse(json));
}
