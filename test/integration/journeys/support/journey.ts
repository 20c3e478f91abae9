import type { OpenRequest } from '../../../../client/open-request.ts';
import type { SendRequest } from '../../../../client/send-event.ts';
import type { CaseView } from '../../../../machines/case/view.ts';
import type { DeskCase } from '../../support/desk-case.ts';
import type { Desk } from '../../support/desk.ts';
import type { LocalTime } from './local-time.ts';

const minute = 60_000;

/** A mail as it arrived: when, to whom, about what. */
export type Post = readonly [when: string, to: string, subject: string];

/** A case that is led by a calendar on the wall: every instant goes in and comes out as a local date. */
export interface Journey {
  readonly one: DeskCase;
  /** Lets time pass until a minute after an instant: what is due then has happened. */
  pass(until: string): Promise<void>;
  /** Lets time pass until an instant, at which the event happens. Gives the new public state. */
  on(
    when: string,
    type: string,
    payload?: SendRequest['payload'],
    actor?: SendRequest['actor'],
  ): Promise<string>;
  /** The view when every letter that was written is through. */
  settled(): Promise<CaseView>;
  /** The due instant of a clock, exactly. */
  due(clock: string): Promise<string>;
  /** The same to the nearest minute. */
  dueAbout(clock: string): Promise<string>;
  /** How a clock ended, and when, to the nearest minute. */
  stopped(clock: string): Promise<string>;
  /** What became of each date that the customer was told. */
  promises(): Promise<readonly string[]>;
  /** The letters that were printed: when, for which purpose. */
  paper(): Promise<readonly (readonly [when: string, purpose: string])[]>;
  /** All mails of the case so far, by time, then by address and subject; the case's id left out. */
  post(): readonly Post[];
  /** The text of the only mail with that subject sent at that time, line breaks as blanks. */
  text(when: string, subject: string): string;
  /** The result of the ended case, with its local time. */
  ended(): Promise<readonly [state: string, when: string, because: string]>;
}

/** Opens a case that begins at a local time, years ahead of this machine's clock, and follows it. */
export function setOut(
  desk: Desk,
  local: LocalTime,
  begin: string,
  request: Partial<OpenRequest>,
): Promise<Journey> {
  return follow(local, begin, (beginAt) => desk.openAt(beginAt, request));
}

/** The same for what is opened in another way. */
export async function follow(
  local: LocalTime,
  begin: string,
  open: (beginAt: number) => Promise<DeskCase>,
): Promise<Journey> {
  if (local.instant(begin) < Date.now())
    throw new Error(
      `${begin} is over: virtual time only goes forward, so move the journeys to a later year.`,
    );
  const one = await open(local.instant(begin));
  const clockOf = async (name: string) => {
    const { clocks } = await settled();
    const clock = clocks.find((each) => each.name === name);
    if (clock) return clock;
    throw new Error(`The case has no clock '${name}', only ${clocks.map((each) => each.name).join(', ')}.`);
  };
  const settled = () =>
    one.shows('every letter through', ({ receipts }) =>
      receipts.every(({ status }) => ['delivered', 'deduplicated', 'superseded'].includes(status)),
    );
  const go = async (until: string, beyond: number): Promise<void> => {
    const left = local.instant(until) - (await one.now());
    if (left < -minute) throw new Error(`${until} is over: it is ${local.minute(await one.now())}.`);
    // What follows within seconds may have been caught up with by the time that really passed.
    if (left + beyond > 0) await one.advance(Math.max(left + beyond, 1000));
  };
  const mails = () =>
    one.mails().map(({ subject, to, text, date }) => ({
      when: local.minute(date),
      date,
      to,
      subject: subject.replace(` (${one.caseId})`, '').replaceAll(one.caseId, '#'),
      text,
    }));
  await settled();
  return {
    one,
    // A timer is late by as long as the task took that armed it; within a minute what was due has happened.
    pass: (until) => go(until, minute),
    async on(when, type, payload = {}, actor) {
      // A second more, because time is skipped by whole seconds and nothing happens before its time.
      await go(when, 1000);
      await settled();
      return one.send(type, payload, { occurredAt: local.instant(when), ...(actor && { actor }) });
    },
    settled,
    due: async (name) => local.exact((await clockOf(name)).dueAt),
    dueAbout: async (name) => local.minute((await clockOf(name)).dueAt),
    async stopped(name) {
      const { status, stoppedAt } = await clockOf(name);
      return stoppedAt === undefined ? status : `${status} ${local.minute(stoppedAt)}`;
    },
    promises: async () =>
      (await settled()).commitments.map(({ status, dueAt }) => `${status}: ${local.minute(dueAt)}`),
    paper: async () =>
      (await settled()).receipts
        .filter(({ effect }) => effect === 'printLetter')
        .map(({ writtenAt, purpose }) => [local.minute(writtenAt), purpose]),
    post: () =>
      mails()
        .map(({ when, date, to, subject }) => ({
          key: Math.round(date / 60_000),
          post: [when, to, subject] as const,
        }))
        .toSorted((a, b) => a.key - b.key || a.post.join().localeCompare(b.post.join()))
        .map(({ post }) => post),
    text(when, subject) {
      const found = mails().filter((mail) => mail.when === when && mail.subject === subject);
      if (found.length === 1) return (found[0]?.text ?? '').replaceAll(/\s+/g, ' ');
      throw new Error(`${found.length} mails '${subject}' of ${when} were found.`);
    },
    async ended() {
      const { state, at, because } = (await one.started.handle.result()) as Record<string, unknown>;
      return [String(state), local.minute(Number(at)), String(because)];
    },
  };
}
