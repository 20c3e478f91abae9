import { freePorts, nextFreePort, requirePort } from './ports.ts';
import type { Reporter } from './reporter.ts';

/** Where the parts of one stack listen, all on the loopback interface. */
export interface StackPorts {
  readonly temporal: number;
  readonly ui: number;
  readonly postgres: number;
  readonly smtp: number;
  readonly mail: number;
  readonly api: number;
  readonly shop: number;
  readonly console: number;
  readonly issuer: number;
  readonly customer: number;
}

interface Wish {
  readonly what: string;
  readonly preferred: number;
  readonly variable: string;
  /** Set when somebody else runs this part: no port is needed then. */
  readonly elsewhere?: string;
}

const wishes: Readonly<Record<keyof StackPorts, Wish>> = {
  temporal: {
    what: 'the Temporal server',
    preferred: 7233,
    variable: 'REDRESS_TEMPORAL_PORT',
    elsewhere: 'TEMPORAL_ADDRESS',
  },
  ui: {
    what: 'the Temporal Web UI',
    preferred: 8233,
    variable: 'REDRESS_UI_PORT',
    elsewhere: 'TEMPORAL_ADDRESS',
  },
  postgres: {
    what: 'PostgreSQL',
    preferred: 54_320,
    variable: 'REDRESS_POSTGRES_PORT',
    elsewhere: 'DATABASE_URL',
  },
  smtp: {
    what: 'the mail catcher (SMTP)',
    preferred: 1025,
    variable: 'REDRESS_SMTP_PORT',
    elsewhere: 'SMTP_URL',
  },
  mail: {
    what: 'the mail catcher (page)',
    preferred: 8025,
    variable: 'REDRESS_MAIL_PORT',
    elsewhere: 'SMTP_URL',
  },
  api: { what: 'the API', preferred: 8480, variable: 'REDRESS_API_PORT' },
  shop: { what: 'the example shop', preferred: 8481, variable: 'REDRESS_SHOP_PORT' },
  console: { what: 'the console', preferred: 8482, variable: 'REDRESS_CONSOLE_PORT' },
  issuer: {
    what: 'the development issuer',
    preferred: 8483,
    variable: 'REDRESS_ISSUER_PORT',
    elsewhere: 'OIDC_ISSUER',
  },
  customer: { what: "the customer's page", preferred: 8484, variable: 'REDRESS_CUSTOMER_PORT' },
};

/**
 * The usual port of each part, or the next free one (and says so); a port named in the environment is taken or refused.
 * @throws StackError PortTaken
 */
export async function usualPorts(env: NodeJS.ProcessEnv, reporter: Reporter): Promise<StackPorts> {
  const spoken = new Set<number>();
  const choose = async (name: keyof StackPorts) => {
    const { what, preferred, variable, elsewhere } = wishes[name];
    if (elsewhere !== undefined && ![undefined, ''].includes(env[elsewhere])) return preferred;
    const asked = env[variable];
    if (asked !== undefined && asked !== '') {
      const port = await requirePort(asked, what, variable);
      spoken.add(port);
      return port;
    }
    const port = await nextFreePort(preferred, what, spoken);
    spoken.add(port);
    if (port !== preferred) reporter.say(`! port ${preferred} is taken; ${what} listens on ${port}`);
    return port;
  };
  return {
    temporal: await choose('temporal'),
    ui: await choose('ui'),
    postgres: await choose('postgres'),
    smtp: await choose('smtp'),
    mail: await choose('mail'),
    api: await choose('api'),
    shop: await choose('shop'),
    console: await choose('console'),
    issuer: await choose('issuer'),
    customer: await choose('customer'),
  };
}

/** Any free ports, for tests that run beside each other. */
export async function anyPorts(): Promise<StackPorts> {
  const found = await freePorts(Object.keys(wishes).length);
  const [temporal = 0, ui = 0, postgres = 0, smtp = 0, mail = 0, api = 0, shop = 0, ...pages] = found;
  const [console = 0, issuer = 0, customer = 0] = pages;
  return { temporal, ui, postgres, smtp, mail, api, shop, console, issuer, customer };
}
