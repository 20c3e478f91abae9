import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface VendorRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface VendorAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What goes wrong with the next request: nothing, before it is carried out, after it, or in place of it. */
export type Mishap = 'none' | 'cut-before' | 'cut-after' | 'hang-after' | VendorAnswer;

/** A vendor's HTTP API on this machine: carries requests out, and has the mishaps it is told to have, one a request. */
export async function startVendorServer(carryOut: (request: VendorRequest) => VendorAnswer) {
  const mishaps: Mishap[] = [];
  const requests: VendorRequest[] = [];
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url ?? '/', 'http://vendor');
    const request: VendorRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    const mishap = mishaps.shift();
    if (mishap === 'cut-before') return void incoming.socket.destroy();
    const { status, headers, body } = typeof mishap === 'object' ? mishap : carryOut(request);
    if (mishap === 'cut-after') return void incoming.socket.destroy();
    if (mishap === 'hang-after') return;
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
  const server = createServer((incoming, outgoing) => {
    // A request that breaks off is none.
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    /** What happens to the next requests, in order. */
    next: (...what: Mishap[]) => void mishaps.push(...what),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
