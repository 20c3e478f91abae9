import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { bulkTypes } from '../../client/console/bulk/bulk-events.ts';
import { formFields } from '../../client/console/form-fields.ts';
import { caseKindOf, caseKinds } from '../../machines/registry.ts';
import { positionTitles } from '../../machines/staff/positions.ts';
import { maySend } from '../../machines/staff/rights.ts';
import { policyOf } from '../../policies/registry.ts';
import { bulkCases } from './support/bulk-cases.ts';
import { dana, nora } from './support/console-api.ts';

let api: Awaited<ReturnType<typeof bulkCases>>;
beforeAll(async () => {
  api = await bulkCases();
}, 120_000);
afterAll(() => api.stop());

describe('what can be done to several cases', () => {
  const steps = async (account: typeof dana, ...cases: readonly string[]) =>
    (await api.post(account, '/api/bulk/steps', { cases })).json;
  const step = (part: object) => ({ steps: expect.arrayContaining([expect.objectContaining(part)]) });

  test('says which of them take it now, and why the others do not', async () => {
    expect(await steps(dana, 'c-1', 'c-2')).toMatchObject(
      step({
        type: 'escalate',
        can: [{ caseId: 'c-1', revision: 2 }],
        cannot: [{ caseId: 'c-2', reason: 'It is escalated already.' }],
      }),
    );
  });

  test('has one form for all that ask the same, and one for each company where only a policy knows the choices', async () => {
    const found = await steps(dana, 'c-1', 's-1', 'r-1');
    const all = expect.arrayContaining(['c-1', 's-1', 'r-1'].map((caseId) => ({ caseId, revision: 2 })));
    expect(found).toMatchObject(step({ type: 'note', can: all, cannot: [] }));
    const refer = (caseId: string, of: string, department: string) =>
      step({
        type: 'refer',
        of,
        can: [{ caseId, revision: 2 }],
        departments: expect.arrayContaining([expect.objectContaining({ id: department })]),
      });
    expect(found).toMatchObject(refer('c-1', policyOf('asivado').company, 'customer-care'));
    expect(found).toMatchObject(refer('s-1', policyOf('support-procedures').company, 'support'));
    const escalate = (of: string, cannot: unknown) => step({ type: 'escalate', of, cannot });
    expect(found).toMatchObject(
      escalate('return', expect.arrayContaining([{ caseId: 'c-1', reason: expect.stringMatching(/apart/) }])),
    );
  });

  test('names cases that do not answer, and offers nothing to who only reads', async () => {
    expect(await steps(dana, 'c-1', 'c-away', 'c-none')).toMatchObject({ silent: ['c-away', 'c-none'] });
    expect(await steps(nora, 'c-1')).toEqual({ steps: [], silent: [] });
  });

  test('are events that there are, that somebody may send, and whose form asks for nothing of one case alone', () => {
    const forms = bulkTypes.flatMap((type) =>
      caseKinds().flatMap((kind) => {
        const event = caseKindOf(kind).events[type];
        return event ? [{ type, event }] : [];
      }),
    );
    expect(new Set(forms.map(({ type }) => type))).toEqual(new Set(bulkTypes));
    const positions = Object.keys(positionTitles) as readonly (keyof typeof positionTitles)[];
    expect(bulkTypes.filter((type) => !positions.some((each) => maySend(each, type)))).toEqual([]);
    const asked = forms.flatMap(({ event }) =>
      formFields(z.toJSONSchema(event.payload, { io: 'input', unrepresentable: 'any' })),
    );
    const alone = asked.filter(
      ({ name, kind }) =>
        ['units', 'json', 'person', 'article'].includes(kind) ||
        ['effectId', 'commitment', 'compensation'].includes(name),
    );
    expect(alone).toEqual([]);
  });
});
