import { List, Stack, Text } from '@mantine/core';
import { inWords } from '../case/choices-of.ts';
import { moneyWords } from '../kit/money.ts';

/** A value of a rule in words: amounts of time and money as people say them, lists as lists. */
export function RuleValue({ value }: { readonly value: unknown }) {
  const said = oneLine(value);
  if (said !== undefined) {
    return (
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {said}
      </Text>
    );
  }
  const entries = Array.isArray(value)
    ? value.map((each: unknown) => ['', each] as const)
    : Object.entries(value ?? {});
  if (Array.isArray(value) && entries.every(([, each]) => oneLine(each) === undefined))
    return (
      <Stack gap="xs">
        {entries.map(([, each], index) => (
          <RuleValue key={index} value={each} />
        ))}
      </Stack>
    );
  return (
    <List size="sm" withPadding={false} spacing={2}>
      {entries.map(([name, inner], index) => {
        const line = oneLine(inner);
        return (
          <List.Item key={`${name} ${index}`} style={{ overflowWrap: 'anywhere' }}>
            {name !== '' && <strong>{`${inWords(name)}: `}</strong>}
            {line ?? <RuleValue value={inner} />}
          </List.Item>
        );
      })}
    </List>
  );
}

/** Undefined for what does not fit a line. */
function oneLine(value: unknown): string | undefined {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return /^[a-z][a-z-]*$/i.test(value) ? inWords(value).toLowerCase() : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const simple = value.every((each) => typeof each !== 'object');
    return simple ? value.map((each) => oneLine(each)).join(', ') || 'none' : undefined;
  }
  return ofObject(new Map<string, unknown>(Object.entries(value)));
}

function ofObject(fields: ReadonlyMap<string, unknown>): string | undefined {
  const [amount, unit, minor, currency, budget, calendar] = [
    'amount',
    'unit',
    'minor',
    'currency',
    'budget',
    'calendar',
  ].map((name) => fields.get(name));
  if (fields.size === 0) return 'yes';
  if (fields.size === 2 && typeof amount === 'number' && typeof unit === 'string') {
    const words = unit.replaceAll('-', ' ');
    return `${amount} ${amount === 1 ? words.replace(/s$/, '') : words}`;
  }
  if (fields.size === 2 && typeof minor === 'number' && typeof currency === 'string')
    return moneyWords({ minor, currency });
  if (fields.size === 2 && budget !== undefined && typeof calendar === 'string')
    return `${oneLine(budget) ?? ''}, counted on the calendar “${calendar}”`;
  if (fields.size === 2 && fields.has('id') && fields.has('name')) return String(fields.get('name'));
  return ofFewFields(fields);
}

/** 'Title: a product; department: technical': a few simple fields fit one line. */
function ofFewFields(fields: ReadonlyMap<string, unknown>): string | undefined {
  const parts = [...fields].map(([name, value]) => [inWords(name), oneLine(value)] as const);
  if (fields.size > 3 || parts.some(([, line]) => line === undefined)) return undefined;
  const line = parts.map(([name, said]) => `${name.toLowerCase()}: ${said ?? ''}`).join('; ');
  return line.length > 90 ? undefined : line.charAt(0).toUpperCase() + line.slice(1);
}
