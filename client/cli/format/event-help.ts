import { unreachable } from '../../../policies/calendar/unreachable.ts';
import { kindsOf, type Catalogue } from '../../catalogue.ts';
import { declaredEvents, type DeclaredEvent } from '../payload/declared-event.ts';
import type { Field } from '../payload/fields.ts';
import { columns } from './columns.ts';
import type { Paint } from './paint.ts';

/** Every event with its title, by kind when there are several kinds. */
export function eventsHelp(catalogue: Catalogue): string {
  const kinds = kindsOf(catalogue);
  return kinds
    .map((kind) => {
      const rows = declaredEvents(catalogue, kind).map(({ type, title }) => [type, title]);
      return (kinds.length > 1 ? `  ${kind}\n` : '') + columns(rows, '  ');
    })
    .join('\n');
}

/** What an event needs, generated from its schema. */
export function eventHelp(event: DeclaredEvent, paint: Paint): string {
  const lines = [
    `${paint.bold(`redress send <case> ${event.type}`)}${event.fields.length > 0 ? ' --field value ...' : ''}`,
    '',
    `${event.title}. Sent by: ${event.by.join(', ')}.`,
  ];
  if (event.fields.length === 0) return [...lines, 'It carries nothing.'].join('\n');
  const rows = event.fields.map((field) => [
    field.flag,
    placeholder(field),
    field.required || field.onlyWith !== undefined ? 'needed' : '',
    describe(field),
  ]);
  return [...lines, '', 'Fields:', columns(rows, '  '), ...notes(event.fields)].join('\n');
}

/** What stands for the value in help: its choices, or what it is. */
export function placeholder({ type, choices }: Field): string {
  switch (type) {
    case 'choice':
      return choices.join('|');
    case 'instant':
      return '<instant>';
    case 'yes-no':
      return '[yes|no]';
    case 'date':
      return '<YYYY-MM-DD>';
    case 'json':
    case 'list':
    case 'number':
    case 'text':
    case 'words':
      return `<${type}>`;
    default:
      return unreachable(type);
  }
}

function describe({ title, type, onlyWith, maxLength }: Field): string {
  const limit = type === 'words' && maxLength !== undefined ? `at most ${maxLength} characters` : '';
  const condition = onlyWith === undefined ? '' : `with ${onlyWith}`;
  return [title, condition, limit].filter(Boolean).join('; ');
}

function notes(fields: readonly Field[]): readonly string[] {
  const words = fields.find(({ type }) => type === 'words');
  if (!words) return [];
  return ['', `Words may come from a file or standard input: ${words.flag}-file <path>, or ${words.flag} -`];
}
