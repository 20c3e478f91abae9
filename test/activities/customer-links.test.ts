import { describe, expect, test } from '@jest/globals';
import { linkAddress } from '../../activities/customer-links/link-address.ts';
import { openLink, sealLink } from '../../activities/customer-links/link-token.ts';
import { linkBlocks } from '../../activities/mail/link-blocks.ts';
import { messageOrder } from '../../activities/mail/message-order.ts';
import { sampleCall, type SampleName } from './support/sample.ts';

const secret = 'a secret of at least thirty-two characters';
const now = Date.UTC(2026, 10, 23, 12);
const link = { purpose: 'follow', caseId: 'c-1', expiresAt: now + 60_000 } as const;
const token = sealLink(secret, link);

describe('a link to the customer’s page', () => {
  test('[SUP-DATA-6] opens for its case and purpose until it expires, and is the same each time it is sealed', () => {
    expect(openLink(secret, token, 'follow', now)).toEqual(link);
    expect(openLink(secret, token, 'follow', now + 60_000)).toBeUndefined();
    expect(sealLink(secret, link)).toBe(token);
  });

  test('[SUP-DATA-6] opens nothing else: another purpose, another case, a later end, another secret', () => {
    expect(openLink(secret, token, 'survey', now)).toBeUndefined();
    const forged = [
      token.replace('.follow.', '.survey.'),
      token.replace(/c-1$/, 'c-2'),
      token.replace(/\.[0-9a-z]+\.c-1$/, '.zzzzzz.c-1'),
      sealLink(`${secret}!`, link),
      `${token}.`,
      token.slice(1),
      `A${token.slice(1)}` === token ? `B${token.slice(1)}` : `A${token.slice(1)}`,
      'x'.repeat(500),
      '',
    ];
    for (const each of forged)
      for (const purpose of ['follow', 'survey'] as const)
        expect(openLink(secret, each, purpose, now)).toBeUndefined();
  });

  test('ends in a letter or figure, so that mail programs take all of it', () => {
    expect(linkAddress({ secret, page: 'https://x.example/{token}' }, 'survey', 'c-1', now)).toMatch(
      /^https:\/\/x\.example\/[\w-]{43}\.survey\.[0-9a-z]+\.c-1$/,
    );
  });
});

describe('mails carry the links', () => {
  const settings = { secret, page: 'https://x.example/{token}' };
  const orderOf = (name: SampleName) => messageOrder(sampleCall(name, 'c-1'));
  const purposes = (name: SampleName) =>
    linkBlocks(settings, orderOf(name)).map((block) =>
      block.kind === 'link' ? (/\.(follow|survey)\./.exec(block.href)?.[1] ?? block.href) : block.kind,
    );

  test('to the customer only, and the same mail when it is sent again', () => {
    expect(purposes('acknowledgement')).toEqual(['follow']);
    expect(purposes('referral')).toEqual([]);
    expect(linkBlocks(settings, orderOf('answer'))).toEqual(linkBlocks(settings, orderOf('answer')));
    expect(linkBlocks(undefined, orderOf('answer'))).toEqual([]);
  });

  test('[HAW-FEED-1] [SUP-QA-6] the follow-up after a resolution asks for feedback; nobody is mailed for it alone', () => {
    expect(purposes('follow-up')).toEqual(['survey', 'follow']);
    expect(purposes('return-closed')).toEqual(['survey', 'follow']);
    expect(purposes('closing')).toEqual(['follow']);
  });
});
