import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Api } from '../../api/routes/context.ts';
import { ClientError } from '../../client-error.ts';
import { propertyOf } from '../../unknown-value.ts';
import type { ConsoleContext } from './context.ts';

const named = z.object({ name: z.string().regex(/^[a-z][a-z-]{0,60}$/) });

/** `GET /api/charts/{name}`: the picture of a chart, as docs/charts has it. */
export function addCharts(app: Api, { chartsDir }: ConsoleContext): void {
  app.route({
    method: 'GET',
    url: '/api/charts/:name',
    schema: { params: named },
    handler: async (request, reply) => {
      const svg = await read(join(chartsDir, `${request.params.name}.svg`));
      if (svg === undefined) throw new ClientError('UnknownRoute', 'There is no such picture.');
      return reply.type('image/svg+xml').header('cache-control', 'private, max-age=300').send(svg);
    },
  });
}

async function read(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (propertyOf(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}
