import { createServer, type Socket } from 'node:net';

/** How far a scripted server plays along before it does what its name says. */
export interface Script {
  /** Answers to commands by their first word; a function may end or ignore the connection. */
  readonly on: Readonly<Record<string, (socket: Socket) => void>>;
  readonly greet?: (socket: Socket) => void;
  /** Called once with the socket after the line with the lonely dot. */
  readonly afterDot?: (socket: Socket) => void;
  /** Called once when the first line of the message has come. */
  readonly inData?: (socket: Socket) => void;
}

/** A TCP server that speaks just enough SMTP to misbehave at a chosen moment. */
export async function startRawServer(script: Script) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    const greet = script.greet ?? ((s: Socket) => s.write('220 test\r\n'));
    greet(socket);
    let data = false;
    let told = false;
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (data) {
          if (!told) script.inData?.(socket);
          told = true;
          if (line === '.') {
            data = false;
            (script.afterDot ?? ((s: Socket) => s.write('250 ok\r\n')))(socket);
          }
          continue;
        }
        const command = line.split(/[ :]/)[0]?.toUpperCase() ?? '';
        const answer = script.on[command];
        if (command === 'DATA' && !answer) data = true;
        if (answer) answer(socket);
        else socket.write(command === 'DATA' ? '354 go on\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
