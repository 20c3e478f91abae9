import { dueOf } from '../../../../machines/clocks/due-of.ts';
import type { Clock } from '../../../../machines/clocks/clock.ts';
import { isThrough } from '../../../../machines/case/deed.ts';
import { toldSince } from '../../../../machines/case/newest-interactions.ts';
import { awaiting } from '../../../../machines/complaint/what-next.ts';
import { contextOf, stateOf, type Turn } from './live.ts';

/** What went wrong in a turn, in words; nothing when all is well. */
export type Watch = (turn: Turn) => string | undefined;

/** What came twice under one id changes nothing but the count of what was dropped. */
export const changedByRepetition: Watch = ({ twice, before, after, name }) => {
  if (!twice) return undefined;
  const same = JSON.stringify({ ...after, dropped: 0 }) === JSON.stringify({ ...before, dropped: 0 });
  return same ? undefined : `'${name}' came twice and changed the case twice`;
};

/** A running clock's due instant moves only with a reason in its ledger; its start never does. */
export const silentClock: Watch = ({ before, after, now, name }) => {
  const [old, next] = [contextOf(before), contextOf(after)];
  const dues = (clock: Clock) => dueOf(clock, next.policy.calendars, now).at;
  for (const [i, clock] of old.clocks.entries()) {
    const later = next.clocks[i];
    if (later?.name !== clock.name) return `the clock ${clock.name} is gone after '${name}'`;
    if (JSON.stringify(later) === JSON.stringify(clock)) continue;
    if (later.startedAt !== clock.startedAt) return `the clock ${clock.name} restarted at '${name}'`;
    if (clock.stoppedAt !== undefined)
      if (dues(clock) !== dues(later)) return `the clock ${clock.name} moved at '${name}' after its stop`;
    // Stopped by something that happened before a pause: the pause is none of its own.
    if (clock.stoppedAt === undefined && later.stoppedAt !== undefined) continue;
    const why = [...later.changes.slice(clock.changes.length), ...later.pauses.slice(clock.pauses.length)];
    const resumed = clock.pauses.some((pause, k) => pause.to === undefined && later.pauses[k]?.to);
    const paused = clock.pauses.some(({ to }) => to === undefined);
    if (why.some(({ reason }) => reason === '')) return `the clock ${clock.name} moved for no reason`;
    if (why.length > 0 || resumed || paused || later === clock) continue;
    if (dues(clock) !== dues(later)) return `the clock ${clock.name} moved silently at '${name}'`;
  }
  return undefined;
};

/** The date that the customer was told moves only when it is told anew, with why it is not the old one any more. */
export const silentPromise: Watch = ({ before, after, name }) => {
  const [old, next] = [contextOf(before).commitments, contextOf(after).commitments];
  for (const [i, promise] of old.entries()) {
    const later = next[i];
    if (later?.id !== promise.id || later.dueAt !== promise.dueAt || later.promisedAt !== promise.promisedAt)
      return `${promise.id} was changed at '${name}'`;
    if (promise.status === 'open' && later.status !== 'open' && later.status !== 'kept')
      if (!later.because) return `${promise.id} is ${later.status} at '${name}' without a reason`;
  }
  const open = next.filter(({ status, about }) => status === 'open' && about === 'answer');
  return open.length > 1 ? `two dates for the answer are open after '${name}'` : undefined;
};

/** A date that was told does not pass without anything that happens on it. */
export const unwatchedPromise: Watch = ({ after, now, name }) => {
  if (after.actors['']?.snapshot.status !== 'active' || after.timers.some(({ fireAt }) => fireAt <= now))
    return undefined;
  const past = contextOf(after).commitments.find(({ status, dueAt }) => status === 'open' && dueAt < now);
  return past && `${past.id} passed and nobody was told, at '${name}'`;
};

/** A new date for the answer, and a pause that puts it off, come with a word to the customer. */
export const movedUntold: Watch = ({ before, after, name }) => {
  const [old, next] = [contextOf(before), contextOf(after)];
  for (const [i, clock] of old.clocks.entries()) {
    if (!clock.name.startsWith('answer')) continue;
    const later = next.clocks[i];
    // Other rules move the clock and not the date that was told.
    const byRules = /^(policy|priority) /.test(later?.changes.at(-1)?.reason ?? '');
    const moved = (later?.changes.length ?? 0) > clock.changes.length && !byRules;
    const put = (later?.pauses.length ?? 0) > clock.pauses.length;
    const delivered = next.letters.some(
      (letter, k) =>
        letter.purpose === 'delay-notice' && isThrough(letter) && letter.status !== old.letters[k]?.status,
    );
    const spoken = toldSince(old, next).some(({ direction }) => direction === 'out');
    const asked = next.letters.some(
      ({ purpose, status }, k) => purpose === 'question' && status !== old.letters[k]?.status,
    );
    if ((moved && !delivered && !spoken) || (put && !spoken && !asked))
      return `${clock.name} was put off at '${name}' and the customer was not told`;
  }
  return undefined;
};

/**
 * Above the policy's limit, added up here and not by the product, nothing is offered or granted that a supervisor other than the
 * requester has not approved; what was approved is worth the same ever after, and no more than that is paid.
 */
export const unapproved: Watch = ({ before, after, name }) => {
  const { compensations, policy, payments = [] } = contextOf(after);
  const earlier = contextOf(before).compensations;
  const limit = policy.compensation?.approvalAbove?.value.minor ?? Infinity;
  const approvers = policy.compensation?.approvers?.value ?? policy.escalation?.levels.value ?? [];
  const isGiven = (status?: string): boolean => status === 'offered' || status === 'granted';
  const given = compensations.filter(({ status }) => isGiven(status));
  const total = given.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
  for (const [i, one] of compensations.entries()) {
    const old = earlier[i];
    if (old && JSON.stringify(old.amount) !== JSON.stringify(one.amount))
      return `${one.id} is worth something else after '${name}'`;
    if (old?.status === 'granted' && one.choice !== old.choice) return `${one.id} was granted twice`;
    const decided =
      one.decidedBy !== undefined &&
      one.decidedBy.id !== one.requestedBy.id &&
      approvers.some(({ contact }) => contact.id === one.decidedBy?.id);
    if (one.decidedBy !== undefined && !decided)
      return `${one.id} was decided by nobody who may, at '${name}'`;
    if (isGiven(one.status) && !isGiven(old?.status) && total > limit && !decided)
      return `${one.id} exceeds what was approved after '${name}'`;
    const most = Math.max(
      0,
      ...payments
        .filter(({ params }) => params?.compensation === one.id)
        .map(({ params }) => params?.minor ?? 0),
    );
    if (most > (one.amount?.minor ?? 0)) return `more is paid for ${one.id} than was granted after '${name}'`;
  }
  const causes = compensations.filter(({ status }) => !['declined', 'lapsed'].includes(status));
  const asked = causes.map(({ cause }) => cause).filter((cause) => cause !== 'broken-promise');
  return new Set(asked).size < asked.length ? `one cause is compensated twice after '${name}'` : undefined;
};

/** A compensation is paid once, and only when it is granted. */
export const paidTwice: Watch = ({ after, name }) => {
  const { payments = [], compensations } = contextOf(after);
  for (const { id, status } of compensations) {
    const paid = payments.filter(
      (each) => each.params?.compensation === id && !['superseded', 'needs-person'].includes(each.status),
    );
    if (paid.length > 1) return `${id} is paid twice after '${name}'`;
    if (paid.length > 0 && status !== 'granted') return `${id} is ${status} and paid after '${name}'`;
  }
  return undefined;
};

/** Ended is ended; anything else has a timer, a letter under way or a person who must act. */
export const limbo: Watch = ({ before, after, name }) => {
  const ended = before.actors['']?.snapshot.status === 'done';
  if (ended && JSON.stringify(after.actors) !== JSON.stringify(before.actors))
    return `the case went on after its end at '${name}'`;
  if (after.actors['']?.snapshot.status === 'done') return undefined;
  const alive = after.outbox.length + after.timers.length + awaiting(stateOf(after)).length;
  return alive > 0 ? undefined : `nothing happens any more after '${name}'`;
};
