import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { onConsole } from './support/on-console.ts';
import { awaitingApproval, complaint, escalated } from './support/work.ts';

const on = onConsole();

/** The name of what has the focus, and whether it is seen: in the window, with a mark, nothing over its middle. */
const focused = (page: Page) =>
  page.evaluate<{ name: string; seen: boolean }>(`(() => {
    const here = document.activeElement;
    const { left, top, width, height } = here.getBoundingClientRect();
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(here);
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: here.getAttribute('aria-label') ?? here.textContent.trim(),
      seen: top >= 0 && (outlineStyle !== 'none' || boxShadow !== 'none' || here.matches('input, textarea')) &&
        over !== null && (here.contains(over) || over.contains(here)),
    };
  })()`);

/** Presses Tab until something has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    expect(now).toEqual({ name: now.name, seen: true });
    if (name.test(now.name)) return;
  }
  throw new Error(`Tab does not lead to ${name}; it came to ${(await focused(page)).name}.`);
}

describe('without a mouse', () => {
  test('a case is found, opened, noted on in a dialog that keeps and gives back the focus, and left by the palette', async () => {
    const [first, second] = [await complaint(on.stage), await complaint(on.stage)];
    const page = await on.signedIn('dana-reyes');
    await page.goto(on.stage.url);
    await page.getByRole('link', { name: first }).waitFor();
    await page.getByRole('link', { name: second }).waitFor();
    await tabTo(page, /^To the content$/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await tabTo(page, /^Mine/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Mine' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'All open' }).waitFor();

    await page.getByRole('link', { name: second }).waitFor();
    await page.keyboard.press('j');
    const names = [(await focused(page)).name];
    await page.keyboard.press('k');
    names.unshift((await focused(page)).name);
    expect(names).toEqual([expect.stringContaining('Jane'), expect.stringContaining('Jane')]);
    expect(names[0]).not.toBe(names[1]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Jane Miller, c-/ }).waitFor();
    expect(names[0]).toContain(new URL(page.url()).pathname.replace('/cases/', ''));

    await tabTo(page, /^Note something for colleagues$/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Note' }).waitFor();
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement.closest('[role=dialog]') !== null`)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await focused(page)).name).toBe('Note something for colleagues');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await dialog.getByRole('textbox', { name: 'Note' }).waitFor();
    while (!(await page.evaluate(`document.activeElement.matches('textarea')`)))
      await page.keyboard.press('Tab');
    await page.keyboard.type('Written by keys alone.');
    await tabTo(page, /^Note something for colleagues$/);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('Written by keys alone.').waitFor();

    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find' }).waitFor();
    await page.keyboard.type('Escalations');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/escalations');
    await page.context().close();
  }, 300_000);
});

/**
 * Wider than the window, cut off in the header, and targets under 24 px that are no part of a text, of
 * a larger target, or of a field in which the same can be typed (WCAG 2.2, 2.5.8).
 */
const faultsAt320 = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []),
  ...[...document.querySelectorAll('.shell-header button, .shell-header a')]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth)
    .map((each) => 'cut off: ' + each.textContent),
  ...[...document.querySelectorAll('a, button, input:not(.mantine-PillsInputField-field), select, summary, [role=button]')]
    .filter((each) => each.tabIndex >= 0)
    .filter((each) => each.checkVisibility() && !['inline', 'contents'].includes(getComputedStyle(each).display))
    .filter((each) => !each.labels?.length || !each.matches('[type=radio], [type=checkbox]'))
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([, { width, height, top }]) => (width < 24 || height < 24) && width > 1 && top > -100)
    .map(([each, { width, height }]) => Math.round(width) + ' x ' + Math.round(height) + ' px: ' + each.outerHTML.slice(0, 160)),
]`;

test('at 320 px, as at 400 %, no page is wider than the window, and no target is smaller than 24 px', async () => {
  const caseId = await awaitingApproval(on.stage);
  await escalated(on.stage, 3);
  const page = await on.signedIn('tom-okafor', { size: 'phone' });
  await page.getByRole('link', { name: /^Nobody answers/ }).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  const faults: string[] = [];
  for (const [path, sign] of [
    ['/?view=all', caseId],
    [`/cases/${caseId}`, 'Where it stands in its chart'],
    ['/new', 'What the customer said'],
    ['/approvals', caseId],
    ['/escalations', 'Take the escalation'],
    ['/warehouse', 'Scan or type a number'],
    ['/reports', 'Waiting for the first word'],
    ['/quality', 'Reviews of your work'],
    ['/policies', 'Customer Support'],
    ['/policies/support-procedures', 'Open cases by version'],
    ['/outages', 'Declare, and tell customers'],
  ] as const) {
    await page.goto(on.stage.url + path);
    await page.getByText(sign).first().waitFor();
    faults.push(...(await page.evaluate<string[]>(faultsAt320)).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
  await page.context().close();
}, 300_000);
