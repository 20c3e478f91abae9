import { escalationOf } from '../../case/escalating.ts';
import { calendarKeyOf } from '../rules.ts';
import type { CareContext } from './context.ts';
import { tellContact, tellCustomer } from './letters.ts';
import { concernRaised } from './safety.ts';

/** The steps of an escalation in a kind of case about goods. */
export function careEscalation<C extends CareContext>() {
  return escalationOf<C>({
    calendarOf: calendarKeyOf,
    tellContact: (context) => ({ ...context, ...tellContact(context) }),
    tellCustomer: (context, status) => ({ ...context, ...tellCustomer(context, status) }),
    raised: (context, reason) => ({ ...context, ...concernRaised(context, reason) }),
  });
}
