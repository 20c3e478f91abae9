import Holidays from 'date-holidays';
import { stringify } from 'yaml';
import { countries, daysOf, years } from './days.ts';

// npm run holidays -- US MI: the public holidays of a country, and of a state or region of it, as YAML for the calendar of a
// policy file. Without a state: those that the country knows.
const [code = '', state] = process.argv.slice(2);
const library = new Holidays();
const states = Object.keys(library.getStates(code) ?? {});
if (!Object.hasOwn(library.getCountries(), code)) {
  process.stderr.write(
    `Give a country, for example: npm run holidays -- US MI. Known: ${Object.keys(library.getCountries()).join(', ')}\n`,
  );
  process.exit(2);
}
if (state !== undefined && !states.includes(state)) {
  process.stderr.write(`${code} has no state '${state}'. Known: ${states.join(', ') || 'none'}\n`);
  process.exit(2);
}
const country = countries.find((known) => known.code === code) ?? {
  file: code.toLowerCase(),
  name: code,
  what: `Public holidays of ${code}`,
  code,
  without: {},
  extra: () => ({}),
};
const days = Object.fromEntries(daysOf(country, state));
process.stdout.write(
  `# ${code}${state === undefined ? '' : `, ${state}`}, ${years.first} to ${years.last}, from date-holidays (CC-BY-3.0)\n`,
);
const lines = stringify(days, { defaultKeyType: 'QUOTE_SINGLE' }).trimEnd().split('\n');
process.stdout.write(`holidays:\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
