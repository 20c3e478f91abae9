import type { ComplaintContext } from './context.ts';
import type { ComplaintEvent } from './events.ts';
import { refusalOf } from './refusals.ts';
import { keepsOwed } from './solved-at.ts';
import { leftToDo } from './solved.ts';

type Args = { context: ComplaintContext; event: ComplaintEvent };

/** Conditions that the chart decides by on the message itself. */
export const messageGuards = {
  /** The payload and the case allow it; see refusals.ts for the sentence when they do not. */
  allowed: ({ context, event }: Args) =>
    event.type === 'effect.settled' || refusalOf(context, event.type, event) === undefined,
  /** It is solved and ends: nothing is owed, to be decided or to be chosen. */
  solvedForGood: ({ context, event }: Args) =>
    event.type === 'confirmSolved' &&
    refusalOf(context, event.type, event) === undefined &&
    !(keepsOwed(context) && leftToDo(context)),
  /** What is done brings the question nearer. */
  doneBeforeAsked: ({ context, event }: Args) =>
    (event.type === 'fulfil' || event.type === 'calledBack') &&
    keepsOwed(context) &&
    refusalOf(context, event.type, event) === undefined,
  spokenAcknowledgementAllowed: ({ context, event }: Args) =>
    event.type === 'acknowledge' &&
    (event.payload.by === 'verbal' || event.payload.by === 'telephone') &&
    refusalOf(context, event.type, event) === undefined,
  spokenDateAllowed: ({ context, event }: Args) =>
    event.type === 'renew' &&
    event.payload.via === 'verbal' &&
    refusalOf(context, event.type, event) === undefined,
};
