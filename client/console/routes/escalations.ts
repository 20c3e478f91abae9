import { isUnheard } from '../../../machines/case/unheard.ts';
import type { Api } from '../../api/routes/context.ts';
import { caseLine, caseRows, clockNamed, offered } from '../case-rows.ts';
import { staffOf } from '../sessions/guard.ts';
import type { EscalationRow, EscalationsBody } from '../work-bodies.ts';
import type { ConsoleContext } from './context.ts';

const steps = ['acknowledgeEscalation', 'checkIn', 'standDown'];

/** `GET /api/escalations`: those that run; what nobody answers on the last level is never cut off [SUP-ESC-7]. */
export function addEscalations(app: Api, context: ConsoleContext): void {
  const rows = caseRows(context);
  app.route({
    method: 'GET',
    url: '/api/escalations',
    handler: async (request): Promise<EscalationsBody> => {
      const { account } = staffOf(request);
      const filters = [{ unheard: true }, { escalated: true }];
      const found = await Promise.all(
        filters.map((filter) =>
          rows(filter, (listed, known): EscalationRow | undefined => {
            const { escalation } = known.view;
            if (!escalation) return undefined;
            return {
              ...caseLine(listed),
              ...clockNamed(known, 'escalation-', 'check-in-'),
              escalation,
              unheard: isUnheard(known.view),
              steps: offered(known, steps, account),
            };
          }),
        ),
      );
      const once = <T extends { readonly caseId: string }>(each: readonly T[]): T[] => [
        ...new Map(each.map((row) => [row.caseId, row])).values(),
      ];
      return {
        rows: once(found.flatMap(({ rows: some }) => some)).toSorted((a, b) => rank(a) - rank(b)),
        silent: once(found.flatMap(({ silent }) => silent)),
        more: found.some(({ more }) => more),
      };
    },
  });
}

/** What nobody answers comes first, then what nobody has taken. */
function rank({ unheard, escalation }: EscalationRow): number {
  if (unheard) return 0;
  return escalation.takenAt === undefined ? 1 : 2;
}
