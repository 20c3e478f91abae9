import { buildApi } from '../server.ts';

/** The OpenAPI 3.1 document of every route there is, with nothing behind them. */
export async function wholeDocument(): Promise<unknown> {
  const app = await buildApi({
    client: absent('client'),
    keys: absent('keys'),
    requests: absent('requests'),
    files: absent('files'),
    labels: absent('labels'),
    guests: absent('guests'),
    carrierSecret: `whsec_${'A'.repeat(32)}`,
    probes: {},
  });
  try {
    await app.ready();
    return app.swagger();
  } finally {
    await app.close();
  }
}

/** A part that nobody may use: the document is made before any request. */
const absent = (name: string) =>
  new Proxy(Object.create(null), {
    get: () => {
      throw new Error(`The document is made without ${name}: no route may use it before a request.`);
    },
  });
