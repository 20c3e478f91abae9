import type { CaseKind } from '../../machines/case/kind.ts';
import type { Envelope } from '../interpreter/envelope.ts';
import { maySend } from '../../machines/staff/rights.ts';
import { issuesOf, refuse } from '../message-guard.ts';
import type { CaseMessage } from '../messages.ts';
import { refusalByState } from './refusal-by-state.ts';

/**
 * Refuses a message by the case's own rules, before it enters the history. By state only when the case is settled.
 *
 * @throws ApplicationFailure of type UnknownEvent, NotPermitted, InvalidPayload or EventNotAccepted
 */
export function validate(kind: CaseKind, message: CaseMessage, envelope: Envelope, settled: boolean): void {
  const definition = kind.events[message.type];
  if (!definition) {
    throw refuse(
      'UnknownEvent',
      `A ${kind.title.toLowerCase()} has no event '${message.type}'; it has: ${Object.keys(kind.events).join(', ')}.`,
    );
  }
  if (!definition.by.includes(message.actor.role)) {
    throw refuse(
      'NotPermitted',
      `'${message.type}' may be sent by: ${definition.by.join(', ')}; not by a ${message.actor.role}.`,
    );
  }
  const { position } = message.actor;
  if (position !== undefined && !maySend(position, message.type)) {
    throw refuse('NotPermitted', `The position '${position}' may not send '${message.type}'.`);
  }
  const payload = definition.payload.safeParse(message.payload);
  if (!payload.success) {
    throw refuse(
      'InvalidPayload',
      `'${message.type}' needs another payload: ${issuesOf(payload.error, 'payload')}.`,
    );
  }
  if (!settled || envelope.seen.some(({ id }) => id === message.id)) return;
  const refusal = refusalByState(kind, message, envelope, Date.now());
  if (refusal) throw refuse('EventNotAccepted', refusal.message, refusal.details);
}
