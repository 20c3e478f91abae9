import type { PossibleEvent } from '../../../workflows/messages.ts';
import { payloadFields } from '../payload/declared-event.ts';
import type { Field } from '../payload/fields.ts';
import { placeholder } from './event-help.ts';
import type { Paint } from './paint.ts';

/** What can be sent to a case now, and why the rest cannot. */
export function possibleEvents(name: string, events: readonly PossibleEvent[], paint: Paint): string {
  const possible = events.filter(({ blocked }) => blocked === undefined);
  if (possible.length === 0) {
    return [`Nothing can be sent to ${name} now.`, ...notNow(events, paint)].join('\n\n');
  }
  const lines = possible.flatMap(({ type, title, payload }) => {
    const fields = payloadFields(payload).map(usage).join(' ');
    return [`  ${paint.green(type)}  ${title}`, ...(fields === '' ? [] : [`      ${paint.dim(fields)}`])];
  });
  return [
    [paint.bold('Can be sent now'), ...lines].join('\n'),
    ...notNow(events, paint),
    paint.dim(
      `Send one: redress send ${name} <event> --field value ...   Its fields: redress send ${name} <event> --help`,
    ),
  ].join('\n\n');
}

/** The blocked ones, those with the same reason together. */
function notNow(events: readonly PossibleEvent[], paint: Paint): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { type, blocked } of events) {
    if (blocked !== undefined) byReason.set(blocked, [...(byReason.get(blocked) ?? []), type]);
  }
  if (byReason.size === 0) return [];
  const lines = [...byReason].map(([reason, types]) => `  ${types.join(', ')}\n      ${paint.dim(reason)}`);
  return [[paint.bold('Not now'), ...lines].join('\n')];
}

function usage(field: Field): string {
  const text = field.type === 'yes-no' ? field.flag : `${field.flag} ${placeholder(field)}`;
  return field.required ? text : `[${text}]`;
}
