import type { PostalAddress } from '../labels-port.ts';

/** An address in the parts that EasyPost wants. */
export interface PostalParts {
  readonly name: string;
  readonly street1: string;
  readonly street2?: string;
  readonly city: string;
  readonly state?: string;
  readonly zip: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The line with place and postal code, in the manners of those who write it (Universal Postal Union, S42). */
const places = [
  // Ann Arbor, MI 48104-1234; Toronto ON M5V 2T6; Carlton VIC 3053
  /^(?<city>[^,\d]+?),?\s+(?<state>[A-Z]{2,3})\.?,?\s+(?<zip>\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4})$/u,
  // London SW1A 1AA
  /^(?<city>[^,\d]+?),?\s+(?<zip>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/u,
  // 10115 Berlin; D-10115 Berlin; 1012 AB Amsterdam; 114 55 Stockholm
  /^(?:[A-Z]{1,2}-)?(?<zip>\d{4} ?[A-Z]{2}|\d{3} ?\d{2}|\d{4,5}|\d{2}-\d{3}) (?<city>\D+)$/u,
];

/** Reads the lines of an envelope; undefined when they do not end with a place and a postal code. */
export function postalParts({ name, lines }: PostalAddress): PostalParts | undefined {
  const given = lines.map((line) => line.trim()).filter((line) => line !== '');
  const last = countryOf(given.at(-1) ?? '');
  const [place = '', ...streets] = (last === undefined ? given : given.slice(0, -1)).toReversed();
  const [street1, ...more] = streets.toReversed();
  const match = places.map((pattern) => pattern.exec(place)?.groups).find(Boolean);
  if (!match || street1 === undefined || name.trim() === '') return undefined;
  const { city = '', zip = '', state } = match;
  return {
    name: name.trim(),
    street1,
    ...(more.length > 0 && { street2: more.join(', ') }),
    city,
    ...(state !== undefined && { state }),
    zip,
    // Without a country it is an address within the United States, where EasyPost is at home.
    country: last ?? 'US',
  };
}

let countries: ReadonlyMap<string, string> | undefined;

/** The code of a country by its English name, its own name in a few common cases, or its code. */
function countryOf(line: string): string | undefined {
  countries ??= countryNames();
  return countries.get(line.toLowerCase().replaceAll('.', ''));
}

function countryNames(): ReadonlyMap<string, string> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  // Of the codes of one country its present one: UK is GB, FX is FR.
  const codes = letters
    .flatMap((one) => letters.map((two) => one + two))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
  const named = codes.flatMap((code): [string, string][] => {
    const name = english.of(code);
    return name === undefined ? [] : [[name.toLowerCase(), code]];
  });
  const common: [string, string][] = [
    ['usa', 'US'],
    ['us', 'US'],
    ['united states of america', 'US'],
    ['uk', 'GB'],
    ['great britain', 'GB'],
    ['england', 'GB'],
    ['deutschland', 'DE'],
    ['österreich', 'AT'],
    ['schweiz', 'CH'],
    ['españa', 'ES'],
    ['italia', 'IT'],
    ['the netherlands', 'NL'],
    ['nederland', 'NL'],
  ];
  return new Map([...named, ...common]);
}
