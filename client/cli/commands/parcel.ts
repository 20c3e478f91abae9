import { randomUUID } from 'node:crypto';
import { Argument, type Command } from 'commander';
import { ClientError } from '../../client-error.ts';
import { defaultStackFile, readStackFile } from '../../stack-file.ts';
import { propertyOf } from '../../unknown-value.ts';
import { carrierEvent } from '../../webhooks/carrier-event.ts';
import { signed } from '../../../activities/webhooks/signed.ts';
import type { Context } from '../context.ts';

const words = carrierEvent.shape.type.options.map((type) => type.slice('parcel.'.length));

/** `redress parcel`: the embedded carrier's tracking simulator. */
export function addParcel(root: Command, { io, paint, session }: Context): void {
  root
    .command('parcel')
    .description("Let the embedded carrier tell the API, by its signed webhook, where a case's parcel is.")
    .argument('<case>', 'case id or workflow id')
    .addArgument(new Argument('<event>', 'what the carrier says').choices(words))
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  redress parcel c-1 handed-over\n  redress parcel c-1 delivered')
    .action(async (name: string, word: string, options: { json?: boolean }) => {
      const { client } = await session();
      const { receipts, caseId } = await client.view(name);
      const label = receipts.findLast(({ effect }) => effect === 'issueLabel');
      const tracking = label?.receipt?.detail?.['tracking'];
      if (typeof tracking !== 'string') {
        const why = label ? 'where the customer pays the way, nobody tracks it' : 'none was made out yet';
        const text = `Case ${caseId} has no label of the embedded carrier: ${why}.`;
        throw new ClientError('NoLabel', text, {
          advice: `\`redress send ${caseId} arrived\` says it by hand.`,
        });
      }
      const stack = await readStackFile(defaultStackFile);
      const apiUrl = stack?.apiUrl;
      const secret = io.env['REDRESS_CARRIER_SECRET'] ?? stack?.carrierSecret;
      if (apiUrl === undefined || secret === undefined) {
        throw new ClientError(
          'BadConfiguration',
          'The embedded carrier belongs to the stack of this clone: run `npm start` first.',
        );
      }
      const at = new Date(await client.time(name));
      const event = { type: `parcel.${word}`, tracking, occurredAt: at.toISOString() };
      const message = signed(secret, `msg_${randomUUID()}`, new Date(io.now()), event);
      const answer = await fetch(`${apiUrl}/v1/webhooks/carrier`, { method: 'POST', ...message });
      const said: unknown = await answer.json();
      if (options.json) return io.out(JSON.stringify(said));
      const taken = propertyOf(said, 'taken') === true;
      const because = propertyOf(said, 'because') ?? propertyOf(said, 'detail');
      io.out(
        taken
          ? `${paint.green('Told')} ${caseId}: ${tracking} ${word}`
          : `${paint.red('Not taken')}: ${typeof because === 'string' ? because : answer.statusText}`,
      );
    });
}
