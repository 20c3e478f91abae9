import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Guests } from '../../activities/guests/open-guests.ts';
import type { FilePort } from '../../activities/files/file-port.ts';
import type { LabelRegister } from '../../activities/labels/label-register.ts';
import type { OrdersPort } from '../../activities/orders/orders-port.ts';
import type { CaseClient } from '../case-client.ts';
import { catalogue as ownCatalogue, type Catalogue } from '../catalogue.ts';
import { addAuthentication, budgetOf } from './authenticate.ts';
import type { KeyStore } from './keys/key-store.ts';
import { documentHead } from './docs/document-head.ts';
import { documentRoute } from './docs/transform.ts';
import { documentWithSchemas } from './docs/prune.ts';
import { addDocs } from './docs/routes.ts';
import { addProblems } from './problems/handler.ts';
import type { RequestStore } from './requests/request-store.ts';
import { addCases } from './routes/cases.ts';
import { addComplaints } from './routes/complaints.ts';
import { addGuests } from './routes/guests.ts';
import { addLabel } from './routes/label.ts';
import { addOrderIntake } from './routes/order-intake.ts';
import { addOrders } from './routes/orders.ts';
import { addReturns } from './routes/returns.ts';
import { addWarrantyClaims } from './routes/warranty-claims.ts';
import type { Api } from './routes/context.ts';
import { addHealth, type Probe } from './routes/health.ts';
import { addVendorWebhooks, type VendorDoors } from './routes/vendor-webhooks.ts';
import { addSecurityHeaders } from './security.ts';

export interface ApiOptions {
  readonly client: CaseClient;
  readonly keys: KeyStore;
  readonly requests: RequestStore;
  /** Where labels lie; the worker's. */
  readonly files: FilePort;
  /** Which parcel belongs to which case. */
  readonly labels: LabelRegister;
  /** What the shop sold. */
  readonly orders: Pick<OrdersPort, 'put' | 'find'>;
  /** Doors for what vendors tell; one that is left out does not exist. */
  readonly vendors?: VendorDoors;
  /** How guests come in; without it their routes do not exist. */
  readonly guests?: Guests;
  /** What readiness asks, by name. */
  readonly probes: Readonly<Record<string, Probe>>;
  readonly catalogue?: Catalogue;
  /** Most requests of one key in a minute. */
  readonly rateLimit?: number;
  readonly logger?: FastifyServerOptions['logger'];
}

/** The largest body, bytes: the longest text with every character escaped, and the rest. */
const bodyLimit = 256 * 1024;

/** The storefront's door: an HTTP API on the client of cases. Neither listens nor owns what it is given. */
export async function buildApi(options: ApiOptions): Promise<Api> {
  const app: Api = Fastify({
    logger: options.logger ?? false,
    bodyLimit,
    requestTimeout: 30_000,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  addSecurityHeaders(app);
  addProblems(app);
  await app.register(rateLimit, {
    max: options.rateLimit ?? 600,
    timeWindow: '1 minute',
    keyGenerator: budgetOf,
  });
  addAuthentication(app, options.keys);
  await app.register(swagger, {
    openapi: documentHead,
    transform: documentRoute,
    transformObject: documentWithSchemas,
  });
  const context = { ...options, catalogue: options.catalogue ?? ownCatalogue };
  addComplaints(app, context);
  addOrders(app, context);
  addOrderIntake(app, context);
  addReturns(app, context);
  addWarrantyClaims(app, context);
  addLabel(app, context);
  await addVendorWebhooks(app, context, options.vendors);
  if (options.guests) addGuests(app, context, options.guests);
  addCases(app, context);
  addHealth(app, options.probes);
  addDocs(app);
  return app;
}
