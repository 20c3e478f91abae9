import { Client } from '@temporalio/client';
import { Runtime } from '@temporalio/worker';
import { activitiesConfig } from '../activities/config.ts';
import { connect as connectDatabase } from '../activities/database/connect.ts';
import { outageActivities } from '../activities/outages/outage-activities.ts';
import { announceRecord } from '../activities/webhooks/out/announce-record.ts';
import { deliveryDefaults, startDeliveries } from '../activities/webhooks/out/deliveries.ts';
import { bundleFile } from './bundle.ts';
import { openCaseActivities } from './case-activities.ts';
import { checkDefaults, startRecordsCheck } from './check-records.ts';
import { connect } from './connection.ts';
import { createWorker } from './create.ts';

// The runtime ends the worker's run on SIGTERM and SIGINT; what follows it is the orderly way out.
Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'] });

const config = activitiesConfig(process.env);
const { activities, ports, close } = openCaseActivities(config);
const { connection, namespace } = await connect();
const temporal = new Client({ connection, namespace });
const worker = await createWorker({
  connection,
  namespace,
  bundle: await bundleFile(),
  activities: { ...activities, ...outageActivities({ ...ports, temporal }) },
});
// Here and not in the API's process: what is slow or hostile outside holds up no shop, and there always is a worker.
const outgoing = connectDatabase(config.databaseUrl, 4);
const stopDeliveries = startDeliveries(outgoing, {
  ...deliveryDefaults,
  local: config.webhooksLocal ?? false,
  warn: (text) => process.stderr.write(`${text}\n`),
});
const stopCheck = startRecordsCheck(
  { database: outgoing, temporal, announce: announceRecord },
  { ...checkDefaults, warn: (text) => process.stderr.write(`${text}\n`) },
);
await worker.run();
await stopDeliveries();
await stopCheck();
await outgoing.destroy();
await connection.close();
await close();
