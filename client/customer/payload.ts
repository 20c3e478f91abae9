import type { Choice } from './choices.ts';

type Form = Readonly<Record<string, string>>;

/** What is said on the page came in writing. */
const channel = 'email';

/**
 * The payload of a choice from a submitted form: what is empty is left out, and what the form does not ask for is not taken from
 * it. Whether it is right is for the client and the case to say.
 */
export function payloadOf({ fields }: Choice, form: Form): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }): readonly (readonly [string, unknown])[] => {
      if (name === 'channel') return [[name, channel]];
      const text = form[name]?.trim() ?? '';
      if (type === 'yes-no') return [[name, text !== '']];
      if (text === '') return [];
      return [[name, type === 'number' || type === 'instant' ? Number(text) : text]];
    }),
  );
}
