import { migrate } from '../../../activities/database/migrate.ts';
import { silentReporter } from '../../../dev/kit/reporter.ts';
import { startStack } from '../../../dev/stack.ts';

// What `npm start` does, in a folder and on ports of its own: <home>. Says its addresses when all parts answer.
const [home = ''] = process.argv.slice(2);
const stack = await startStack({
  home,
  reporter: silentReporter,
  ports: 'any',
  env: process.env,
  worker: true,
  afterDatabase: [async (databaseUrl) => void (await migrate(databaseUrl))],
  onFatal: (reason) => {
    process.stderr.write(`${reason.message}\n`);
    process.exitCode = 1;
    void stack.stop().then(() => process.exit());
  },
});
const end = () => void stack.stop().then(() => process.exit(0));
process.on('SIGTERM', end);
// The end of the test's process, however it came, ends the stack as well.
process.stdin.resume().on('end', end);
process.stdout.write(`${JSON.stringify(stack.addresses)}\n`);
