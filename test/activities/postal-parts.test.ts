import { describe, expect, test } from '@jest/globals';
import { postalParts } from '../../activities/labels/easypost/postal-parts.ts';

describe('the lines of an envelope', () => {
  test.each([
    [
      ['1 Way', 'Floor 2', 'Ann Arbor, MI 48104-1234'],
      { street2: 'Floor 2', zip: '48104-1234', country: 'US' },
    ],
    [
      ['1 Way', 'Toronto ON M5V 2T6', 'Canada'],
      { city: 'Toronto', state: 'ON', zip: 'M5V 2T6', country: 'CA' },
    ],
    [['1 Way', 'Carlton VIC 3053', 'Australia'], { city: 'Carlton', zip: '3053', country: 'AU' }],
    [['10 Downing Street', 'London SW1A 2AA', 'UK'], { city: 'London', zip: 'SW1A 2AA', country: 'GB' }],
    [['Am Weg 1', 'D-10115 Berlin', 'Deutschland'], { city: 'Berlin', zip: '10115', country: 'DE' }],
    [['Dam 1', '1012 AB Amsterdam', 'The Netherlands'], { city: 'Amsterdam', zip: '1012 AB', country: 'NL' }],
    [['ul. Długa 1', '80-827 Gdańsk', 'Poland'], { city: 'Gdańsk', zip: '80-827', country: 'PL' }],
  ])('%j', (lines, parts) => {
    expect(postalParts({ name: 'Jane', lines })).toMatchObject({ name: 'Jane', street1: lines[0], ...parts });
  });

  test.each([[['Detroit, MI 48201']], [['1 Way', 'Somewhere']], [[]]])('%j has too little', (lines) => {
    expect(postalParts({ name: 'Jane', lines })).toBeUndefined();
  });
});
