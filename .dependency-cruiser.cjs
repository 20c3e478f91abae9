// The arrows of docs/architecture.md: which room may import from which.
const rooms = ['machines', 'policies', 'workflows', 'activities', 'worker', 'client', 'dev', 'test'];
const only = (room, path, allowed, extra = {}) => ({
  name: `${room}-arrows`,
  severity: 'error',
  comment: `${room} may import only: ${allowed.join(', ') || 'nothing of ours'}`,
  from: { path, ...extra },
  to: { path: `^(${rooms.filter((r) => !allowed.includes(r)).join('|')})/` },
});
const pure = '^(machines|policies|workflows)/';
module.exports = {
  forbidden: [
    only('policies', '^policies/', ['policies']),
    only('machines', '^machines/', ['machines', 'policies']),
    only('workflows', '^workflows/', ['workflows', 'machines', 'policies']),
    only('activities', '^activities/', ['activities', 'machines', 'policies']),
    only('worker', '^worker/', ['worker', 'workflows', 'activities', 'machines', 'policies']),
    only('client', '^client/', ['client', 'workflows', 'machines', 'policies', 'activities']),
    only('dev', '^dev/', ['dev', 'worker', 'client', 'activities', 'workflows', 'machines']),
    {
      name: 'interpreter-knows-no-host',
      severity: 'error',
      comment: 'workflows/interpreter runs on any durable host: no Temporal, no cases',
      from: { path: '^workflows/interpreter/' },
      to: { path: ['@temporalio/', '^machines/(?!kit/)', '^workflows/(?!interpreter/)', '^policies/'] },
    },
    {
      name: 'machines-are-pure',
      severity: 'error',
      comment: 'machines and policies know neither Temporal nor Node',
      from: { path: '^(machines|policies)/', pathNot: '^policies/tools/' },
      to: { path: '@temporalio/' },
    },
    {
      name: 'no-node-in-the-sandbox',
      severity: 'error',
      comment: 'workflow code runs in the Temporal sandbox: no Node built-ins',
      from: { path: pure, pathNot: '^policies/tools/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-app-gets-no-server',
      severity: 'error',
      comment: 'what the app of the console shares with its server runs in a browser',
      from: {
        path: '^client/console/(bodies|work-bodies|parcel-bodies|policy-bodies|intake-bodies|quality-bodies|clock-left|form-fields)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-client-to-activities-but-content',
      severity: 'error',
      comment:
        'the client stores words through the content port, holds units through the orders port, reads files, prints a case, finds the case of a parcel, keeps which case was opened from which, hears of refunds, lets guests in, signs webhooks, keeps the stock, makes the read model again, opens links of customers, shows what a mail looks like and speaks their language, and nothing else',
      from: { path: '^client/' },
      to: {
        path: '^activities/(?!content/|customer-links/|database/|files/|guests/|labels/label-register|labels/unknown-parcels|letters/letter-pdf|links/|orders/|payments/stripe/stripe-news|webhooks/|fulfilment/stock|records/|mail/sender|mail/preview|mail/mail-copy|mail/templates/document|texts/)',
      },
    },
    // Cycles are oxlint's affair (import/no-cycle): it tells imports of types, which are harmless, from others.
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The console's app: this parser knows no TSX. oxlint holds its arrows (no-restricted-imports).
    exclude: { path: '^(node_modules|\\.redress|client/console/app)' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    parser: 'swc',
  },
};
