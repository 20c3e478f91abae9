import { dynamicSettings } from './server-config.ts';

/** What `temporal server start-dev` needs to know. */
export interface CliServer {
  readonly database: string;
  readonly port: number;
  readonly uiPort: number;
}

/** The arguments of the command-line tool's own server, with the settings of the built one. */
export function cliArguments(server: CliServer): readonly string[] {
  const settings = Object.entries(dynamicSettings).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${String(value)}`,
  ]);
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(server.port),
    '--ui-ip',
    '127.0.0.1',
    '--ui-port',
    String(server.uiPort),
    '--db-filename',
    server.database,
    '--log-level',
    'warn',
    ...settings,
  ];
}

/** Reads "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"; undefined when it is something else. */
export function parseCliVersion(text: string): { readonly cli: string; readonly server: string } | undefined {
  const match = /version v?(\d+\.\d+\.\d+\S*) \(Server v?(\d+\.\d+\.\d+[^,)\s]*)/i.exec(text);
  const [, cli, server] = match ?? [];
  return cli === undefined || server === undefined ? undefined : { cli, server };
}
