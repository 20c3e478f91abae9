import type { CaseView } from '../../machines/case/view.ts';

/** States that have words of their own for a kind of case; the catalogue has `state.<kind>.<state>` for each. */
const own: Readonly<Record<string, readonly string[]>> = {
  complaint: ['received', 'acknowledged', 'investigating', 'resolved'],
  return: ['received', 'acknowledged', 'investigating', 'resolved', 'expired'],
  warranty: ['received', 'acknowledged', 'investigating', 'resolved', 'expired'],
};

/** Escalated, and how a case can end, whatever its kind; `state.any.<state>`. */
const others = ['escalated', 'closed', 'withdrawn', 'referredOut'];

/** Key of the sentence that says where a case stands. */
export function stateKey({ kind, state, goods }: CaseView): string {
  if (own[kind]?.includes(state)) {
    const travels = goods?.units.some((unit) => unit.state === 'in transit');
    return kind !== 'complaint' && state === 'acknowledged' && travels
      ? 'state.return.inTransit'
      : `state.${kind}.${state}`;
  }
  return others.includes(state) ? `state.any.${state}` : 'state.any.open';
}
