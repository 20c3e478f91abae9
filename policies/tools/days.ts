import Holidays from 'date-holidays';

/** A country whose public holidays are wanted, and where the library is not followed. */
export interface Country {
  readonly file: string;
  readonly name: string;
  readonly what: string;
  readonly code: string;
  /** Entries that the library calls public and that close no office, with why. */
  readonly without: Readonly<Record<string, string>>;
  /** Days of one year that the library lacks. */
  readonly extra: (year: number) => Readonly<Record<string, string>>;
}

export const years = { first: 2024, last: 2035 };

/** 5 U.S.C. 6103(b): a Saturday holiday is observed the Friday before, a Sunday one the Monday after. */
function observed(iso: string, name: string): Record<string, string> {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  const shift = weekday === 6 ? -1 : weekday === 0 ? 1 : 0;
  return shift === 0 ? {} : { [plusDays(iso, shift)]: `${name} (observed)` };
}

/** The countries that come with Redress. */
export const countries: readonly Country[] = [
  {
    file: 'us',
    name: 'usHolidays',
    what: 'Federal public holidays of the United States, with the days on which they are observed (5 U.S.C. 6103)',
    code: 'US',
    without: {},
    // The library has no observed day for Veterans Day.
    extra: (year) => observed(`${year}-11-11`, 'Veterans Day'),
  },
  {
    file: 'ng',
    name: 'ngHolidays',
    what: 'Public holidays of Nigeria (Public Holidays Act; lunar dates are computed, the declared ones may differ by a day)',
    code: 'NG',
    without: {
      "Children's Day": 'a holiday for schools only',
      'Islamic New Year': 'declared by some states, not by the federation',
      'National Youth Day': 'a commemoration without a day off',
    },
    extra: () => ({}),
  },
];

function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole dates of an entry: a lunar one begins at 18:00 the evening before and may last for days. */
function datesOf(entry: { date: string; start: Date; end: Date }): string[] {
  const days = Math.max(1, Math.round((entry.end.getTime() - entry.start.getTime()) / 86_400_000));
  return Array.from({ length: days }, (_, i) => plusDays(entry.date.slice(0, 10), i));
}

/** Dates and names in order; with a state ('MI') or region, what it adds. */
export function daysOf(country: Country, state?: string): [string, string][] {
  const library = state === undefined ? new Holidays(country.code) : new Holidays(country.code, state);
  const days = new Map<string, string>();
  for (let year = years.first; year <= years.last + 1; year++) {
    for (const entry of library.getHolidays(year)) {
      if (entry.type !== 'public' || entry.name in country.without) continue;
      const lunar = entry.date.endsWith(' -0600') ? ' (computed)' : '';
      const name = entry.name.replace(' (substitute day)', ' (observed)') + lunar;
      for (const date of datesOf(entry)) days.set(date, days.get(date) ?? name);
    }
    for (const [date, name] of Object.entries(country.extra(year))) days.set(date, name);
  }
  return [...days].filter(([date]) => inYears(date)).sort(([a], [b]) => (a < b ? -1 : 1));
}

function inYears(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= years.first && year <= years.last;
}
