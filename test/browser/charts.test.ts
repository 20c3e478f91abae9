import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium.ts';

const folder = new URL('../../docs/charts/', import.meta.url);

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

/** What is wrong with a picture, as a person would see it: evaluated in the page. */
const faults = `(text) => {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) return ['not well-formed'];
  const svg = document.body.appendChild(document.importNode(parsed.documentElement, true));
  const page = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    // The line's box is higher than its letters.
    return { node, left, right, top: top + 3, bottom: bottom - 3, words: node.textContent };
  });
  const found = [];
  for (const { node, words, left, top, right, bottom } of texts) {
    if (parseFloat(getComputedStyle(node).fontSize) < 11) found.push('too small: ' + words);
    if (left < page.left || top < page.top || right > page.right || bottom > page.bottom) found.push('cut off: ' + words);
  }
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        found.push('overlap: ' + a.words + ' / ' + b.words);
  });
  for (const box of svg.querySelectorAll('[data-state] > .shape')) {
    const frame = box.getBoundingClientRect();
    for (const node of box.parentElement.querySelectorAll('text')) {
      const { right, bottom } = node.getBoundingClientRect();
      if (box.tagName === 'rect' && (right > frame.right || bottom > frame.bottom + 1)) found.push('out of its box: ' + node.textContent);
    }
  }
  return found;
}`;

describe("the charts' pictures in a browser", () => {
  test('are well-formed, with nothing overlapping, cut off or too small to read', async () => {
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(0);
    const page = await browser.newPage({ viewport: { width: 2200, height: 1200 } });
    for (const name of pictures) {
      await page.setContent('<body style="margin: 0"></body>');
      const text = await readFile(new URL(name, folder), 'utf8');
      expect([name, await page.evaluate(`(${faults})(${JSON.stringify(text)})`)]).toEqual([name, []]);
    }
    await page.close();
  });
});
