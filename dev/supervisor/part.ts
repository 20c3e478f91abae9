/** One process of the stack: how to start it, how to know that it is ready, how to stop it. */
export interface PartSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Run as this user and group (PostgreSQL refuses to run as root). */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** What it says goes here; the last lines are shown when it dies. */
  readonly logFile: string;
  /** Asks the part itself once; throws as long as it is not ready. */
  readonly ready: (pid: number) => Promise<void>;
  readonly readyTimeoutMs: number;
  /** TCP, loopback: who answers there must be this process, or `ready` heard somebody else. */
  readonly port?: number;
  readonly stopSignal?: NodeJS.Signals;
  readonly stopGraceMs?: number;
}

/** A part that runs. */
export interface RunningPart {
  readonly name: string;
  pid(): number | undefined;
  /** Resolves when the part answers, also after it died and came back; rejects when the stack gave up on it. */
  ready(): Promise<void>;
  /** Stops it and starts it again; resolves when it is ready. For new code, not for crashes. */
  restart(): Promise<void>;
}
