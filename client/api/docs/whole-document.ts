import { buildApi } from '../server.ts';

/** The OpenAPI 3.1 document of every route that a storefront can use, with nothing behind them; vendors' webhooks are not among them. */
export async function wholeDocument(): Promise<unknown> {
  const app = await buildApi({
    client: absent('client'),
    keys: absent('keys'),
    requests: absent('requests'),
    files: absent('files'),
    labels: absent('labels'),
    orders: absent('orders'),
    guests: absent('guests'),
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
