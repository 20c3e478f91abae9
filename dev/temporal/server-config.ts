/** Ports of one server process on the loopback interface. All are distinct. */
export interface ServerPorts {
  readonly frontend: number;
  /** `otherPorts` more: http, and rpc and membership of the four services but the frontend's rpc. */
  readonly others: readonly number[];
}

/** How many ports `serverConfig` needs beside the frontend's. */
export const otherPorts = 8;

const datastore = (file: string) => ({
  sql: {
    user: '',
    password: '',
    pluginName: 'sqlite',
    databaseName: file,
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    connectAttributes: { cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
    tls: { enabled: false },
  },
});

/**
 * The server's static configuration, in the shape of the module's own config/development-sqlite-file.yaml. It is JSON,
 * which is YAML as well. `numHistoryShards` is fixed when the database is created, so it must never change here.
 * @param database absolute path of the SQLite file
 * @param dynamicConfig absolute path of the dynamic configuration
 */
export function serverConfig(database: string, dynamicConfig: string, ports: ServerPorts): string {
  const [http, frontendRing, matching, matchingRing, history, historyRing, worker, workerRing] = ports.others;
  const service = (grpcPort: number | undefined, membershipPort: number | undefined) => ({
    rpc: { grpcPort, membershipPort, bindOnLocalHost: true },
  });
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'sqlite-default',
      visibilityStore: 'sqlite-visibility',
      numHistoryShards: 1,
      datastores: { 'sqlite-default': datastore(database), 'sqlite-visibility': datastore(database) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: {
        rpc: {
          grpcPort: ports.frontend,
          membershipPort: frontendRing,
          bindOnLocalHost: true,
          httpPort: http,
        },
      },
      matching: service(matching, matchingRing),
      history: service(history, historyRing),
      worker: service(worker, workerRing),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `localhost:${ports.frontend}`,
          httpAddress: `localhost:${http}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    dynamicConfigClient: { filepath: dynamicConfig, pollInterval: '10s' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Settings of the server that this stack needs. The keys are the server's own. */
export const dynamicSettings: Readonly<Record<string, boolean | number>> = {
  // Lets clients of a rehearsal namespace skip a workflow's time.
  'frontend.WorkflowTimeSkippingEnabled': true,
  // A search attribute that was just added is known at once, not after the next refresh.
  'system.forceSearchAttributesCacheRefreshOnRead': true,
  // A run that continues as new within its first second would wait for the rest of it, and the server (1.32.0) adds the
  // time that was skipped twice to that wait. Only rehearsals and tests continue so soon.
  'history.workflowIdReuseMinimalInterval': 0,
  // One machine, one worker: partitions of a task queue would only forward to each other.
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

/** The dynamic configuration file of the built server (JSON, which is YAML as well). */
export function dynamicConfigFile(): string {
  const entries = Object.entries(dynamicSettings).map(([key, value]) => [key, [{ value }]]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** The Web UI's configuration; it asks nobody outside for news or feedback. */
export function uiConfig(port: number, temporalAddress: string, namespace: string): string {
  const config = {
    host: '127.0.0.1',
    port,
    temporalGrpcAddress: temporalAddress,
    enableUi: true,
    defaultNamespace: namespace,
    disableNewsFetch: true,
    refreshInterval: '1m',
    cors: { cookieInsecure: true, allowOrigins: [`http://localhost:${port}`, `http://127.0.0.1:${port}`] },
    auth: { enabled: false },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
