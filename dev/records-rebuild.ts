import { connect as connectDatabase } from '../activities/database/connect.ts';
import { migrate } from '../activities/database/migrate.ts';
import { mendRecords } from '../activities/records/mend-records.ts';
import { connect } from '../client/connection.ts';

// npm run records:rebuild: the read model anew from every case that Temporal has, running or closed. Goes on beside the
// running system; a case that moves meanwhile keeps its newer row.
const session = await connect();
const databaseUrl = process.env['DATABASE_URL'] ?? session.stack?.databaseUrl;
if (databaseUrl === undefined) {
  await session.close();
  throw new Error(
    "No database is known: run `npm start` in this clone, or set DATABASE_URL to the worker's.",
  );
}
await migrate(databaseUrl);
const database = connectDatabase(databaseUrl, 10);
const { temporal } = session;
const report = await mendRecords(
  { database, temporal },
  { all: true, onProgress: ({ cases }) => void process.stdout.write(`${cases} cases\n`) },
);
process.stdout.write(`${report.cases} cases read, ${report.mended.length} rows were not right\n`);
for (const name of report.unanswered) process.stdout.write(`no answer from ${name}: its row is as it was\n`);
await database.destroy();
await session.close();
process.exitCode = report.unanswered.length > 0 ? 1 : 0;
