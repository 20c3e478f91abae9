import type { CaseView } from '../../machines/case/view.ts';

/** Until when the customer hears from us, or must do something; `promise.<about>` says it. */
export interface ToldDate {
  readonly about: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Clocks whose end concerns the customer, by the letters before their number. */
const told: Readonly<Record<string, string>> = {
  acknowledgement: 'firstWord',
  response: 'firstWord',
  sending: 'sending',
  inspection: 'inspection',
  refund: 'refund',
  decision: 'decision',
  customer: 'reply',
};

/**
 * The dates that hold for the customer now, soonest first: what was promised, and where nothing was promised yet what runs. An
 * answer that waits for the customer's own word has none.
 */
export function toldDates({ commitments, clocks }: CaseView): readonly ToldDate[] {
  const waits = isWaiting({ clocks });
  const runs = (name: string | undefined) =>
    clocks.some((clock) => clock.name === name && clock.stoppedAt === undefined);
  const promised = commitments
    .filter(
      ({ status, about, clock }, i) =>
        (status === 'open' && !(waits && about === 'answer')) ||
        // Its date passed, nobody has done it, and no other date was told.
        (status === 'broken' &&
          runs(clock) &&
          !commitments.slice(i + 1).some((each) => each.clock === clock)),
    )
    .map(({ about, dueAt }) => ({ about: about as string, at: dueAt }));
  const running = clocks
    .filter(({ status }) => status === 'running' || status === 'overdue')
    .flatMap(({ name, dueAt }) => {
      const about = told[name.replace(/-\d+$/, '')];
      return about === undefined ? [] : [{ about, at: dueAt }];
    });
  const dates = [...promised, ...running].sort((a, b) => a.at - b.at);
  return dates.filter(({ about }, i) => dates.findIndex((each) => each.about === about) === i);
}

/** The answer's clock stands still until the customer replies. */
export function isWaiting({ clocks }: Pick<CaseView, 'clocks'>): boolean {
  return clocks.some(({ name, status }) => name.startsWith('answer') && status === 'paused');
}
