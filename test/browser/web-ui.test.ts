import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { CaseView } from '../../machines/case/view.ts';
import { formatInstant } from '../../policies/calendar/format.ts';
import { type CaseStage, startCaseStage } from './support/case-stage.ts';
import { launchChromium } from './support/chromium.ts';
import { keepPicture } from './support/picture.ts';
import { type CasePage, openCasePage, type sizes } from './support/web-ui.ts';
import { customer, untilView, words, workedCase, isQuiet } from './support/worked-case.ts';

let stage: CaseStage;
let browser: Browser;
let view: CaseView;
const caseId = `c-${randomUUID()}`;
const day = 24 * 3_600_000;

beforeAll(async () => {
  [stage, browser] = await Promise.all([startCaseStage(), launchChromium()]);
  await workedCase(stage.cases, caseId);
  // Long enough for the delay notice, too short for the date that it renewed.
  await stage.cases.advance(caseId, 11 * day);
  view = await untilView(stage.cases, caseId, (now) => isQuiet(now) && now.renewals.automatic > 0);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await stage?.stop();
});

async function onPage(size: keyof typeof sizes, look: (page: CasePage) => Promise<void>): Promise<void> {
  const { uiUrl, namespace } = stage.stack;
  const page = await openCasePage(browser, { uiUrl, namespace, workflowId: `complaint/${caseId}` }, size);
  try {
    await look(page);
  } finally {
    await page.close();
  }
}

const when = (at: number) => formatInstant(at, 'America/Detroit');

describe('the face of a case in the Temporal Web UI', () => {
  test.each(['desktop', 'phone'] as const)(
    'tells the case in five seconds, %s',
    async (size) => {
      await onPage(size, async (page) => {
        await page.open('User Metadata', 'INVESTIGATING');
        const text = await page.text();
        const answer = view.clocks.find(({ name }) => name === 'answer');
        const [next] = view.next;
        for (const said of [
          `complaint/${caseId}`,
          'Complaint by e-mail, Asivado.com, about a delivery',
          `npx redress show ${caseId}`,
          'Owner: Tom Okafor, Billing',
          'Awaited from Tom Okafor, Billing: The answer to the customer',
          `Next by itself: customer delay notice, ${when(next?.at ?? 0)}`,
          `Promised: answer to the customer by ${when(answer?.dueAt ?? 0)}, open`,
          'Letters: 4 delivered',
          `Answer: running, due ${when(answer?.dueAt ?? 0)}`,
          'Acknowledgement: met',
          'Clocks (Detroit time)',
        ]) {
          expect(text).toContain(said);
        }
        await keepPicture(page.page, `user-metadata-${size}`);
      });
    },
    90_000,
  );

  test('renders the details as Markdown, with nothing of its marks left', async () => {
    await onPage('desktop', async ({ page, open }) => {
      await open('User Metadata', 'INVESTIGATING');
      const frame = page.frames().find((each) => decodeURIComponent(each.url()).includes('## INVESTIGATING'));
      expect(await frame?.locator('h2').innerText()).toBe('INVESTIGATING');
      expect(await frame?.locator('li').count()).toBe(5 + view.clocks.length);
      expect(await frame?.locator('body').innerText()).not.toMatch(/\*\*|^- |##|\|/m);
    });
  }, 90_000);

  test('shows the search attributes with their values', async () => {
    await onPage('desktop', async ({ open, text }) => {
      await open('Search Attributes', 'CaseState');
      const said = await text();
      for (const [name, value] of Object.entries({
        CaseKind: 'complaint',
        CaseState: 'investigating',
        Policy: 'asivado',
        Owner: 'Billing: Tom Okafor',
        NextDueAt: new Date(view.next[0]?.at ?? 0).toISOString(),
      })) {
        expect(said).toContain(`"${name}": "${value}"`);
      }
      expect(said).toContain('"EscalationLevel": 0');
    });
  }, 90_000);

  test('names every timer and every activity in its history', async () => {
    await onPage('desktop', async (page) => {
      await page.open('Event History', 'referral by e-mail');
      const text = await page.text();
      for (const summary of [
        'acknowledgement by e-mail',
        'referral by e-mail',
        'delay notice by e-mail',
        /customer delay notice, due \w{3} \d+ \w{3} 17:00 Detroit/,
      ]) {
        expect(text).toMatch(summary);
      }
      await keepPicture(page.page, 'history-desktop');
    });
  }, 90_000);

  test('shows neither name, address nor words of the customer on any of its pages', async () => {
    await onPage('desktop', async ({ open, text }) => {
      const seen: string[] = [];
      for (const [tab, sign] of [
        ['User Metadata', 'INVESTIGATING'],
        ['Search Attributes', 'CaseState'],
        ['Event History', 'referral by e-mail'],
        ['Timeline', 'customer delay notice'],
      ] as const) {
        await open(tab, sign);
        seen.push(await text());
      }
      for (const secret of [customer.name, customer.email, words])
        expect(seen.join('\n')).not.toContain(secret);
    });
  }, 90_000);
});
