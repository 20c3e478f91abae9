import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { type CaseStage, startCaseStage } from './support/case-stage.ts';
import { launchChromium } from './support/chromium.ts';
import { keepPicture } from './support/picture.ts';
import { sizes } from './support/web-ui.ts';
import { customer, workedCase } from './support/worked-case.ts';

const summaries = z.array(z.object({ id: z.string(), subject: z.string(), messageId: z.string() }));

let stage: CaseStage;
let browser: Browser;
const caseId = `c-${randomUUID()}`;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startCaseStage(), launchChromium()]);
  await workedCase(stage.cases, caseId);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function onPage(size: keyof typeof sizes, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size] });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    await page.goto(stage.stack.mailUrl);
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Nothing is wider than the screen, so nobody scrolls sideways. */
const overhang = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the pages of the mail catcher', () => {
  test.each(['desktop', 'phone'] as const)(
    'list the mails and show one, %s',
    async (size) => {
      await onPage(size, async (page) => {
        expect(await page.locator('body').innerText()).toContain(customer.email);
        expect(await overhang(page)).toBe(0);
        await keepPicture(page, `mail-list-${size}`);

        const found = await fetch(
          `${stage.stack.mailUrl}/api/messages?to=${encodeURIComponent(customer.email)}`,
        );
        const mail = summaries
          .parse(await found.json())
          .find(({ messageId }) => messageId.includes(`${caseId}._start.`));
        await page.goto(`${stage.stack.mailUrl}/messages/${mail?.id}`);
        expect(await page.locator('body').innerText()).toContain(mail?.subject);
        const letter = page.frameLocator('iframe').locator('body');
        await letter.waitFor();
        const said = await letter.innerText();
        expect(said).toContain(customer.name);
        expect(said).toContain('Ines Moreau');
        expect(await overhang(page)).toBe(0);
        await keepPicture(page, `mail-${size}`);
      });
    },
    60_000,
  );
});
