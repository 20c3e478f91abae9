import { processIo } from './io.ts';
import { run } from './run.ts';

// Temporal's client and PostgreSQL's load only when a command needs them: help and bad input answer at once.
process.exitCode = await run(process.argv.slice(2), processIo(), async (io) => {
  const { openSession } = await import('./session.ts');
  return openSession(io);
});
