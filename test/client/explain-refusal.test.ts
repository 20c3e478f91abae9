import { describe, expect, test } from '@jest/globals';
import { paintFor } from '../../client/cli/format/paint.ts';
import { refusal } from '../../client/cli/format/refusal.ts';
import { ClientError } from '../../client/client-error.ts';
import type { CaseKind } from '../../machines/case/kind.ts';
import { explainRefusal } from '../../workflows/case/refusal-by-state.ts';
import type { Envelope, PlainError } from '../../workflows/interpreter/envelope.ts';
import { fake } from './support/fake.ts';

const kind = fake<CaseKind>({
  events: { acknowledge: {}, note: {} },
  publicState: () => 'received',
  explainBlocked: (_: unknown, __: string, message?: { payload: { by?: string } }) =>
    message?.payload.by === 'letter' ? 'No postal address is known.' : undefined,
});
const envelope = fake<Envelope>({ actors: { '': { snapshot: { value: 'received', context: {} } } } });
const ofLoop = (state: string, type = 'EventNotAccepted'): PlainError => ({
  name: 'Error',
  type,
  message: `'acknowledge' is not possible in '${state}'; possible now: acknowledge, note.`,
  details: [{ state, possible: ['acknowledge', 'note'] }],
  retryable: false,
});
const explained = (loops: PlainError, by: string) => {
  const actor = { id: 'ana', role: 'agent' } as const;
  return explainRefusal(kind, loops, { id: 'e-1', type: 'acknowledge', payload: { by }, actor }, envelope, 0);
};

describe('a refusal by the loop', () => {
  test('is told in the words of the kind, with what is possible once', () => {
    const { message, details } = explained(ofLoop('received'), 'letter');
    expect(message).toBe('No postal address is known. Possible now: acknowledge, note.');
    expect(details).toEqual([{ state: 'received', possible: ['acknowledge', 'note'] }]);
  });

  test.each([
    ['the kind has no sentence', ofLoop('received'), 'email'],
    ['the case has left the state', ofLoop('resolved'), 'letter'],
    ['it is of another type', ofLoop('received', 'CaseClosed'), 'letter'],
  ])('stays as it is when %s', (_, loops, by) => {
    expect(explained(loops, by)).toBe(loops);
  });

  test('shows what is possible once on the command line', () => {
    const { type, message } = ofLoop('received');
    const shown = refusal(
      new ClientError(type, message, { possible: ['acknowledge', 'note'] }),
      paintFor({ terminal: false, env: {} }),
    );
    expect(shown.match(/possible now/gi)).toHaveLength(1);
  });
});
