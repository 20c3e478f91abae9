import type { Command } from 'commander';
import { orFail } from '../../map-failure.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';
import { safe } from '../format/safe.ts';

/** `redress parcels` */
export function addParcels(root: Command, { io, orders: open }: Context): void {
  root
    .command('parcels')
    .description(
      'List the parcels of which a carrier told us and that no case has or awaits, the newest first.',
    )
    .option('--json', 'answer as JSON; instants as epoch milliseconds')
    .addHelpText('after', '\nExample:\n  redress parcels')
    .action(async (options: { json?: boolean }) => {
      const { parcels } = await open();
      const found = await orFail('the parcels', () => parcels.list(200));
      if (options.json) return io.out(JSON.stringify(found));
      if (found.length === 0)
        return io.out('Every parcel that a carrier told us of has a case that awaits it.');
      const rows = found.map(({ carrier, tracking, type, occurredAt, caseId = '' }) => {
        return [new Date(occurredAt).toISOString(), safe(carrier), safe(tracking), safe(type), safe(caseId)];
      });
      io.out(columns(rows));
    });
}
