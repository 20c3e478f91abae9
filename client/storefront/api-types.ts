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
  '/v1/orders/find': {
    /** The goods of an order, and which of them no case holds */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['OrderQuestionInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Order'] } };
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
  '/v1/orders/{id}': {
    /** Hand in an order, or what is new about it */
    put: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': components['schemas']['OrderIntakeInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['OrderTaken'] } };
        201: { content: { 'application/json': components['schemas']['OrderTaken'] } };
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
    /** An order as it is known, with who bought it */
    get: {
      parameters: { path: { id: string } };
      responses: {
        200: { content: { 'application/json': components['schemas']['WholeOrder'] } };
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
  '/v1/orders': {
    /** Hand in up to 100 orders, or what is new about them */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['OrdersIntakeInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['OrdersReport'] } };
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
  '/v1/warranty-claims/quote': {
    /** What would become of a warranty claim: coverage, reasons, what is possible instead, dates */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['WarrantyClaimQuestionInput'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['WarrantyClaimQuote'] } };
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
  '/v1/warranty-claims': {
    /** Open a warranty claim of goods of an order */
    post: {
      parameters: { header: { 'idempotency-key': string } };
      requestBody: { content: { 'application/json': components['schemas']['WarrantyClaimInput'] } };
      responses: {
        201: { content: { 'application/json': components['schemas']['OpenedWarrantyClaim'] } };
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
    /** The label or packing slip of a case about goods, as PDF */
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
  '/v1/guest/links': {
    /** Mail a one-time link to the address of an order */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['GuestInput'] } };
      responses: {
        202: { content: { 'application/json': components['schemas']['LinkAsked'] } };
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
  '/v1/guest/sessions': {
    /** Exchange a mailed link for a session of one hour */
    post: {
      parameters: {};
      requestBody: { content: { 'application/json': components['schemas']['LinkInput'] } };
      responses: {
        201: { content: { 'application/json': components['schemas']['GuestSession'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        404: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        413: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        415: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/guest/cases': {
    /** The cases of the order that the session shows */
    get: {
      parameters: {};
      responses: {
        200: { content: { 'application/json': components['schemas']['GuestCases'] } };
        400: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        401: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        403: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        422: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        429: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        500: { content: { 'application/problem+json': components['schemas']['Problem'] } };
        503: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/v1/guest/cases/{id}/label': {
    /** The label or packing slip of a case of the order, as PDF */
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
              status: 'ok';
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
              status: 'ok' | 'unavailable';
              parts: Record<string, boolean>;
            };
          };
        };
        503: {
          content: {
            'application/json': {
              status: 'ok' | 'unavailable';
              parts: Record<string, boolean>;
            };
          };
        };
      };
    };
  };
}
export interface components {
  schemas: {
    EventInput: {
      type: string;
      /** As the case's list of events says; words are given as text */
      payload?: Record<string, unknown>;
      /** The person's account, for keys of the role agent; the key's name when left out */
      agent?: string;
      /** When it happened; now when left out */
      occurredAt?: string;
    };
    CustomerInput: {
      name?: string;
      email?: string;
      phone?: string;
      /** Lines as on an envelope */
      address?: string;
    };
    ComplaintInput: {
      /** Id of the company's policy */
      policy: string;
      /** How the customer came; what arrived through a form is answered by e-mail */
      channel?: 'phone' | 'inPerson' | 'email' | 'chat' | 'social' | 'post';
      matter?: 'complaint' | 'question' | 'request';
      /** A topic of the policy's routing; someone routes it when left out */
      topic?: string;
      customer: components['schemas']['CustomerInput'];
      /** What the customer says */
      text: string;
      reachableBy?: 'email' | 'post';
      /** The case that it is opened from; each then shows the other. For keys of the role customer one of the same order or e-mail address */
      from?: string;
      /** Why it escalates from the beginning */
      escalate?: ('supervisor' | 'legal' | 'safety' | 'dissatisfied' | 'on-request')[];
      /** What it is about when the policy does not cover it (an employee, damage in transport): it is handed over at once, without an acknowledgement */
      referOut?: 'employee' | 'shippingDamage';
      /** When it reached the company; now when left out */
      occurredAt?: string;
    };
    GuestInput: {
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it */
      email: string;
    };
    LinkInput: {
      /** The secret of the mailed link */
      token: string;
    };
    OrderIntakeInput: {
      currency: string;
      placedAt: string;
      /** Left out while it travels */
      deliveredAt?: string;
      /** Amounts are minor units of the order's currency */
      lines: {
        lineId: string;
        sku: string;
        title: string;
        category: string;
        quantity: number;
        unitPrice: number;
        discount?: number;
        tax?: number;
        finalSale?: boolean;
        serials?: string[];
      }[];
      /** Taken off the order as a whole, minor units */
      discount?: number;
      /** Paid for the way to the customer, minor units */
      shipping?: number;
      /** How it was paid; `refunded` is what the shop itself paid back. With Stripe, `tenderId` is its payment (`pi_...`, `ch_...`). */
      tenders: {
        tenderId: string;
        kind: 'card' | 'gift-card' | 'store-credit' | 'bank-transfer' | 'cash';
        charged: number;
        refunded?: number;
        at: string;
      }[];
      customer: {
        name: string;
        email: string;
        address?: string;
      };
      /** Pieces that the shop itself paid back, took out or never sent, in all so far: no case takes them any more */
      gone?: {
        lineId: string;
        quantity: number;
      }[];
    };
    NumberedOrderIntakeInput: {
      orderId: string;
      currency: string;
      placedAt: string;
      /** Left out while it travels */
      deliveredAt?: string;
      /** Amounts are minor units of the order's currency */
      lines: {
        lineId: string;
        sku: string;
        title: string;
        category: string;
        quantity: number;
        unitPrice: number;
        discount?: number;
        tax?: number;
        finalSale?: boolean;
        serials?: string[];
      }[];
      /** Taken off the order as a whole, minor units */
      discount?: number;
      /** Paid for the way to the customer, minor units */
      shipping?: number;
      /** How it was paid; `refunded` is what the shop itself paid back. With Stripe, `tenderId` is its payment (`pi_...`, `ch_...`). */
      tenders: {
        tenderId: string;
        kind: 'card' | 'gift-card' | 'store-credit' | 'bank-transfer' | 'cash';
        charged: number;
        refunded?: number;
        at: string;
      }[];
      customer: {
        name: string;
        email: string;
        address?: string;
      };
      /** Pieces that the shop itself paid back, took out or never sent, in all so far: no case takes them any more */
      gone?: {
        lineId: string;
        quantity: number;
      }[];
    };
    OrdersIntakeInput: {
      orders: components['schemas']['NumberedOrderIntakeInput'][];
    };
    OrderQuestionInput: {
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      email?: string;
    };
    ReturnQuestionInput: {
      /** Id of the company's policy */
      policy: string;
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      email?: string;
      lines: {
        /** The line's id in the order */
        lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        units?: number[];
        /** How many pieces, when it does not say which; 1 when left out */
        quantity?: number;
        reason: 'defective' | 'damaged' | 'wrong-item' | 'not-as-described' | 'unwanted' | 'other';
        /** The packaging was opened */
        opened?: boolean;
        /** How the customer wants it settled, where the policy lets them choose; a refund when left out */
        wish?: {
          as: 'refund' | 'replacement' | 'exchange' | 'store-credit';
          /** The article that it is exchanged for; only with an exchange */
          sku?: string;
        };
      }[];
      /** When the customer asked; now when left out */
      occurredAt?: string;
    };
    ReturnInput: {
      /** Id of the company's policy */
      policy: string;
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      email?: string;
      lines: {
        /** The line's id in the order */
        lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        units?: number[];
        /** How many pieces, when it does not say which; 1 when left out */
        quantity?: number;
        reason: 'defective' | 'damaged' | 'wrong-item' | 'not-as-described' | 'unwanted' | 'other';
        /** The packaging was opened */
        opened?: boolean;
        /** How the customer wants it settled, where the policy lets them choose; a refund when left out */
        wish?: {
          as: 'refund' | 'replacement' | 'exchange' | 'store-credit';
          /** The article that it is exchanged for; only with an exchange */
          sku?: string;
        };
      }[];
      /** When the customer asked; now when left out */
      occurredAt?: string;
      /** What the customer says */
      text?: string;
      phone?: string;
      /** Lines as on an envelope, for the sender of the label; left out: where the order was delivered */
      address?: string;
      reachableBy?: 'email' | 'post';
      /** The case that it is opened from; each then shows the other. For keys of the role customer one of the same order or e-mail address */
      from?: string;
      /** Why it is taken back against the rules; only with a key of the role agent */
      exception?: string;
    };
    WarrantyClaimQuestionInput: {
      /** Id of the company's policy */
      policy: string;
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      email?: string;
      lines: {
        /** The line's id in the order */
        lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        units?: number[];
        /** How many pieces, when it does not say which; 1 when left out */
        quantity?: number;
        /** Serial numbers as the goods show them; nobody has to name one */
        serials?: string[];
      }[];
      /** Kind of fault; what the customer cannot name is unknown and taken for a defect */
      fault?:
        'manufacturing-defect' | 'hardware-failure' | 'software' | 'accidental-damage' | 'wear' | 'unknown';
      /** When the customer claimed; now when left out */
      occurredAt?: string;
    };
    WarrantyClaimInput: {
      /** Id of the company's policy */
      policy: string;
      /** Number of the order */
      orderId: string;
      /** The customer's address as the order has it; a key of the role customer must name it */
      email?: string;
      lines: {
        /** The line's id in the order */
        lineId: string;
        /** Which pieces of the line, counted from 0; left out: any that are free */
        units?: number[];
        /** How many pieces, when it does not say which; 1 when left out */
        quantity?: number;
        /** Serial numbers as the goods show them; nobody has to name one */
        serials?: string[];
      }[];
      /** Kind of fault; what the customer cannot name is unknown and taken for a defect */
      fault?:
        'manufacturing-defect' | 'hardware-failure' | 'software' | 'accidental-damage' | 'wear' | 'unknown';
      /** When the customer claimed; now when left out */
      occurredAt?: string;
      /** What is wrong, in the customer's words; left out: the customer is asked */
      text?: string;
      phone?: string;
      /** Lines as on an envelope, for the sender of the label; left out: where the order was delivered */
      address?: string;
      reachableBy?: 'email' | 'post';
      /** The case that it is opened from; each then shows the other. For keys of the role customer one of the same order or e-mail address */
      from?: string;
      /** Why it is taken as covered where the rules are against it, as by a plan of another order; only with a key of the role agent */
      exception?: string;
    };
    Problem: {
      /** urn:redress:problem:<name>; compare this, never the words */
      type: string;
      title: string;
      status: number;
      /** What was wrong and what to do next */
      detail: string;
      /** urn:redress:request:<request id>; name it when you ask for help */
      instance: string;
      errors?: {
        in: 'body' | 'path' | 'query' | 'header';
        /** Names from the outermost inwards, joined by dots: customer.email */
        field: string;
        /** What was expected */
        detail: string;
      }[];
      /** What the case would accept now, when it refused something */
      possible?: string[];
    };
    Case: {
      id: string;
      kind: string;
      policy: {
        id: string;
        version: string;
      };
      /** received, acknowledged, investigating, escalated, resolved, closed, withdrawn, ... */
      state: string;
      /** When it was received */
      since: string;
      channel: string;
      topic?: string;
      /** IANA time zone in which its dates are meant */
      timeZone: string;
      clocks: {
        name: string;
        title: string;
        status: 'running' | 'paused' | 'overdue' | 'met' | 'missed' | 'cancelled';
        startedAt: string;
        dueAt: string;
        stoppedAt?: string;
        /** Why it is due then */
        because: string;
      }[];
      /** Dates that the customer was told */
      commitments: {
        id: string;
        title: string;
        promisedAt: string;
        dueAt: string;
        status: 'open' | 'kept' | 'renewed' | 'broken' | 'released';
      }[];
      /** The goods, where it is about goods */
      goods?: {
        orderId: string;
        units: {
          lineId: string;
          unit: number;
          title: string;
          state: string;
          because?: string;
        }[];
      };
      /** Where it is a warranty claim */
      claim?: {
        fault: string;
        /** What was paid for its goods, in minor units */
        value: {
          minor: number;
          currency: string;
        };
        /** Left out while it is not judged */
        coverage?: {
          covered: boolean;
          plan: string;
          /** The last instant of the warranty */
          until: string;
          /** Why it is not covered, in words */
          because: string[];
        };
        /** What the customer tries before anything is approved: the event tryStep */
        steps: {
          id: string;
          instruction: string;
          outcome: string;
        }[];
        /** What the customer gets: the event choose */
        remedy: 'replacement' | 'refund';
      };
      /** What was written to the customer; keys of the roles agent and system see everything that was done */
      letters: {
        title: string;
        writtenAt: string;
        /** delivered, deduplicated, needs-person, skipped, written, under-way or superseded */
        status: string;
      }[];
      /** What happens by itself, soonest first */
      next: {
        what: string;
        at: string;
      }[];
      awaiting: {
        what: string;
        from: string;
      }[];
      /** Cases that belong to it, closed ones too; keys of the role customer see those of the same customer */
      linked: {
        id: string;
        kind: string;
        /** from: this case was opened from it. opened: it was opened from this case */
        relation: 'from' | 'opened';
        /** Its state; 'gone' when it is kept no longer */
        state: string;
        /** When one was opened from the other */
        since: string;
      }[];
      /** What only the company sees: for keys of the roles agent and system */
      inside?: {
        owner?: {
          name: string;
          department: string;
        };
        escalation?: {
          level: number;
          title: string;
          contact: string;
          since: string;
          reasons: string[];
        };
        priority?: {
          id: string;
          title: string;
        };
        /** Interactions after the first that are not listed any more */
        earlierInteractions: number;
        interactions: {
          at: string;
          who: string;
          role: string;
          direction: string;
          channel: string;
          what: string;
        }[];
        warnings: string[];
      };
    };
    Sent: {
      /** Id of the event */
      event: string;
      type: string;
      /** State of the case after it */
      state: string;
    };
    PossibleEvents: {
      events: {
        type: string;
        title: string;
        /** JSON Schema (draft 2020-12) of the payload */
        payload: unknown;
        /** Why it cannot be sent now; left out when it can */
        blocked?: string;
      }[];
    };
    Opened: {
      /** The case id; without personal data, short enough for the telephone */
      id: string;
      kind: string;
      links: {
        case: string;
        events: string;
      };
    };
    LinkAsked: {
      message: string;
    };
    GuestSession: {
      /** Send it as Authorization: Bearer on the guest routes */
      session: string;
      orderId: string;
      expiresAt: string;
    };
    GuestCases: {
      orderId: string;
      cases: components['schemas']['Case'][];
    };
    OrderTaken: {
      orderId: string;
      outcome: 'new' | 'changed' | 'same';
    };
    OrdersReport: {
      new: number;
      changed: number;
      same: number;
      /** Orders that were left out and why; one order may have several */
      faults: {
        /** Which order of the list, from 1 */
        line: number;
        orderId?: string;
        message: string;
      }[];
    };
    WholeOrder: {
      orderId: string;
      currency: string;
      placedAt: string;
      deliveredAt?: string;
      lines: {
        lineId: string;
        sku: string;
        title: string;
        category: string;
        quantity: number;
        unitPrice: number;
        discount: number;
        tax: number;
        finalSale: boolean;
        serials: string[];
      }[];
      discount: number;
      shipping: number;
      /** `refunded` is everything that was paid back, by the shop and by cases */
      tenders: {
        tenderId: string;
        kind: 'card' | 'gift-card' | 'store-credit' | 'bank-transfer' | 'cash';
        charged: number;
        refunded: number;
        at: string;
      }[];
      /** What can still be paid back, minor units */
      left: number;
      /** Pieces that a case holds, open or settled; `shop` when the shop settled it itself */
      held: {
        lineId: string;
        unit: number;
        caseId: string;
      }[];
      /** Left out once erased */
      customer?: {
        name: string;
        email: string;
        address?: string;
      };
    };
    Order: {
      orderId: string;
      /** ISO 4217 */
      currency: string;
      placedAt: string;
      deliveredAt?: string;
      lines: {
        lineId: string;
        title: string;
        category: string;
        quantity: number;
        /** Pieces, counted from 0, that no case holds */
        free: number[];
      }[];
    };
    ReturnQuote: {
      orderId: string;
      currency: string;
      /** IANA time zone in which its dates are meant */
      timeZone: string;
      units: {
        lineId: string;
        unit: number;
        title: string;
        approved: boolean;
        /** What stands against it, in words */
        because: string[];
        /** Minor units of the order's currency */
        paid: number;
        /** Minor units of the order's currency */
        fee: number;
        /** How it is settled when it is taken */
        wish: {
          as: 'refund' | 'replacement' | 'exchange' | 'store-credit';
          article?: {
            sku: string;
            title: string;
            /** Minor units of the order's currency */
            price: number;
          };
        };
        /** What the customer may choose for it, by the policy */
        choices: ('refund' | 'replacement' | 'exchange' | 'store-credit')[];
      }[];
      /** The last instant at which this order can come back */
      until?: string;
      /** How the goods come back; left out when nothing does */
      way?: {
        prepaid: boolean;
        to: string[];
        sendBy: string;
      };
      /** If the goods come as described */
      refund?: {
        /** Minor units of the order's currency */
        total: number;
        parts: {
          tenderId: string;
          /** Minor units of the order's currency */
          minor: number;
        }[];
        /** From the inspection */
        aim: string;
        late: string;
        /** Given as store credit beside it, minor units */
        credit: number;
        /** Due as well, but not left of what the order was paid with; minor units */
        capped: number;
      };
    };
    OpenedReturn: {
      /** The case id; without personal data, short enough for the telephone */
      id: string;
      kind: string;
      links: {
        case: string;
        events: string;
        label: string;
      };
      decision: components['schemas']['ReturnQuote'];
    };
    OpenedWarrantyClaim: {
      /** The case id; without personal data, short enough for the telephone */
      id: string;
      kind: string;
      links: {
        case: string;
        events: string;
        label: string;
      };
    };
    WarrantyClaimQuote: {
      orderId: string;
      currency: string;
      /** IANA time zone in which its dates are meant */
      timeZone: string;
      fault: string;
      units: {
        lineId: string;
        unit: number;
        title: string;
        /** Minor units of the order's currency */
        paid: number;
      }[];
      /** What was paid for all of them, in minor units */
      value: number;
      /** The order does not have a serial number that was named: a person looks first */
      doubtful: boolean;
      coverage: {
        covered: boolean;
        plan: string;
        /** The last instant of the warranty */
        until: string;
        /** Why it is not covered, in words */
        because: string[];
      };
      /** What is possible where it is not covered, in words */
      instead: string[];
      /** What comes next; left out where it is not covered */
      course?: {
        /** What the customer tries first */
        steps: {
          id: string;
          instruction: string;
        }[];
        /** Until when the customer says what came of the steps */
        replyBy: string;
        /** A supervisor decides before it is approved */
        approval: boolean;
        /** What the customer may choose then */
        remedies: ('replacement' | 'refund')[];
        /** Where it is sent with the prepaid label */
        to: string[];
        /** From the arrival */
        aim: string;
        late: string;
      };
    };
  };
}
