import type { Api } from '../../api/routes/context.ts';
import { caseLine, caseRows, clockNamed, offered } from '../case-rows.ts';
import { staffOf } from '../sessions/guard.ts';
import { decidingEvents, pendingApproval, whyNotDecide } from '../why-not-decide.ts';
import type { ApprovalRow, ApprovalsBody, DecisionRow } from '../work-bodies.ts';
import type { ConsoleContext } from './context.ts';

/** What decides about goods that no rule decides on. */
const goodsEvents = ['settle', 'settleExtra', 'takeLate', 'refuseLate'];

/** Goods that are not settled, while a decision on them is awaited. */
const undecided: readonly string[] = [
  'approved',
  'in transit',
  'received',
  'doubtful',
  'damaged',
  'missing',
  'extra',
];

/** `GET /api/approvals`: what waits for a second person, and goods that no rule decides on; what is due first on top. */
export function addApprovals(app: Api, context: ConsoleContext): void {
  const rows = caseRows(context);
  app.route({
    method: 'GET',
    url: '/api/approvals',
    handler: async (request): Promise<ApprovalsBody> => {
      const { account } = staffOf(request);
      const [approvals, decisions] = await Promise.all([
        rows({ approvals: true }, (listed, known): ApprovalRow | undefined => {
          const compensation = pendingApproval(known.view);
          if (!compensation) return undefined;
          const whyNot = whyNotDecide(compensation, account);
          const steps = offered(known, decidingEvents(known.view, compensation), account);
          return {
            ...caseLine(listed),
            ...clockNamed(known, 'approval'),
            compensation,
            steps,
            ...(whyNot !== undefined && { whyNot }),
          };
        }),
        rows({ decisions: true }, (listed, known): DecisionRow => {
          const units = known.view.goods?.units ?? [];
          const open = units.filter(({ state }) => undecided.includes(state));
          return {
            ...caseLine(listed),
            ...clockNamed(known, 'decision'),
            goods: open.map(({ title, state, because }) =>
              [`${title}: ${state}`, because].filter(Boolean).join(', '),
            ),
            steps: offered(known, goodsEvents, account),
          };
        }),
      ]);
      return { approvals, decisions };
    },
  });
}
