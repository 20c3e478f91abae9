import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../client/catalogue.ts';
import { declaredEvent, declaredEvents } from '../../client/cli/payload/declared-event.ts';
import { parsePayload } from '../../client/cli/payload/parse-payload.ts';

const nowhere = {
  readStdin: () => Promise.reject(new Error('nothing is piped in')),
  readFile: () => Promise.reject(new Error('no file is named')),
};
const own = ['--as', '--at', '--id', '--data', '--json', '--help'];

describe('the fields of an event on the command line', () => {
  test.each(Object.keys(catalogue))('%s: none is asked for as what every event is sent with', (kind) => {
    const flags = declaredEvents(catalogue, kind).flatMap(({ fields }) => fields.map(({ flag }) => flag));
    expect(flags.filter((flag) => own.includes(flag))).toEqual([]);
  });

  test('what becomes of goods is typed as --field-as, since --as says who sends it', async () => {
    const { type, fields } = declaredEvent(catalogue, 'return/r-1', 'settle');
    const typed = ['--field-as', 'refund', '--reason', 'It came in one piece.'];
    expect(await parsePayload(type, typed, fields, nowhere)).toEqual({
      as: 'refund',
      reason: 'It came in one piece.',
    });
  });
});
