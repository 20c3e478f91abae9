import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { goodsStates } from '../../machines/case/view.ts';
import { languages } from '../../client/customer/language.ts';
import { remedy } from '../../policies/sections/handling.ts';
import { cloneRoot } from '../../dev/kit/paths.ts';

const catalogue = (language: string) =>
  z
    .record(z.string(), z.string().min(1))
    .parse(JSON.parse(readFileSync(join(cloneRoot, 'locales/customer', `${language}.json`), 'utf8')));
const english = catalogue('en');

describe('the languages of the customer’s page', () => {
  test.each(Object.keys(languages))(
    '%s has every text, readable, with the places of the English one',
    (language) => {
      const texts = catalogue(language);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort());
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();
      for (const [key, text] of Object.entries(texts)) {
        expect(new IntlMessageFormat(text, language, undefined, { ignoreTag: true })).toBeDefined();
        expect({ key, places: places(text) }).toEqual({ key, places: places(english[key] ?? '') });
      }
    },
  );

  test('every state of goods has its words', () => {
    const missing = goodsStates.filter((state) => !english[`goods.${state.replaceAll(' ', '-')}`]);
    expect(missing).toEqual([]);
  });

  test('no text is unused', () => {
    const read = (folder: string) =>
      readdirSync(join(cloneRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(cloneRoot, folder, file), 'utf8'))
        .join('\n');
    const page = read('client/customer');
    const names = [page, read('machines/case'), remedy.options.map((each) => `'${each}'`).join()].join('\n');
    const unused = Object.keys(english).filter((key) => {
      if (page.includes(`'${key}'`)) return false;
      // Put together from a room and a name: `goods.${state}`, `survey.score${score}`.
      const [room = ''] = key.split('.');
      const last = key.split('.').at(-1) ?? '';
      const plain = last.replace(/(Title|\d+)$/, '');
      const said = [last, plain, plain.replaceAll('-', ' ')];
      const isNamed = said.some(
        (name) => names.includes(`'${name}'`) || new RegExp(`\\b${name}:`).test(names),
      );
      return !page.includes(`\`${room}.`) || !(isNamed || page.includes(`\`${room}.${plain}$`));
    });
    expect(unused).toEqual([]);
  });
});
