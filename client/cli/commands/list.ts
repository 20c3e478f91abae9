import type { Command } from 'commander';
import { knownKind } from '../../case-address.ts';
import { caseStates, checkState } from '../../case-states.ts';
import { catalogue, kindsOf } from '../../catalogue.ts';
import { ClientError } from '../../client-error.ts';
import type { ListFilter } from '../../list-cases.ts';
import type { Context } from '../context.ts';
import { caseTable } from '../format/case-table.ts';
import { parseInstant } from '../payload/parse-instant.ts';

interface ListOptions {
  readonly state?: string;
  readonly policy?: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly dueBefore?: string;
  readonly all?: boolean;
  readonly limit?: string;
  readonly json?: boolean;
}

/** `redress list` */
export function addList(root: Command, { io, paint, session }: Context): void {
  root
    .command('list')
    .description('List cases, the one on which something is due next first.')
    .option('--state <state>', caseStates.join(', '))
    .option('--policy <id>', 'of one policy')
    .option('--kind <kind>', 'of one kind')
    .option('--owner <owner>', 'of the person who has it')
    .option('--due-before <instant>', 'something is due before, for example 2026-12-01T00:00Z')
    .option('--all', 'closed ones too')
    .option('--limit <number>', 'how many at most, up to 1000', '50')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  redress list --state investigating\n  redress list --due-before 2026-12-01T00:00Z --json',
    )
    .action(async (options: ListOptions) => {
      const filter = filterOf(options);
      const { client } = await session();
      const list = await client.list(filter);
      if (options.json) return io.out(JSON.stringify(list));
      if (list.cases.length === 0) return io.out(nothing(filter));
      io.out(caseTable(list.cases, io.now(), paint));
      if (list.more) io.out(paint.dim(`More than ${list.cases.length}: narrow it down or raise --limit.`));
    });
}

/** Nobody who asked for some cases wants to hear that there are none at all. */
function nothing({ limit: _limit, ...asked }: ListFilter): string {
  const filtered = Object.keys(asked).some((name) => name !== 'closed');
  return filtered ? 'No case matches.' : 'No cases. Open one: redress open --help';
}

function filterOf(options: ListOptions): ListFilter {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new ClientError('InvalidInput', '--limit expects a whole number from 1 to 1000.');
  }
  if (options.state !== undefined) checkState(options.state);
  if (options.kind !== undefined) knownKind(kindsOf(catalogue), options.kind);
  return {
    limit,
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.policy === undefined ? {} : { policy: options.policy }),
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.owner === undefined ? {} : { owner: options.owner }),
    ...(options.dueBefore === undefined
      ? {}
      : { dueBefore: parseInstant('--due-before', options.dueBefore) }),
    ...(options.all ? { closed: true } : {}),
  };
}
