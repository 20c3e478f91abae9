import type { EscalationStatus } from '../../case/escalating.ts';
import { askedOfContact, nextNews } from '../../case/escalation-facts.ts';
import { holderFacts, levelNow, reasonsOf } from '../../case/escalation-steps.ts';
import { supersede } from '../../case/letters.ts';
import type { GoodsChange } from '../context.ts';
import { write } from '../letters.ts';
import type { CareContext } from './context.ts';

/** Summary, whole communication history and reasons to the level's contact, in one mail [SUP-ESC-8]. */
export function tellContact(context: CareContext): GoodsChange {
  const level = levelNow(context);
  if (!level) return {};
  const letters = supersede(context.letters, 'escalation');
  const addressee = `${level.contact.name}, ${level.title}`;
  return write(
    { ...context, letters },
    {
      purpose: 'escalation',
      template: 'escalation',
      title: 'escalation',
      to: { department: addressee, email: level.email },
      facts: {
        addressee,
        level: String(level.level),
        reasons: reasonsOf(context),
        cameBy: context.channel,
        ...askedOfContact(context),
      },
      ...(context.words !== undefined && { words: { description: context.words } }),
      history: true,
    },
  );
}

/** The customer hears that it is escalated, who has it now, and that it is over [SUP-ESC-10]. */
export function tellCustomer(context: CareContext, status: EscalationStatus): GoodsChange {
  const letters = supersede(context.letters, 'escalation-status');
  return write(
    { ...context, letters },
    {
      purpose: 'escalation-status',
      template: 'escalation-status',
      title: 'news of the escalation',
      facts: {
        status,
        ...holderFacts(context),
        ...nextNews(context, status),
      },
    },
  );
}
