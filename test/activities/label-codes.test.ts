import { describe, expect, test } from '@jest/globals';
import { specimenCarrier } from '../../activities/labels/specimen-carrier.ts';
import { pathsIn } from './support/pdf-paths.ts';
import { readGs1128 } from './support/read-code128.ts';
import { readQr } from './support/read-qr.ts';

const address = { name: 'Ελένη Щербакова-Łoś', lines: ['12 Elm Street', 'Ann Arbor, MI 48104'] };
const issue = async (effectId: string, page: string) => {
  const order = { effectId, caseId: 'c-1', from: address, to: address, at: 1_000 };
  const answer = await specimenCarrier(page).issue(order);
  if (!answer.accepted) throw new Error(answer.reason);
  return answer;
};

describe('the codes on a label, read back from the paths of the finished PDF', () => {
  test('the bars are a GS1-128 of the tracking number, for many labels', async () => {
    for (let n = 0; n < 30; n++) {
      const { pdf, tracking } = await issue(`c-${n}:4.0`, 'https://shop.example/track/{tracking}');
      expect(readGs1128(pathsIn(pdf))).toBe(`00${tracking}`);
    }
  });

  test.each([
    'https://x.example/{tracking}',
    'https://shop.example/track/{tracking}',
    'https://returns.my-shop.example/en/track/{tracking}?from=label',
  ])('the square code is the tracking page %s', async (page) => {
    const { pdf, tracking } = await issue('c-7:4.0', page);
    expect(readQr(pathsIn(pdf))).toBe(page.replace('{tracking}', tracking));
  });

  test('the reader notices a bar that is missing', async () => {
    const { pdf } = await issue('c-7:4.0', 'https://x.example/{tracking}');
    const { strokes, fills } = pathsIn(pdf);
    const broken = strokes.map((stroke, i) =>
      i === 2 ? { ...stroke, lines: stroke.lines.slice(1) } : stroke,
    );
    expect(() => readGs1128({ strokes: broken, fills })).toThrow();
  });
});
