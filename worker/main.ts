import { Runtime } from '@temporalio/worker';
import { activitiesConfig } from '../activities/config.ts';
import { bundleFile } from './bundle.ts';
import { openCaseActivities } from './case-activities.ts';
import { connect } from './connection.ts';
import { createWorker } from './create.ts';

// The runtime ends the worker's run on SIGTERM and SIGINT; what follows it is the orderly way out.
Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'] });

const { activities, close } = openCaseActivities(activitiesConfig(process.env));
const { connection, namespace } = await connect();
const worker = await createWorker({ connection, namespace, bundle: await bundleFile(), activities });
await worker.run();
await connection.close();
await close();
