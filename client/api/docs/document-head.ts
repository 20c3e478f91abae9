/** What the document says beside its routes. */
export const documentHead = {
  openapi: '3.1.0',
  info: {
    title: 'Redress',
    version: '1',
    description:
      'Opens customer-service cases and works them: each one is a durable workflow with its clocks, its promises and its receipts. Errors are application/problem+json (RFC 9457).',
  },
  servers: [{ url: '/' }],
  components: {
    securitySchemes: {
      key: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'An API key: `npx redress key make --help`',
      },
      signed: {
        type: 'apiKey' as const,
        in: 'header' as const,
        name: 'authorization',
        description:
          '`Signed <key id>` with webhook-id, webhook-timestamp and webhook-signature, of a key made with --signed',
      },
    },
  },
  tags: [{ name: 'Open' }, { name: 'Orders' }, { name: 'Cases' }, { name: 'Guests' }, { name: 'Health' }],
};
