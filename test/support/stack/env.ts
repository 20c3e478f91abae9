/** The real stack that `npm test` started, as a test sees it. */
export interface TestStack {
  /** host:port of the Temporal server; time skipping is on. */
  readonly temporalAddress: string;
  readonly namespace: string;
  /** A superuser's URL: a test may create databases of its own beside this one, which is migrated. */
  readonly databaseUrl: string;
  /** The mail catcher; what it caught is at `${mailUrl}/api/messages`. */
  readonly smtpUrl: string;
  readonly mailUrl: string;
  readonly uiUrl: string;
  /** Path of the bundled workflow code, for `workflowBundle.codePath`. */
  readonly bundle: string;
}

/** The variables that carry it from `npm test` to jest's processes. */
export const testStackVariables: Readonly<Record<keyof TestStack, string>> = {
  temporalAddress: 'REDRESS_TEST_TEMPORAL',
  namespace: 'REDRESS_TEST_NAMESPACE',
  databaseUrl: 'REDRESS_TEST_DATABASE_URL',
  smtpUrl: 'REDRESS_TEST_SMTP_URL',
  mailUrl: 'REDRESS_TEST_MAIL_URL',
  uiUrl: 'REDRESS_TEST_UI_URL',
  bundle: 'REDRESS_TEST_BUNDLE',
};

/** @throws Error that tells how to run the test when the stack is not there */
export function testStack(env: NodeJS.ProcessEnv = process.env): TestStack {
  const read = (name: keyof TestStack) => {
    const value = env[testStackVariables[name]];
    if (value !== undefined && value !== '') return value;
    throw new Error(
      `${testStackVariables[name]} is not set: this test needs the real stack. Run it through npm test, for example ` +
        `npm test -- integration, or npm test -- integration -t "part of a title".`,
    );
  };
  return {
    temporalAddress: read('temporalAddress'),
    namespace: read('namespace'),
    databaseUrl: read('databaseUrl'),
    smtpUrl: read('smtpUrl'),
    mailUrl: read('mailUrl'),
    uiUrl: read('uiUrl'),
    bundle: read('bundle'),
  };
}
