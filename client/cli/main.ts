import { processIo } from './io.ts';
import { run } from './run.ts';
import { openSession } from './session.ts';

process.exitCode = await run(process.argv.slice(2), processIo(), openSession);
