import { z } from 'zod';
import { returnReason } from '../../policies/sections/returns.ts';
import { fault } from '../../policies/sections/warranty.ts';

const fields = z.record(z.string(), z.string());

/** A submitted form; of a field that comes twice the last one counts. */
export function formOf(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(body));
}

/** The fields of a form or an address. Throws ZodError for anything else. */
export function fieldsOf(body: unknown): Readonly<Record<string, string>> {
  return fields.parse(body ?? {});
}

/** What a return form asks for: the lines with at least one piece. */
export function askedOf(form: Readonly<Record<string, string>>) {
  const { orderId = '', email = '' } = form;
  const lines = chosenLines(form).map(({ lineId, quantity }) => {
    const reason = returnReason.parse(form[`reason.${lineId}`]);
    return { lineId, quantity, reason, opened: form[`opened.${lineId}`] === 'yes' };
  });
  return { orderId, email, lines };
}

/** What a warranty claim asks for, of the same form. */
export function claimedOf(form: Readonly<Record<string, string>>) {
  const { orderId = '', email = '' } = form;
  return { orderId, email, lines: chosenLines(form), fault: fault.parse(form['fault']) };
}

function chosenLines(form: Readonly<Record<string, string>>) {
  return Object.entries(form).flatMap(([name, value]) => {
    const [, lineId] = /^quantity\.(.+)$/.exec(name) ?? [];
    const quantity = Number(value);
    return lineId === undefined || quantity === 0 ? [] : [{ lineId, quantity }];
  });
}
