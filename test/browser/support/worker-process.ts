import { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { activitiesConfig } from '../../../activities/config.ts';
import { outageActivities } from '../../../activities/outages/outage-activities.ts';
import { openCaseActivities } from '../../../worker/case-activities.ts';
import { connect } from '../../../worker/connection.ts';
import { createWorker } from '../../../worker/create.ts';

// The worker of the tests in a browser, on a task queue of its own: <task queue> <bundle>.
const [taskQueue = '', bundle = ''] = process.argv.slice(2);
Runtime.install({ shutdownSignals: ['SIGTERM'], logger: new DefaultLogger('WARN') });
const { activities, ports, close } = openCaseActivities(activitiesConfig(process.env));
const { connection, namespace } = await connect();
const temporal = new Client({ connection, namespace });
const all = { ...activities, ...outageActivities({ ...ports, temporal }) };
const worker = await createWorker({ connection, namespace, bundle, activities: all, taskQueue });
await worker.run();
await connection.close();
await close();
