import type { PossibleEvent } from '../../workflows/messages.ts';
import { fieldsOf, type Field } from '../cli/payload/fields.ts';

/** One thing that the customer can do now, with the fields that it asks for. */
export interface Choice {
  readonly type: string;
  /** As the chart calls it; the page's own words come first. */
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Whoever has a link must not send the next ones elsewhere: an address is corrected by a person. */
const notHere: ReadonlySet<string> = new Set(['correctContact']);

/** What has a form of its own, whatever it asks for. */
const hasOwnForm: ReadonlySet<string> = new Set(['moveCallBack']);

/** What the chart lets the customer do now, as far as a form can ask for it: kinds of cases and their later events alike. */
export function choicesOf(events: readonly PossibleEvent[]): readonly Choice[] {
  return events
    .filter(({ type, by, blocked }) => by.includes('customer') && blocked === undefined && !notHere.has(type))
    .map(({ type, title, payload }) => ({ type, title, fields: fieldsOf(payload) }))
    .filter(
      ({ type, fields }) =>
        hasOwnForm.has(type) || fields.every((field) => !field.required || canBeAsked(field)),
    );
}

/** A form has no place for what is nested; `escalate` and its like leave it out where it is optional. */
export function canBeAsked({ type }: Field): boolean {
  return type !== 'json' && type !== 'list' && type !== 'instant';
}
