import type { EscalationStatus } from '../case/escalating.ts';
import { askedOfContact, nextNews } from '../case/escalation-facts.ts';
import { holderFacts, levelNow, reasonsOf } from '../case/escalation-steps.ts';
import type { Change, ComplaintContext } from './context.ts';
import { supersede } from '../case/letters.ts';
import { write } from './letters.ts';

/** Summary, whole communication history and reasons to the level's contact, in one mail [SUP-ESC-8]. */
export function tellContact(context: ComplaintContext): Change {
  const level = levelNow(context);
  if (!level) return {};
  const letters = supersede(context.letters, 'escalation');
  return write(
    { ...context, letters },
    {
      purpose: 'escalation',
      template: 'escalation',
      by: 'email',
      to: { department: `${level.contact.name}, ${level.title}`, email: level.email },
      facts: {
        addressee: `${level.contact.name}, ${level.title}`,
        level: String(level.level),
        reasons: reasonsOf(context),
        cameBy: context.channel,
        ...askedOfContact(context),
      },
      words: { description: context.words },
      history: true,
    },
  );
}

/** The customer hears that it is escalated, who has it now, and that it is over [SUP-ESC-10]. */
export function tellCustomer(context: ComplaintContext, status: EscalationStatus): Change {
  const letters = supersede(context.letters, 'escalation-status');
  return write(
    { ...context, letters },
    {
      purpose: 'escalation-status',
      template: 'escalation-status',
      facts: {
        status,
        ...holderFacts(context),
        ...nextNews(context, status),
      },
    },
  );
}
