import type { Random } from '../shop/random.ts';
import { type Greeting, staff } from './course.ts';
import type { Scene } from './scenes.ts';

const { agent } = staff;

/** How long a company takes for its first word on a channel, seconds: the least, and how much more at the most. */
const waits: Readonly<Partial<Record<Scene['channel'], readonly [number, number]>>> = {
  phone: [8, 10],
  chat: [12, 14],
  social: [900, 1_800],
  email: [1_200, 4_800],
};

/** What is said and noted when a complaint comes in: nothing where nobody has got to it yet. */
export function greetings(
  { kind, policy, channel, topic, course }: Scene,
  random: Random,
): readonly Greeting[] {
  if (kind !== 'complaint' || course.deeds.length === 0 || course.atOnce) return [];
  const [least, more] = waits[channel] ?? [60, 600];
  const after = least + random.below(more);
  const promised = policy === 'support-procedures' || policy === 'hawaree';
  const spoken = channel !== 'email' && channel !== 'post';
  return [
    ...(topic === undefined ? [refer(policy, after)] : []),
    ...(promised ? [respond(channel, after)] : []),
    ...(spoken ? [{ after: after + 2, type: 'acknowledge', payload: { by: 'verbal' }, as: agent }] : []),
    ...(channel === 'post'
      ? [{ after: 3_600, type: 'acknowledge', payload: { by: 'letter' }, as: agent }]
      : []),
  ];
}

/** Nobody knows yet what it is about: the desk that takes everything takes it. */
const refer = (policy: string, after: number): Greeting => ({
  after,
  type: 'refer',
  payload: { department: policy, callBack: '+1 313 555 0142' },
  as: agent,
});

const respond = (channel: Scene['channel'], after: number): Greeting => ({
  after,
  type: 'respond',
  payload: { text: 'Thank you for telling us. I look into it now and come back to you.', channel },
  as: agent,
});
