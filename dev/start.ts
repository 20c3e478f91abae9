import pc from 'picocolors';
import { migrate } from '../activities/database/migrate.ts';
import { developmentKey } from './api/development-key.ts';
import { startShop } from './api/start-shop.ts';
import { asStackError } from './kit/as-stack-error.ts';
import { developmentAccounts } from './console/accounts.ts';
import { defaultHome } from './kit/paths.ts';
import { consoleReporter } from './kit/reporter.ts';
import { StackError } from './kit/stack-error.ts';
import { seedShop } from './shop/seed-shop.ts';
import { startStack, type Stack } from './stack.ts';
import { watchCode } from './supervisor/watch-code.ts';

// npm start: everything on this machine, until Ctrl-C.
const reporter = consoleReporter();
let stack: Stack | undefined;
let stopShop: (() => Promise<void>) | undefined;
const breakOff = new AbortController();
let ending: Promise<never> | undefined;
let failed = false;

/** Stops everything once, however many signals and failures ask for it. */
function end(code: number): Promise<never> {
  ending ??= (async () => {
    const step = reporter.step('stopping');
    try {
      await stopShop?.();
      await stack?.stop();
      step.done('no process is left; the data stays in .redress');
      process.exit(code);
    } catch (error) {
      step.fail();
      tell(error);
      process.exit(1);
    }
  })();
  return ending;
}

function tell(thrown: unknown): void {
  const error = asStackError(thrown);
  const known = error instanceof StackError;
  const words = known
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`\n${pc.red(known ? error.type : 'Unexpected')}: ${words}\n`);
}

/** Tells why and stops everything: no failure, of whatever kind, leaves processes behind. */
function fail(error: unknown): void {
  if (failed || ending !== undefined) return;
  failed = true;
  tell(error);
  if (stack === undefined) breakOff.abort(error);
  else void end(1);
}
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const starting = startStack({
  home: defaultHome,
  reporter,
  ports: 'usual',
  env: process.env,
  worker: true,
  api: true,
  afterDatabase: [
    async (databaseUrl) => {
      const applied = await migrate(databaseUrl);
      reporter.say(`✓ database migrated (${applied.length === 0 ? 'nothing new' : applied.join(', ')})`);
    },
    async (databaseUrl) => {
      // Somebody's own database is not filled with made-up orders.
      if (process.env['DATABASE_URL']) return;
      const seeded = await seedShop(databaseUrl, Date.now());
      if (seeded > 0) reporter.say(`✓ sample shop: ${seeded} orders, S-1001 and following`);
    },
  ],
  signal: breakOff.signal,
  onFatal: fail,
});

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (stack !== undefined) void end(0);
    else breakOff.abort(new Error(`stopped by ${name}`));
  });
}

try {
  stack = await starting;
} catch (error) {
  if (breakOff.signal.aborted) reporter.say('Stopped; no process is left.');
  else tell(error);
  process.exit(breakOff.signal.aborted && !failed ? 0 : 1);
}
await present(stack).catch(fail);

if (process.argv.includes('--watch'))
  watchCode(
    defaultHome,
    {
      worker: stack.part('worker'),
      api: stack.part('API'),
      console: stack.part('console'),
      customer: stack.part("customer's page"),
    },
    reporter,
  );

/** Opens what needs the whole stack, and says where everything is. */
async function present({ addresses }: Stack): Promise<void> {
  // Somebody else's database gets no key that nobody asked for.
  const key = process.env['DATABASE_URL']
    ? undefined
    : await developmentKey(defaultHome, addresses.databaseUrl);
  const { apiUrl, shopUrl, consoleUrl, customerUrl } = addresses;
  const signInAs = process.env['OIDC_ISSUER']
    ? 'accounts of OIDC_ISSUER'
    : `sign in as ${developmentAccounts.map(({ id, position }) => `${id}, ${position}`).join('; ')}`;
  if (key && apiUrl && shopUrl) stopShop = await startShop(shopUrl, { apiUrl, key });
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Console', consoleUrl && `${consoleUrl} (${signInAs})`],
    ['Example shop', stopShop && shopUrl],
    ["Customer's page", customerUrl],
    ['API', apiUrl && `${apiUrl}/docs`],
    ['API key', key && `${key} (kept in .redress/api-key)`],
    ['Temporal Web UI', addresses.uiUrl],
    ['Mail', addresses.mailUrl],
    ['Temporal', `${addresses.temporalAddress}, namespace ${addresses.namespace}`],
    ['Database', addresses.databaseUrl.replace(/:[^:@/]+@/, ':***@')],
    ['SMTP', addresses.smtpUrl.replace(/:[^:@/]+@/, ':***@')],
  ];
  reporter.say(`\n${pc.bold('Redress is ready.')}`);
  for (const [name, value] of rows) if (value !== undefined) reporter.say(`  ${name.padEnd(16)} ${value}`);
  reporter.say(`\nOpen a case in a second terminal: npx redress --help. Ctrl-C stops everything.`);
}
