import { writeBundle } from '../../worker/bundle.ts';

// A process of its own, because webpack's memory would stay with the supervisor for as long as it runs.
const [, , file] = process.argv;
if (file === undefined) throw new Error('usage: bundle-child.ts <file to write>');
await writeBundle(file);
