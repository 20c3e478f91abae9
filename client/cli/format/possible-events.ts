import type { PossibleEvent } from '../../../workflows/messages.ts';
import { fieldsOf, type Field } from '../payload/fields.ts';
import { columns } from './columns.ts';
import { placeholder } from './event-help.ts';
import type { Paint } from './paint.ts';

/** What can be sent to a case now, and why the rest cannot. */
export function possibleEvents(name: string, events: readonly PossibleEvent[], paint: Paint): string {
  const possible = events.filter(({ blocked }) => blocked === undefined);
  const blocked = events.filter((event) => event.blocked !== undefined);
  const blocks: string[] = [];
  if (possible.length === 0) blocks.push(`Nothing can be sent to ${name} now.`);
  else {
    const rows = possible.map(({ type, title, payload }) => [
      paint.green(type),
      title,
      paint.dim(usage(payload)),
    ]);
    blocks.push(`${paint.bold('Can be sent now')}\n${columns(rows, '  ')}`);
  }
  if (blocked.length > 0) {
    const rows = blocked.map((event) => [paint.dim(event.type), event.blocked ?? '']);
    blocks.push(`${paint.bold('Not now')}\n${columns(rows, '  ')}`);
  }
  if (possible.length > 0) blocks.push(paint.dim(`Fields of one: redress send ${name} <event> --help`));
  return blocks.join('\n\n');
}

function usage(payload: unknown): string {
  return fieldsOf(payload).map(one).join(' ');
}

function one(field: Field): string {
  const text = field.type === 'yes-no' ? field.flag : `${field.flag} ${placeholder(field)}`;
  return field.required ? text : `[${text}]`;
}
