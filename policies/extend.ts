import { knownCalendars } from './calendars.ts';
import { type Data, isData } from './data.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import { sources } from './sources.ts';

/** Policy data with what it builds on filled in, and what it names that does not exist. */
export interface Extended {
  readonly data: Data;
  readonly issues: readonly PolicyIssue[];
}

/**
 * Resolves `extends: <policy id>` (the file's own fields win; a rule or a list is replaced as a whole) and
 * `calendars.<key>.extends: <calendar id>` (holidays and overrides are added to those of the calendar).
 */
export function extended(file: Data): Extended {
  const issues: PolicyIssue[] = [];
  const { extends: from, ...own } = file;
  const base = known(sources, from, 'extends', 'policy', issues);
  const data = base ? merged(own, base) : own;
  if (!isData(data['calendars'])) return { data, issues };
  const calendars = Object.entries(data['calendars']).map(([key, calendar]) => {
    if (!isData(calendar) || !('extends' in calendar)) return [key, calendar] as const;
    const { extends: from, ...own } = calendar;
    const base = known(knownCalendars, from, `calendars.${key}.extends`, 'calendar', issues);
    return [key, base ? { ...base, ...own, ...days(own, base) } : own] as const;
  });
  return { data: { ...data, calendars: Object.fromEntries(calendars) }, issues };
}

function known(
  all: Readonly<Record<string, object>>,
  id: unknown,
  path: string,
  what: string,
  issues: PolicyIssue[],
): Data | undefined {
  if (id === undefined) return undefined;
  const found = typeof id === 'string' && Object.hasOwn(all, id) ? all[id] : undefined;
  if (found) return { ...found };
  const ids = Object.keys(all);
  const message = `expected a known ${what} (${ids.join(', ')}), for example '${ids[0]}'; got ${JSON.stringify(id)}`;
  issues.push({ path, message });
  return undefined;
}

function merged(own: Data, base: Data): Data {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [mine, theirs] = [own[key], base[key]];
      if (mine === undefined) return [key, theirs];
      const whole = key === 'value' || !isData(mine) || !isData(theirs) || 'extends' in mine;
      return [key, whole ? mine : merged(mine, theirs)];
    }),
  );
}

function days(own: Data, base: Data): Data {
  const both = (key: string) => {
    const [mine, theirs] = [own[key], base[key]];
    return isData(mine) && isData(theirs) ? { [key]: { ...theirs, ...mine } } : {};
  };
  return { ...both('holidays'), ...both('overrides') };
}
