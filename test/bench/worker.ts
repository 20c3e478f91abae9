import { DefaultLogger, Runtime } from '@temporalio/worker';
import { activitiesConfig } from '../../activities/config.ts';
import { openCaseActivities } from '../../worker/case-activities.ts';
import { connect } from '../../worker/connection.ts';
import { createWorker } from '../../worker/create.ts';

// A worker of one variant in a process of its own, as worker/main.ts runs it: `worker.ts <bundle> <task queue>`.
const [bundle = '', taskQueue = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGTERM', 'SIGINT'] });
const { activities, close } = openCaseActivities(activitiesConfig(process.env));
const { connection, namespace } = await connect();
const worker = await createWorker({ connection, namespace, bundle, activities, taskQueue });
process.send?.('ready');
await worker.run();
await connection.close();
await close();
