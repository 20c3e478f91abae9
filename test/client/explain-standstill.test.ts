import { describe, expect, test } from '@jest/globals';
import { ClientError } from '../../client/client-error.ts';
import { explainStandstill } from '../../client/explain-standstill.ts';
import type { CaseView } from '../../machines/case/view.ts';
import { fake } from './support/fake.ts';

const late = new ClientError('ServiceUnavailable', 'No worker answered in time.');
const withLetters = (...receipts: readonly { title: string; status: string }[]) =>
  Promise.resolve(fake<CaseView>({ receipts }));
const closing = { title: 'closing by e-mail', status: 'under-way' };
const delivered = { title: 'acknowledgement by e-mail', status: 'delivered' };

describe('an advance that does not come through', () => {
  test('names the letter that holds the time', async () => {
    expect(await explainStandstill(late, () => withLetters(delivered, closing))).toMatchObject({
      type: 'ServiceUnavailable',
      message: expect.stringMatching(
        /stands still while 'closing by e-mail' is under way; it goes on by itself/,
      ),
    });
  });

  test('keeps its reason when no letter is under way, nobody answers, or it is another failure', async () => {
    expect(await explainStandstill(late, () => withLetters(delivered))).toBe(late);
    expect(await explainStandstill(late, () => Promise.reject(new Error('no worker')))).toBe(late);
    const refused = new ClientError('CannotAdvance', 'No.');
    expect(await explainStandstill(refused, () => withLetters(closing))).toBe(refused);
  });
});
