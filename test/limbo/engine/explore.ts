import type { EffectRecord, Envelope } from '../../../workflows/interpreter/envelope.ts';
import { byDeadline } from '../../../workflows/interpreter/reconcile.ts';
import { start, step } from '../../../workflows/interpreter/step.ts';
import type { StepItem } from '../../../workflows/interpreter/stepped.ts';
import { leaner } from './leaner.ts';
import { look, type Looked, type Said, type Subject } from './subject.ts';

/** A way from one configuration to the next. */
export interface Edge extends Said {
  readonly to: string;
  readonly by: 'time' | 'staff' | 'customer' | 'post';
  readonly name: string;
}

/** A configuration that can be reached, with the first way that was found there. */
export interface Configuration {
  readonly key: string;
  readonly looked: Looked;
  /** Ids of the effects whose receipt is late. */
  readonly late: readonly string[];
  readonly from?: { readonly before: Configuration; readonly name: string };
  readonly edges: Edge[];
  /** Events that are taken here and of which the case does not say who sent them. */
  readonly unsigned: string[];
  readonly done: boolean;
}

export interface Explored {
  readonly configurations: ReadonlyMap<string, Configuration>;
  readonly steps: number;
  /** Firings after which nothing had changed, one after the other, without a word: a silent cycle. */
  readonly silent: readonly Configuration[];
}

/** As often a timer may fire without anything changing before it counts as a cycle. */
const mostStutters = 60;

interface Draft {
  readonly envelope: Envelope;
  readonly now: number;
  readonly late: readonly string[];
  readonly name: string;
}

/** Every configuration that can be reached from the openings, breadth first, by the real interpreter. */
export function explore(subject: Subject): Explored {
  const configurations = new Map<string, Configuration>();
  const silent: Configuration[] = [];
  const queue: Configuration[] = [];
  let steps = 0;

  const isDone = (envelope: Envelope): boolean => envelope.actors['']?.snapshot.status !== 'active';
  const take = (envelope: Envelope, item: StepItem, now: number): Envelope | undefined => {
    steps++;
    const stepped = step(subject.chart, envelope, item, now);
    if (stepped.answer && !stepped.answer.accepted) return undefined;
    return { ...stepped.envelope, seen: [] };
  };
  const keyOf = ({ envelope, now, late }: Omit<Draft, 'name'>): string =>
    JSON.stringify([isDone(envelope), subject.project(look(envelope, now)), late.length]);

  /** What the letters that were just written can come to. */
  const settled = (draft: Draft): Draft[] => {
    const fresh = draft.envelope.outbox.find(({ id }) => !draft.late.includes(id));
    if (!fresh || isDone(draft.envelope)) return [draft];
    const looked = look(draft.envelope, draft.now);
    const delivered = received(draft, fresh, 'delivered');
    const ways = [...settled(delivered)];
    for (const trouble of draft.late.length > 0 ? [] : subject.troubles(looked, fresh)) {
      const name = `${draft.name}, ${subject.effectName(fresh)} ${trouble}`;
      const next = trouble === 'late' ? { ...draft, late: [fresh.id] } : received(draft, fresh, trouble);
      ways.push(...settled({ ...next, name }));
    }
    return ways;
  };
  const received = (draft: Draft, effect: EffectRecord, status: string): Draft => {
    const receipt = subject.receipt(effect, status, draft.now);
    const envelope = take(draft.envelope, { kind: 'receipt', effectId: effect.id, receipt }, draft.now);
    return {
      ...draft,
      envelope: envelope ?? draft.envelope,
      late: draft.late.filter((id) => id !== effect.id),
    };
  };

  const visit = (draft: Draft, before?: Configuration): string => {
    const key = keyOf(draft);
    if (!configurations.has(key)) {
      const found: Configuration = {
        key,
        looked: look(leaner(subject, draft.envelope), draft.now),
        late: draft.late,
        ...(before && { from: { before, name: draft.name } }),
        edges: [],
        unsigned: [],
        done: isDone(draft.envelope),
      };
      configurations.set(key, found);
      queue.push(found);
    }
    return key;
  };

  const go = (before: Configuration, by: Edge['by'], drafts: readonly Draft[], first?: Said): void => {
    for (const draft of drafts) {
      const said = subject.said(before.looked, look(draft.envelope, draft.now));
      const customer = said.customer || (first?.customer ?? false);
      const person = said.person || (first?.person ?? false);
      before.edges.push({ to: visit(draft, before), by, name: draft.name, customer, person });
    }
  };

  const awake = ({ timers }: Envelope) =>
    subject.asleep ? timers.filter((each) => !subject.asleep?.includes(subject.timerName(each))) : timers;

  /** The next date that guards look at, when it comes before the next timer fires. */
  const dateBefore = ({ envelope, now }: Pick<Draft, 'envelope' | 'now'>, fireAt: number) => {
    const dates = subject.dates?.(look(envelope, now)).filter((date) => date > now && date < fireAt) ?? [];
    return dates.length > 0 ? Math.min(...dates) : undefined;
  };

  /** The next deadline; when firing changes nothing that guards read, the one after it, and so on. */
  const passTime = (node: Configuration): void => {
    let { envelope, now } = node.looked;
    const names: string[] = [];
    for (let n = 0; n < mostStutters; n++) {
      const timer = awake(envelope).toSorted(byDeadline)[0];
      const date = dateBefore({ envelope, now }, timer?.fireAt ?? Infinity);
      if (date !== undefined) {
        now = date;
        const passed = { envelope, now, late: node.late, name: `until ${subject.date(date)}` };
        if (keyOf(passed) === node.key) continue;
        go(node, 'time', [passed]);
        return;
      }
      if (!timer) {
        // Everything that was armed has fired and nothing came of it.
        if (names.length > 0) go(node, 'time', [{ envelope, now, late: node.late, name: names.join(', ') }]);
        return;
      }
      now = Math.max(now, timer.fireAt);
      names.push(`${subject.timerName(timer)} at ${subject.date(timer.fireAt)}`);
      const next = take(envelope, { kind: 'timer', generation: timer.generation }, now);
      if (!next) return;
      const drafts = settled({ envelope: next, now, late: node.late, name: summary(names) });
      const stays = drafts.map((draft) => keyOf(draft) === node.key);
      const changed = drafts.filter((_, i) => !stays[i]);
      const same = drafts.find((_, i) => stays[i]);
      if (changed.length > 0) go(node, 'time', changed);
      if (!same) return;
      envelope = same.envelope;
      // The same call once more, and nothing else is to come: whoever is called must act.
      const [only, ...others] = awake(envelope);
      const { customer, person } = subject.said(node.looked, look(envelope, now));
      if (others.length === 0 && only?.event.type === timer.event.type && (customer || person)) break;
    }
    const said = subject.said(node.looked, look(envelope, now));
    node.edges.push({ to: node.key, by: 'time', name: summary(names), ...said });
    if (!said.customer && !said.person) silent.push(node);
  };

  const expand = (node: Configuration): void => {
    const { envelope, now } = node.looked;
    passTime(node);
    for (const id of node.late) {
      const effect = envelope.outbox.find((each) => each.id === id);
      if (!effect) continue;
      for (const status of ['delivered', 'needs-person']) {
        const name = `${subject.effectName(effect)} ${status} at last`;
        go(node, 'post', settled(received({ envelope, now, late: node.late, name }, effect, status)));
      }
    }
    for (const { name, by, event } of subject.sent(node.looked)) {
      if (subject.refused(node.looked, event) !== undefined) continue;
      const id = `e-${envelope.revision}`;
      const next = take(envelope, { kind: 'external', id, event }, now);
      if (!next) continue;
      if (subject.signed?.(node.looked, look(next, now), event) === false) node.unsigned.push(name);
      go(node, by, settled({ envelope: next, now, late: node.late, name }));
    }
  };

  for (const { name, input, now } of subject.openings) {
    const { envelope } = start(subject.chart, { input, now });
    for (const draft of settled({ envelope, now, late: [], name })) visit(draft);
  }
  for (let node = queue.shift(); node; node = queue.shift()) if (!node.done) expand(node);
  return { configurations, steps, silent };
}

function summary(names: readonly string[]): string {
  return names.length > 4
    ? `${names.slice(0, 2).join(', ')}, ... (${names.length} firings), ${names.at(-1)}`
    : names.join(', ');
}
