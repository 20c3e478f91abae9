import { buildApp } from '../../../dev/console/build-app.ts';
import { startDevelopmentIssuer } from '../../../dev/console/development-issuer.ts';
import { defaultHome } from '../../../dev/kit/paths.ts';
import { silentReporter } from '../../../dev/kit/reporter.ts';

// The console of the tests in a browser with an issuer of its own, until SIGTERM: <port> <port of the issuer>.
const [port = '', issuerPort = ''] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}`;
const issuer = await startDevelopmentIssuer(Number(issuerPort), url);
process.once('SIGTERM', () => void issuer.stop());
Object.assign(process.env, {
  OIDC_ISSUER: issuer.url,
  REDRESS_CONSOLE_PORT: port,
  REDRESS_CONSOLE_URL: url,
  REDRESS_CONSOLE_APP: await buildApp(defaultHome, silentReporter),
});
await import('../../../client/console/main.ts');
