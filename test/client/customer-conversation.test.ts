import { expect, test } from '@jest/globals';
import { conversationOf } from '../../client/customer/conversation.ts';

const at = Date.parse('2026-12-14T18:02:00Z');
const agent = { id: 'ana', role: 'agent' } as const;
const system = { id: 'redress', role: 'system' } as const;
const words = new Map([['words/c-1/e-1/analysis', { kind: 'words', body: 'It is lost.' } as const]]);

test('an answer is shown once, as the letter that carried it', () => {
  const said = { at, direction: 'out', channel: 'email', words: [...words.keys()] } as const;
  const interactions = [
    { ...said, who: agent, what: 'Answered: accommodated' },
    { ...said, who: system, what: 'Sent: answer by e-mail', letter: 'answer-1' },
  ];
  const receipts = [
    {
      key: 'answer-1',
      purpose: 'answer',
      title: 'answer',
      status: 'delivered',
      effect: 'sendMail',
      writtenAt: at,
    } as const,
  ];
  expect(conversationOf({ interactions, receipts }, words)).toEqual([
    { at, by: 'us', title: 'letter.answer', words: [{ text: 'It is lost.' }] },
  ]);
});

test('what was said without a letter is shown', () => {
  const interactions = [
    {
      at,
      who: agent,
      direction: 'out',
      channel: 'phone',
      what: 'Answered',
      words: [...words.keys()],
    } as const,
  ];
  expect(conversationOf({ interactions, receipts: [] }, words)).toEqual([
    { at, by: 'us', title: 'said.us.phone', words: [{ text: 'It is lost.' }] },
  ]);
});
