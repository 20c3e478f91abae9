import { checkKnowledge } from './check-knowledge.ts';
import { checkSafety } from './check-safety.ts';
import type { PolicyIssue } from './invalid-policy.ts';
import type { Policy } from './schema.ts';

/** The rules between fields: every name that is used is defined, and a complaint has all that it needs. */
export function* checkPolicy(policy: Policy): Generator<PolicyIssue> {
  yield* calendarsNamed(policy, []);
  yield* channelsCounted(policy);
  yield* departmentsNamed(policy);
  if (policy.kinds.complaint) yield* complaintComplete(policy);
  yield* prioritiesNamed(policy);
  yield* goodsComplete(policy);
  yield* checkKnowledge(policy);
  yield* checkSafety(policy);
}

function* calendarsNamed(
  policy: Policy,
  path: readonly string[],
  value: unknown = policy,
): Generator<PolicyIssue> {
  if (typeof value !== 'object' || value === null || path[0] === 'calendars') return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (key === 'calendar' && typeof inner === 'string' && !Object.hasOwn(policy.calendars, inner)) {
      const known = Object.keys(policy.calendars).map((name) => `'${name}'`);
      yield {
        path: at.join('.'),
        message: `expected a calendar of this policy (${known.join(', ')}); got '${inner}'`,
      };
    } else yield* calendarsNamed(policy, at, inner);
  }
}

function* channelsCounted({ channelCalendars, channels, calendars }: Policy): Generator<PolicyIssue> {
  for (const [channel, key] of Object.entries(channelCalendars?.value ?? {})) {
    const path = `channelCalendars.value.${channel}`;
    const offered: readonly string[] = channels.value;
    if (!offered.includes(channel))
      yield { path, message: `expected a channel of this policy (${offered.join(', ')}); got '${channel}'` };
    if (Object.hasOwn(calendars, key)) continue;
    const known = Object.keys(calendars).map((name) => `'${name}'`);
    yield { path, message: `expected a calendar of this policy (${known.join(', ')}); got '${key}'` };
  }
}

function* departmentsNamed({ departments, routing }: Policy): Generator<PolicyIssue> {
  const known = departments.map(({ id }) => id);
  for (const [i, id] of known.entries()) {
    if (known.indexOf(id) === i) continue;
    yield { path: `departments.${i}.id`, message: `expected an id of its own; '${id}' is used twice` };
  }
  const routes = [['default', routing.value.default], ...Object.entries(routing.value.topics)] as const;
  for (const [name, { department }] of routes) {
    if (known.includes(department)) continue;
    const path = `routing.value.${name === 'default' ? name : `topics.${name}`}.department`;
    yield {
      path,
      message: `expected a department of this policy (${known.join(', ')}); got '${department}'`,
    };
  }
}

const needed = ['acknowledgement', 'forwarding', 'answer', 'followUp'] as const;

function* complaintComplete(policy: Policy): Generator<PolicyIssue> {
  for (const section of needed) {
    if (policy[section]) continue;
    const message = `expected this section because the policy offers complaints; for example see policies/asivado.ts`;
    yield { path: section, message };
  }
  for (const channel of policy.channels.value) {
    const by = policy.acknowledgement?.by[channel];
    const path = `acknowledgement.by.${channel}`;
    if (policy.acknowledgement && !by) {
      yield { path, message: `expected how this channel is acknowledged, for example { how: 'email' }` };
    }
    if (by?.value.how === 'choice' && !by.value.of.includes(by.value.default)) {
      yield { path: `${path}.value.default`, message: `expected one of ${by.value.of.join(', ')}` };
    }
  }
}

function* prioritiesNamed({ priorities, response = {} }: Policy): Generator<PolicyIssue> {
  const known = priorities?.value.map(({ id }) => id) ?? [];
  for (const [i, priority] of (priorities?.value ?? []).entries()) {
    const path = `priorities.value.${i}`;
    if (known.indexOf(priority.id) !== i)
      yield { path: `${path}.id`, message: `expected an id of its own; '${priority.id}' is used twice` };
    const promised = Object.keys(response);
    for (const channel of Object.keys(priority.response ?? {})) {
      if (promised.includes(channel)) continue;
      const message = `expected a channel of the policy's own response (${promised.join(', ') || 'it has none'}), whose calendar it takes; got '${channel}'`;
      yield { path: `${path}.response.${channel}`, message };
    }
  }
}

const goodsSections = { return: 'returns', warranty: 'warranty' } as const;

function* goodsComplete(policy: Policy): Generator<PolicyIssue> {
  const known = policy.departments.map(({ id }) => id);
  for (const kind of ['return', 'warranty'] as const) {
    const path = goodsSections[kind];
    const section = policy[path];
    if (policy.kinds[kind] && !section) {
      const message = `expected this section because the policy offers ${kind} cases; for example see policies/support-${path}.ts`;
      yield { path, message };
    }
    if (!section || known.includes(section.handledBy.value)) continue;
    yield {
      path: `${path}.handledBy.value`,
      message: `expected a department of this policy (${known.join(', ')}); got '${section.handledBy.value}'`,
    };
  }
}
