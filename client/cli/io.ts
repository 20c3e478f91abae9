import { readFile } from 'node:fs/promises';

/** What the command line sees of its process: a test gives its own. */
export interface Io {
  readonly env: NodeJS.ProcessEnv;
  /** True when a person looks at standard output. */
  readonly terminal: boolean;
  readonly columns: number;
  now(): number;
  out(text: string): void;
  error(text: string): void;
  /** Shows a line that the next one takes the place of; '' takes it away. Left out where nobody looks. */
  readonly progress?: (line: string) => void;
  readStdin(): Promise<string>;
  readFile(path: string): Promise<string>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** The real one. A closed pipe (`redress list | head`) ends the process quietly, as other tools do. */
export function processIo(): Io {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    env: process.env,
    terminal: process.stdout.isTTY,
    columns: process.stdout.columns ?? 100,
    now: () => Date.now(),
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
    ...(process.stderr.isTTY && {
      progress: (line: string) => void process.stderr.write(`\r\x1b[K${line}`),
    }),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks).toString('utf8');
    },
    readFile: (path) => readFile(path, 'utf8'),
    interrupted: controller.signal,
  };
}
