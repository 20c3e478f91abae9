import { Option, type Command } from 'commander';
import { actor } from '../../actor.ts';
import { scope, scopeTitles, usualScopes, type Scope } from '../../api/keys/scopes.ts';
import { ClientError } from '../../client-error.ts';
import type { Context } from '../context.ts';
import { columns } from '../format/columns.ts';

interface MakeOptions {
  readonly name: string;
  readonly role: string;
  readonly scope?: readonly Scope[];
  readonly signed?: boolean;
  readonly json?: boolean;
}

const roles = actor.shape.role.options;

/** `redress key make|list|revoke` */
export function addKeyCommands(root: Command, { io, paint, session }: Context): void {
  const key = root
    .command('key')
    .description('Make, list and revoke keys of the HTTP API.')
    .addHelpText(
      'after',
      `\nScopes:\n${scope.options.map((each) => `  ${each.padEnd(12)} ${scopeTitles[each]}`).join('\n')}\n\nExamples:\n  redress key make --name shop\n  redress key make --name desk --role agent --scope cases:read --scope events:send\n  redress key make --name back-end --scope orders:read --scope orders:write\n  redress key make --name shop --signed\n  redress key revoke 1f0c9a7e22b4`,
    );
  key
    .command('make')
    .description('Make a key. It is shown once: only a digest of it is kept.')
    .requiredOption('--name <name>', 'what it is for: small letters, digits and hyphens; stands in the cases')
    .addOption(
      new Option('--role <role>', "as whom it sends; 'customer' for a storefront")
        .choices(roles)
        .default('customer'),
    )
    .addOption(
      new Option('--scope <scope>', 'what it may do; may be repeated; all but those of orders when left out')
        .choices(scope.options)
        .argParser((text: string, before: readonly Scope[] | undefined) => [
          ...(before ?? []),
          scopeOf(text),
        ]),
    )
    .option('--signed', 'it signs requests and is never sent itself')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress key make --name shop')
    .action(async (options: MakeOptions) => {
      if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(options.name)) {
        throw new ClientError(
          'InvalidInput',
          '--name expects 1 to 60 small letters, digits and hyphens, for example shop.',
        );
      }
      const role = roles.find((each) => each === options.role) ?? 'customer';
      const { keys } = await session();
      const { signed = false } = options;
      const scopes = options.scope ?? usualScopes;
      const made = await keys().make({ name: options.name, role, scopes, signed });
      if (options.json) return io.out(JSON.stringify(made));
      io.out(made.text);
      io.error(paint.dim(`Key ${made.id} of the role ${role}. Keep it now: it is not shown again.`));
      if (signed)
        io.error(paint.dim('Sign requests with it, never send it: docs/api.md, "Signed requests".'));
    });
  key
    .command('list')
    .description('List the keys, without their secrets.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress key list')
    .action(async (options: { json?: boolean }) => {
      const { keys } = await session();
      const all = await keys().list();
      if (options.json) return io.out(JSON.stringify(all));
      if (all.length === 0) return io.out('No keys. Make one: redress key make --help');
      const day = (at: number) => new Date(at).toISOString().slice(0, 10);
      const rows = all.map(({ id, name, role, scopes, signed, createdAt, revokedAt }) => [
        id,
        name,
        role,
        scopes.join(' '),
        signed ? 'signs' : '',
        `made ${day(createdAt)}`,
        revokedAt === undefined ? '' : `revoked ${day(revokedAt)}`,
      ]);
      io.out(columns(rows));
    });
  key
    .command('revoke')
    .argument('<id>', 'id of the key: its second part')
    .description('Revoke a key: from now on it opens nothing.')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExample:\n  redress key revoke 1f0c9a7e22b4')
    .action(async (id: string, options: { json?: boolean }) => {
      const { keys } = await session();
      await keys().revoke(id);
      io.out(options.json ? JSON.stringify({ id, revoked: true }) : `Key ${id} is revoked.`);
    });
}

/** Throws ClientError `InvalidInput` naming the scopes. */
function scopeOf(text: string): Scope {
  const parsed = scope.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new ClientError('InvalidInput', `--scope expects one of: ${scope.options.join(', ')}.`);
}
