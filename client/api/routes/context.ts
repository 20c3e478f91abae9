import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FilePort } from '../../../activities/files/file-port.ts';
import type { LabelRegister } from '../../../activities/labels/label-register.ts';
import type { OrdersPort } from '../../../activities/orders/orders-port.ts';
import type { CaseClient } from '../../case-client.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { RequestStore } from '../requests/request-store.ts';

/** The server as routes see it: schemas are zod's. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work with. */
export interface RouteContext {
  readonly client: CaseClient;
  readonly catalogue: Catalogue;
  readonly requests: RequestStore;
  /** Where labels lie; the worker's. */
  readonly files: FilePort;
  /** Which parcel belongs to which case. */
  readonly labels: LabelRegister;
  /** What the shop sold. */
  readonly orders: Pick<OrdersPort, 'put' | 'find'>;
}
