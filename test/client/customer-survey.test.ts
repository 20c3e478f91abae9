import { afterEach, describe, expect, test } from '@jest/globals';
import { complaint, pagesOf } from './support/customer-page.ts';

let pages: Awaited<ReturnType<typeof pagesOf>> | undefined;
afterEach(async () => {
  await pages?.close();
  pages = undefined;
});

describe('the survey', () => {
  test('[HAW-FEED-1] [SUP-QA-6] takes a mark and words, good or bad, once for each resolution', async () => {
    let view = complaint({ state: 'resolved', reopened: 0 });
    pages = await pagesOf(() => view);
    const { get, post, token, answers, content } = pages;
    const here = `/${token('survey')}`;
    expect(await (await get(here)).text()).toContain('How satisfied are you');
    const answer = await post(`${here}/survey`, { score: '2', words: 'Too slow.' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, here]);
    await post(`${here}/survey`, { score: '5', words: 'Changed my mind.' });
    const first = { caseId: 'c-1', resolution: 1, policy: 'support-procedures', kind: 'complaint', score: 2 };
    expect(answers).toEqual([{ ...first, words: 'words/c-1/survey-1/words' }]);
    expect(content.stored.get('words/c-1/survey-1/words')).toEqual({ body: 'Too slow.', kind: 'words' });
    expect(await (await get(here)).text()).toContain('We ask once only');

    view = complaint({ state: 'investigating', reopened: 1 });
    expect(await (await get(here)).text()).toContain('not solved yet');
    await post(`${here}/survey`, { score: '1' });
    expect(answers).toHaveLength(1);
    view = complaint({ state: 'closed', reopened: 1 });
    await post(`${here}/survey`, { score: '5', words: ' ' });
    expect(answers[1]).toMatchObject({ resolution: 2, score: 5, words: undefined });
  });

  test('one without a mark is asked again with the words that were typed', async () => {
    pages = await pagesOf(() => complaint({ state: 'resolved' }));
    const { post, token, answers } = pages;
    const again = await post(`/${token('survey')}/survey`, { words: 'Good & bad' });
    expect([again.status, await again.text()]).toEqual([400, expect.stringContaining('Good &amp; bad')]);
    expect(answers).toEqual([]);
  });
});
