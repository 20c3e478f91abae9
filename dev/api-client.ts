import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientTypes } from './api-client/client-types.ts';
import { cloneRoot } from './kit/paths.ts';

// npm run api:client: the types of the typed client, from the API's own OpenAPI document.
const path = join(cloneRoot, 'client', 'storefront', 'api-types.ts');
await writeFile(path, await clientTypes(path));
process.stdout.write('client/storefront/api-types.ts is made anew\n');
