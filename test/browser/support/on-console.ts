import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { WorkerOptions } from './case-stage.ts';
import { launchChromium } from './chromium.ts';
import { type Look, signedIn } from './console-page.ts';
import { type ConsoleStage, startConsoleStage } from './console-stage.ts';

/** The console and a browser for the tests of one file. */
export interface OnConsole {
  readonly stage: ConsoleStage;
  readonly browser: Browser;
  /** Signs in as an account of the development issuer; the context of the page is the caller's to close. */
  signedIn(account: string, look?: Look): Promise<Page>;
}

/**
 * Starts console and browser before the tests of a file, and ends them afterwards; what it answers holds while they run.
 *
 * @param prepare what the stage needs before the first test
 */
export function onConsole(
  worker: WorkerOptions = {},
  prepare?: (stage: ConsoleStage) => Promise<unknown>,
): OnConsole {
  let begun: { readonly stage: ConsoleStage; readonly browser: Browser } | undefined;
  const there = () => {
    if (begun) return begun;
    throw new Error('console and browser are there while tests run');
  };
  beforeAll(async () => {
    const [stage, browser] = await Promise.all([startConsoleStage(worker), launchChromium()]);
    begun = { stage, browser };
    await prepare?.(stage);
  }, 240_000);
  afterAll(async () => {
    await begun?.browser.close();
    await begun?.stage.stop();
  });
  return {
    get stage() {
      return there().stage;
    },
    get browser() {
      return there().browser;
    },
    signedIn: (account, look) => signedIn(there().browser, there().stage.url, account, look),
  };
}
