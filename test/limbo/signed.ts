import type { Actor } from '../../machines/case/interaction.ts';
import { toldSince, type Told } from '../../machines/case/newest-interactions.ts';
import type { Looked, Subject } from './engine/subject.ts';

/** Whoever sent an event stands on the case with what they said or did. */
export const signed: NonNullable<Subject<Told>['signed']> = (
  before: Looked<Told>,
  after: Looked<Told>,
  event,
) => {
  const { id, role } = event['actor'] as Actor;
  return toldSince(before.context, after.context).some(({ who }) => who.id === id && who.role === role);
};
