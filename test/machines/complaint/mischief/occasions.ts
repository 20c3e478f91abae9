import type { Escalation } from '../../../../machines/case/escalation.ts';
import type { LetterParams } from '../../../../machines/case/letter.ts';
import { isThrough } from '../../../../machines/case/deed.ts';
import type { ComplaintContext } from '../../../../machines/complaint/context.ts';
import type { EffectRecord } from '../../../../workflows/interpreter/envelope.ts';
import { contextOf, type Turn } from './live.ts';

/** What a letter is written about: two letters of one occasion are the same letter twice. */
function occasionOf(
  { template, to, facts }: LetterParams,
  context: ComplaintContext,
  turn: Turn,
  dates = 0,
): string {
  const { reopened, escalation, pastEscalations, compensations, interactions } = context;
  const running = escalation ?? pastEscalations.at(-1);
  const whom = typeof to === 'string' ? 'customer' : to.department;
  const granted = compensations.filter(({ status }) => status === 'granted').length;
  const about = (): readonly unknown[] => {
    if (isOfGoods(template)) return [template];
    switch (template) {
      case 'answer':
      case 'resolved-at-once':
        return ['answer', reopened];
      case 'acknowledgement':
      case 'reopened':
        return [template, reopened];
      case 'follow-up':
        return [template, reopened, turn.name];
      case 'delay-notice':
        return [template, facts['newDate'], dates];
      case 'apology':
        return [template, facts['promised'], facts['oldDate']];
      case 'closing':
      case 'withdrawn':
      case 'referred-out':
        return ['ending'];
      case 'escalation':
      case 'escalation-status': {
        const { level, levelSince, reminders, reasons, acknowledgedAt } = running ?? {};
        const since = [level, levelSince, reminders, acknowledgedAt, reasons?.length];
        return [
          template,
          facts['status'],
          facts['checkInBy'],
          escalation !== null,
          pastEscalations.length,
          ...since,
        ];
      }
      case 'safety-instructions':
      case 'safety-report':
      case 'safety-follow-up':
        return [
          template,
          [...pastEscalations, ...(escalation ? [escalation] : [])].flatMap(concernsOf).length,
        ];
      case 'handover':
        return [template];
      case 'question':
      case 'resumed':
        return [template, interactions.filter(({ what }) => what === 'Asked the customer').length];
      case 'compensation-offer':
        return [template, compensations.length, granted, facts['chooseBy']];
      case 'compensation-granted':
        return [template, granted, (context.payments ?? []).filter((each) => isThrough(each)).length];
      case 'approval-request':
        return [template, facts['compensation'], facts['over'], turn.item.kind === 'timer' && context.at];
      case 'referral':
        // Referring it once more is a new referral; what goes by itself goes once to each owner.
        return [template, reopened, turn.name === 'refer' ? turn.after.revision : 'by itself'];
      case 'task':
        return [template, context.remindedAt, facts['tasks']];
      case 'promise-to-keep':
        // Each promise has its own reminder; those that fall due together are told together.
        return [template, facts['promised'], facts['promisedBy'], turn.after.revision];
      default:
        return [template satisfies never];
    }
  };
  return JSON.stringify([...about(), whom]);
}

/** Watches what is sent over the life of a case, and names the first letter that goes twice. */
export function mailWatch(): (turn: Turn) => string | undefined {
  const effects = new Map<string, string>();
  const occasions = new Map<string, string>();
  /** Dates in the order in which they were written: back to an earlier one is a new word. */
  const dates: unknown[] = [];
  return (turn) => {
    const context = contextOf(turn.after);
    const before = new Set(turn.before.outbox.map(({ id }) => id));
    for (const sent of turn.before.outbox.filter(isLetter)) remember(sent, contextOf(turn.before));
    for (const { id, params } of turn.after.outbox.filter((each) => isLetter(each) && !before.has(each.id))) {
      const letter = params as LetterParams;
      if (effects.has(letter.key)) return `${letter.key} goes out as ${effects.get(letter.key)} and as ${id}`;
      effects.set(letter.key, id);
      const date = letter.facts['newDate'];
      if (letter.template === 'delay-notice' && dates.at(-1) !== date) dates.push(date);
      const occasion = again(turn, letter) ?? occasionOf(letter, context, turn, dates.length);
      const earlier = occasions.get(occasion);
      const first = context.letters.find(({ key }) => key === earlier);
      const arrived = first && !['needs-person', 'superseded'].includes(first.status);
      if (arrived) return `${earlier} (${first.status}) goes out again as ${letter.key}: ${occasion}`;
      occasions.set(occasion, letter.key);
    }
    return undefined;
  };

  /** What was on its way before the first turn. */
  function remember({ id, params }: EffectRecord, context: ComplaintContext): void {
    const letter = params as LetterParams;
    if (effects.has(letter.key)) return;
    effects.set(letter.key, id);
    const opened = { name: 'opened', item: { kind: 'timer' }, after: { revision: 0 } } as unknown as Turn;
    occasions.set(occasionOf(letter, context, opened), letter.key);
  }

  /** What is sent again on purpose is about what it was about the first time. */
  function again(turn: Turn, letter: LetterParams): string | undefined {
    if (turn.item.kind !== 'external' || turn.item.event.type !== 'resend') return undefined;
    const { effectId } = turn.item.event['payload'] as { effectId: string };
    const old = contextOf(turn.before).letters.find((each) => each.effectId === effectId);
    const found = [...occasions].find(([, key]) => key === old?.key);
    return found && letter.key.startsWith(old?.purpose ?? '-') ? found[0] : undefined;
  }
}

/** Payments are watched on their own. */
function isLetter({ name }: EffectRecord): boolean {
  return name !== 'compensate';
}

/** Each is told for itself. */
function concernsOf({ reasons }: Escalation): Escalation['reasons'] {
  return reasons.filter(({ trigger }) => trigger === 'safety');
}

function isOfGoods(
  template: LetterParams['template'],
): template is Extract<LetterParams['template'], `return-${string}` | `claim-${string}`> {
  return template.startsWith('return-') || template.startsWith('claim-');
}
