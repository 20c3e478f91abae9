import { type Data, isData } from './data.ts';
import { inheritable } from './source.ts';

/**
 * Policy data with what it is silent on filled from `base` (a complete policy): each inherited rule names its origin. A
 * rule may repeat only what it changes: title and value left out are the inherited ones. Ways to acknowledge are inherited
 * for the channels that the policy offers only.
 */
export function inherit(data: Data, base: Data): Data {
  const sections = inheritable.map((name) => {
    const inner = filled(data[name], base[name], String(base['id']));
    return [name, name === 'acknowledgement' ? offeredOnly(inner, data, base) : inner] as const;
  });
  return { ...data, ...Object.fromEntries(sections.filter(([, value]) => value !== undefined)) };
}

function filled(own: unknown, base: unknown, origin: string): unknown {
  if (base === undefined || !isData(base) || (own !== undefined && !isData(own))) return own ?? base;
  if ('title' in base && 'value' in base) return rule(own, base, origin);
  const keys = new Set([...Object.keys(base), ...Object.keys(own ?? {})]);
  return Object.fromEntries([...keys].map((key) => [key, filled(own?.[key], base[key], origin)]));
}

function rule(own: Data | undefined, base: Data, origin: string): Data {
  if (own !== undefined && 'value' in own) {
    const { inherited: _, ...rest } = own;
    return { title: base['title'], clauses: [], ...rest };
  }
  const clauses = [own?.['clauses'], base['clauses']].flatMap((ids): unknown[] =>
    Array.isArray(ids) ? ids : [],
  );
  return { ...base, ...own, clauses, inherited: origin };
}

function offeredOnly(section: unknown, data: Data, base: Data): unknown {
  const channels = isData(data['channels']) ? data['channels']['value'] : undefined;
  const inherited = isData(base['acknowledgement']) ? base['acknowledgement']['by'] : undefined;
  if (!isData(section) || !isData(section['by']) || !Array.isArray(channels)) return section;
  const own = isData(data['acknowledgement']) ? data['acknowledgement']['by'] : undefined;
  const by = Object.entries(section['by']).filter(
    ([channel]) =>
      channels.includes(channel) ||
      (isData(own) && channel in own) ||
      !isData(inherited) ||
      !(channel in inherited),
  );
  return { ...section, by: Object.fromEntries(by) };
}
