import { expect, test } from '@jest/globals';
import { PostgresContent } from '../../activities/content/postgres-content.ts';
import { connect } from '../../activities/database/connect.ts';
import { testStack } from '../support/stack/env.ts';
import { atDesk } from './support/desk.ts';
import { complaintText, jane } from './support/jane.ts';
import { plainText } from './support/histories.ts';
import { suite } from './support/suite.ts';

const { on, replaysAll } = suite(() => testStack().bundle);

const said = {
  reason: 'The neighbour Wilhelmina saw the van.',
  analysis: 'The courier left it at the bakery.',
  proposal: 'A new teapot by express.',
  text: 'She called about the saucers too.',
};

/** Everything of the customer that may be in no history: each word of it that is not everybody's. */
const secrets = [
  ...Object.values(jane),
  'Quillfeather',
  'jane.quill',
  '555 0142',
  'Elderberry',
  'Ann Arbor',
  'teapot',
  'Wilhelmina',
  'bakery',
  'saucers',
  complaintText,
  ...Object.values(said),
];

test("no history, memo, search attribute, summary or detail holds the customer's name, address or words", async () => {
  await atDesk(on, {}, async (desk) => {
    const one = await desk.open();
    await one.send('route', { topic: 'delivery' });
    await one.shows('the acknowledgement', ({ state }) => state === 'acknowledged');
    await one.send('refer', { department: 'billing', reason: said.reason });
    await one.send('customerSaid', { text: said.text, channel: 'phone' });
    await one.send('correctContact', { customer: { ...jane, phone: '+1 734 555 0142' } });
    await one.send('answer', {
      decision: 'accommodated',
      analysis: said.analysis,
      proposal: said.proposal,
      via: 'email',
    });
    await one.shows('the answer', ({ receipts }) => receipts.every(({ status }) => status === 'delivered'));
    const { handle } = one.started;
    const description = await handle.describe();
    const stored = [
      ...(await one.started.histories()).map(plainText),
      plainText(description.raw),
      JSON.stringify([description.memo, description.typedSearchAttributes]),
      JSON.stringify(await handle.query('__temporal_workflow_metadata')),
      JSON.stringify([await one.view(), await one.started.envelope()]),
    ].join('\n');
    // The search sees payloads in clear: what the case may hold is found.
    for (const known of ['Ines Moreau', 'RESOLVED', `words/${one.caseId}/`, 'customer delay notice'])
      expect(stored).toContain(known);
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => stored.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);

    // The same words are where they belong, and reached the customer.
    const database = connect(testStack().databaseUrl, 1);
    const references = [
      ...new Set(stored.match(new RegExp(`words/${one.caseId}/[A-Za-z0-9_.:-]+/[a-zA-Z]+`, 'g'))),
    ];
    const content = await new PostgresContent(database).getMany(references);
    await database.destroy();
    const kept = JSON.stringify([...content.values()]);
    for (const secret of [jane.name, jane.email, jane.phone, complaintText, ...Object.values(said)])
      expect(kept).toContain(secret);
    expect(one.mails().some(({ text }) => text.includes(said.proposal))).toBe(true);
  });
});

replaysAll();
