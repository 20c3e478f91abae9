import { describe, expect, test } from '@jest/globals';
import { articlesFor } from '../../policies/articles-for.ts';
import { loadPolicy } from '../../policies/load-policy.ts';
import { policyOf } from '../../policies/registry.ts';
import { supportProcedures } from '../../policies/support-procedures.ts';
import { policySlice } from '../../policies/slice.ts';

const ids = (policy: string, about: { readonly kind: string; readonly topic?: string }) =>
  articlesFor(policyOf(policy).knowledge?.value ?? [], about).map(({ id }) => id);

describe('[CSP-KNOW-2] the knowledge base', () => {
  test('has for a case what is about its topic or its kind, then what is for all', () => {
    expect(ids('support-procedures', { kind: 'complaint', topic: 'shipping' })).toEqual([
      'where-is-my-parcel',
      'how-we-look-after-you',
    ]);
    expect(ids('support-procedures', { kind: 'return' })).toEqual([
      'send-something-back',
      'how-we-look-after-you',
    ]);
    expect(ids('support-procedures', { kind: 'complaint' })).toEqual(['how-we-look-after-you']);
    expect(ids('asivado', { kind: 'complaint', topic: 'delivery' })).toEqual([]);
  });

  test('says what the rules say', () => {
    const { returns, warranty, knowledge } = policyOf('support-procedures');
    const text = (id: string) => knowledge?.value.find((each) => each.id === id)?.text;
    expect(text('send-something-back')).toContain(
      `Within ${returns?.window.value.days} days of the purchase`,
    );
    expect(text('send-something-back')).toContain(`we keep ${returns?.restocking.value.percent} %`);
    expect(text('what-the-warranty-covers')).toContain(
      `Software issues are covered for ${warranty?.software.value.days} days`,
    );
  });

  test('is carried by no case', () => {
    for (const kind of ['complaint', 'return', 'warranty'] as const)
      expect(policySlice(policyOf('support-procedures'), kind, 0)).not.toHaveProperty('knowledge');
  });

  test.each([
    [
      'a topic that there is not',
      { topics: ['hats'] },
      'topics.0: expected a topic of this policy (product, ',
    ],
    ['a kind that is not offered', { kinds: ['hat'] }, 'kinds.0'],
    ['no text', { text: '' }, 'text'],
    ['an id twice', { id: 'b' }, "id: expected an id of its own; 'b' is used twice"],
  ])('is refused with the place of the fault: %s', (_, part, told) => {
    const article = { id: 'a', title: 'A', text: 'Text.' };
    const value = [
      { ...article, id: 'b' },
      { ...article, ...part },
    ];
    const source = { ...supportProcedures, knowledge: { title: 'Answers', value } };
    expect(() => loadPolicy(source)).toThrow(`knowledge.value.1.${told}`);
  });
});
