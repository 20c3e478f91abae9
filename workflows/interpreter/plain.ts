import { InterpreterError } from './failure.ts';

/** What was made here: plain and frozen to the bottom, so it need not be looked at or copied again. */
const made = new WeakSet<object>();

/**
 * A copy of plain JSON data: exactly what JSON would give back, so a trip through JSON changes nothing later. Keys whose
 * value is undefined are left out and -0 becomes 0, as JSON does. The copy is frozen, and parts that are such copies
 * already are shared, not copied again: a step costs what it changes, not what the case carries.
 *
 * @param path where the value lives, for the message: `context.customer.since`
 * @throws InterpreterError of type NotPlain for anything JSON would lose or change, with its path
 */
export function toPlain<T>(value: T, path: string): T;
export function toPlain(value: unknown, path: string): unknown {
  return copy(value, path, 0);
}

/** Deeper than any sensible document; a cycle reaches it at once. */
const deepest = 200;

function copy(value: unknown, path: string, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'number':
      if (!Number.isFinite(value)) refuse(path, `the number ${value}`, 'null');
      return value === 0 ? 0 : value;
    case 'object':
      return value === null ? null : copyObject(value, path, depth);
    case 'bigint':
    case 'function':
    case 'symbol':
    default:
      return refuse(path, `a ${typeof value}`, 'a string or number');
  }
}

function copyObject(value: object, path: string, depth: number): unknown {
  if (made.has(value)) return value;
  const result = Object.freeze(copyParts(value, path, depth));
  made.add(result);
  return result;
}

function copyParts(value: object, path: string, depth: number): object {
  if (depth > deepest)
    refuse(path, 'a cycle or data nested more than 200 deep', 'an id that points to the data');
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) => {
      if (item === undefined) refuse(`${path}[${index}]`, 'undefined in an array', 'null');
      return isMade(item) ? item : copy(item, `${path}[${index}]`, depth + 1);
    });
  }
  // Objects of another realm are plain too, so the prototype is recognised by being a root, not by identity.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    refuse(
      path,
      `a ${value.constructor?.name ?? 'class instance'}`,
      'plain data (epoch ms, arrays, objects)',
    );
  }
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) result[key] = isMade(item) ? item : copy(item, `${path}.${key}`, depth + 1);
  }
  return result;
}

/** What needs no copy; most of a case is such, and its path need not be spelled. */
function isMade(item: unknown): boolean {
  if (typeof item === 'string' || typeof item === 'boolean') return true;
  return typeof item === 'object' && item !== null && made.has(item);
}

function refuse(path: string, found: string, instead: string): never {
  throw new InterpreterError(
    'NotPlain',
    `${path} holds ${found}, which JSON cannot carry; use ${instead} instead.`,
  );
}
