// Made by `npm run api:client` from the API's OpenAPI document. Change the schemas in client/api, not this file.

export interface paths {
  '/v1/complaints': {
    /** Open a complaint, a question or a request */
    post: {
      parameters: { header: { 'idempotency-key': string } };
      requestBody: { content: { 'application/json': components['schemas']['ComplaintInput'] } };
      responses: {
        201: { content: { 'application/json': components['schemas']['Opened'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        409: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/returns/quote': {
    /** What would become of a return: decisions, fees, dates */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['ReturnQuestionInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['ReturnQuote'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        409: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/returns': {
    /** Open a return of goods of an order */
    post: {
      parameters: { header: { 'idempotency-key': string } };
      requestBody: { content: { 'application/json': components['schemas']['ReturnInput'] } };
      responses: {
        201: { content: { 'application/json': components['schemas']['OpenedReturn'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        409: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/cases/{id}/label': {
    /** The label or packing slip of a return, as PDF */
    get: {
      parameters: { path: { id: string } };
      responses: {
        200: { content: { 'application/pdf': unknown } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        404: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/webhooks/carrier': {
    /** What a carrier says of a parcel */
    post: {
      parameters: {};
      responses: {
        200: { content: { 'application/json': components['schemas']['WebhookAnswer'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/cases/{id}': {
    /** Read a case: its state, its clocks and what happens next */
    get: {
      parameters: { path: { id: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Case'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        404: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/cases/{id}/events': {
    /** What can be sent to a case, with the JSON Schema of each payload */
    get: {
      parameters: { path: { id: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['PossibleEvents'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        404: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** Send an event to a case */
    post: {
      parameters: { path: { id: string }; header: { 'idempotency-key': string } };
      requestBody: { content: { 'application/json': components['schemas']['EventInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Sent'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        404: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        409: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/healthz': {
    /** Is the process alive? */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              readonly status: 'ok';
            };
          };
        };
      };
    };
  };
  '/readyz': {
    /** Does everything that it needs answer? */
    get: {
      parameters: {};
      responses: {
        200: {
          content: {
            'application/json': {
              readonly status: 'ok' | 'unavailable';
              readonly parts: Readonly<Record<string, boolean>>;
            };
          };
        };
        503: {
          content: {
            'application/json': {
              readonly status: 'ok' | 'unavailable';
              readonly parts: Readonly<Record<string, boolean>>;
            };
          };
        };
      };
    };
  };
}
export interface components {
  readonly schemas: {
    readonly EventInput: {
      readonly type: string;
      /** As the case's list of events says; words are given as text */
      readonly payload?: Readonly<Record<string, unknown>>;
      /** The person's account, for keys of the role agent; the key's name when left out */
      readonly agent?: string;
      /** When it happened; now when left out */
      readonly occurredAt?: string;
    };
    readonly CustomerInput: {
      readonly name?: string;
      readonly email?: string;
      readonly phone?: string;
      /** Lines as on an envelope */
      readonly address?: string;
    };
    readonly ComplaintInput: {
      /** Id of the company's policy */
      readonly policy: string;
      /** How the customer came; what arrived through a form is answered by e-mail */
      readonly channel?: 'phone' | 'inPerson' | 'email' | 'chat' | 'social' | 'post';
      readonly matter?: 'complaint' | 'question' | 'request';
      /** A topic of the policy's routing; someone routes it when left out */
      readonly topic?: string;
      readonly customer: components['schemas']['CustomerInput'];
      /** What the customer says */
      readonly text: string;
      readonly reachableBy?: 'email' | 'post';
      /** Why it escalates from the beginning */
      readonly escalate?: readonly ('supervisor' | 'legal' | 'safety' | 'dissatisfied' | 'on-request')[];
      /** When it reached the company; now when left out */
      readonly occurredAt?: string;
    };
    readonly ReturnQuestionInput: {
      /** Id of the company's policy */
      readonly policy: string;
      /** Number of the order */
      readonly orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      readonly email?: string;
      readonly lines: readonly {
        /** The line's id in the order */
        readonly lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        readonly units?: readonly number[];
        /** How many pieces, when it does not say which; 1 when left out */
        readonly quantity?: number;
        readonly reason: 'defective' | 'damaged' | 'wrong-item' | 'not-as-described' | 'unwanted' | 'other';
        /** The packaging was opened */
        readonly opened?: boolean;
      }[];
      /** When the customer asked; now when left out */
      readonly occurredAt?: string;
    };
    readonly ReturnInput: {
      /** Id of the company's policy */
      readonly policy: string;
      /** Number of the order */
      readonly orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      readonly email?: string;
      readonly lines: readonly {
        /** The line's id in the order */
        readonly lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        readonly units?: readonly number[];
        /** How many pieces, when it does not say which; 1 when left out */
        readonly quantity?: number;
        readonly reason: 'defective' | 'damaged' | 'wrong-item' | 'not-as-described' | 'unwanted' | 'other';
        /** The packaging was opened */
        readonly opened?: boolean;
      }[];
      /** When the customer asked; now when left out */
      readonly occurredAt?: string;
      /** What the customer says */
      readonly text?: string;
      readonly phone?: string;
      /** Lines as on an envelope, for the sender of the label */
      readonly address?: string;
      readonly reachableBy?: 'email' | 'post';
      /** Why it is taken back against the rules; only with a key of the role agent */
      readonly exception?: string;
    };
    readonly Problem: {
      /** urn:redress:problem:<name>; compare this, never the words */
      readonly type: string;
      readonly title: string;
      readonly status: number;
      /** What was wrong and what to do next */
      readonly detail: string;
      /** urn:redress:request:<request id>; name it when you ask for help */
      readonly instance: string;
      readonly errors?: readonly {
        readonly in: 'body' | 'path' | 'query' | 'header';
        /** Names from the outermost inwards, joined by dots: customer.email */
        readonly field: string;
        /** What was expected */
        readonly detail: string;
      }[];
      /** What the case would accept now, when it refused something */
      readonly possible?: readonly string[];
    };
    readonly WebhookAnswer: {
      readonly taken: boolean;
      /** Why nothing came of it; sending it again is of no use */
      readonly because?: string;
    };
    readonly Case: {
      readonly id: string;
      readonly kind: string;
      readonly policy: {
        readonly id: string;
        readonly version: string;
      };
      /** received, acknowledged, investigating, escalated, resolved, closed, withdrawn, ... */
      readonly state: string;
      /** When it was received */
      readonly since: string;
      readonly channel: string;
      readonly topic?: string;
      /** IANA time zone in which its dates are meant */
      readonly timeZone: string;
      readonly clocks: readonly {
        readonly name: string;
        readonly title: string;
        readonly status: 'running' | 'paused' | 'overdue' | 'met' | 'missed' | 'cancelled';
        readonly startedAt: string;
        readonly dueAt: string;
        readonly stoppedAt?: string;
        /** Why it is due then */
        readonly because: string;
      }[];
      /** Dates that the customer was told */
      readonly commitments: readonly {
        readonly id: string;
        readonly title: string;
        readonly promisedAt: string;
        readonly dueAt: string;
        readonly status: 'open' | 'kept' | 'renewed' | 'broken' | 'released';
      }[];
      /** The goods, where it is about goods */
      readonly goods?: {
        readonly orderId: string;
        readonly units: readonly {
          readonly lineId: string;
          readonly unit: number;
          readonly title: string;
          readonly state: string;
          readonly because?: string;
        }[];
      };
      /** What was written to the customer */
      readonly letters: readonly {
        readonly title: string;
        readonly writtenAt: string;
        /** delivered, deduplicated, needs-person, skipped, written, under-way or superseded */
        readonly status: string;
      }[];
      /** What happens by itself, soonest first */
      readonly next: readonly {
        readonly what: string;
        readonly at: string;
      }[];
      readonly awaiting: readonly {
        readonly what: string;
        readonly from: string;
      }[];
      /** What only the company sees: for keys of the roles agent and system */
      readonly inside?: {
        readonly owner?: {
          readonly name: string;
          readonly department: string;
        };
        readonly escalation?: {
          readonly level: number;
          readonly title: string;
          readonly contact: string;
          readonly since: string;
          readonly reasons: readonly string[];
        };
        /** Interactions after the first that are not listed any more */
        readonly earlierInteractions: number;
        readonly interactions: readonly {
          readonly at: string;
          readonly who: string;
          readonly role: string;
          readonly direction: string;
          readonly channel: string;
          readonly what: string;
        }[];
        readonly warnings: readonly string[];
      };
    };
    readonly Sent: {
      /** Id of the event */
      readonly event: string;
      readonly type: string;
      /** State of the case after it */
      readonly state: string;
    };
    readonly PossibleEvents: {
      readonly events: readonly {
        readonly type: string;
        readonly title: string;
        /** JSON Schema (draft 2020-12) of the payload */
        readonly payload: unknown;
        /** Why it cannot be sent now; left out when it can */
        readonly blocked?: string;
      }[];
    };
    readonly Opened: {
      /** The case id; without personal data, short enough for the telephone */
      readonly id: string;
      readonly kind: string;
      readonly links: {
        readonly case: string;
        readonly events: string;
      };
    };
    readonly ReturnQuote: {
      readonly orderId: string;
      readonly currency: string;
      /** IANA time zone in which its dates are meant */
      readonly timeZone: string;
      readonly units: readonly {
        readonly lineId: string;
        readonly unit: number;
        readonly title: string;
        readonly approved: boolean;
        /** What stands against it, in words */
        readonly because: readonly string[];
        /** Minor units of the order's currency */
        readonly paid: number;
        /** Minor units of the order's currency */
        readonly fee: number;
      }[];
      /** The last instant at which this order can come back */
      readonly until?: string;
      /** How the goods come back; left out when nothing does */
      readonly way?: {
        readonly prepaid: boolean;
        readonly to: readonly string[];
        readonly sendBy: string;
      };
      /** If the goods come as described */
      readonly refund?: {
        /** Minor units of the order's currency */
        readonly total: number;
        readonly parts: readonly {
          readonly tenderId: string;
          /** Minor units of the order's currency */
          readonly minor: number;
        }[];
        /** From the inspection */
        readonly aim: string;
        readonly late: string;
      };
    };
    readonly OpenedReturn: {
      /** The case id; without personal data, short enough for the telephone */
      readonly id: string;
      readonly kind: string;
      readonly links: {
        readonly case: string;
        readonly events: string;
        readonly label: string;
      };
      readonly decision: components['schemas']['ReturnQuote'];
    };
  };
}
