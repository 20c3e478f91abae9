import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compileForPromisesOnce } from '../../workflows/interpreter/traces.ts';

// What the SDK's sandbox does for each promise: it takes the constructor of the promise's constructor for Function.
describe('the constructor of Promise in the sandbox', () => {
  beforeEach(compileForPromisesOnce);
  afterEach(() => void Reflect.deleteProperty(Promise, 'constructor'));

  const compile = (source: string): unknown =>
    Reflect.apply(Promise.resolve().constructor.constructor, undefined, [source]);
  const run = (source: string): unknown => {
    const compiled = compile(source);
    return typeof compiled === 'function' ? Reflect.apply(compiled, undefined, []) : undefined;
  };

  test('compiles the same source once, and reads what it names anew each time', () => {
    Reflect.set(globalThis, 'whose', 'the first');
    expect(run('return globalThis.whose')).toBe('the first');
    Reflect.set(globalThis, 'whose', 'the second');
    expect(run('return globalThis.whose')).toBe('the second');
    expect(compile('return globalThis.whose')).toBe(compile('return globalThis.whose'));
    Reflect.deleteProperty(globalThis, 'whose');
  });

  test('keeps sources apart', () => {
    expect(run('return 1')).toBe(1);
    expect(run('return 2')).toBe(2);
  });

  test('gives what has no trace where the sandbox asks for an error to trace', () => {
    const made = run('return globalThis.Error');
    expect(typeof made === 'function' && Reflect.construct(made, [])).not.toHaveProperty('stack');
  });

  test('leaves promises as they are', async () => {
    const done = Promise.all([
      Promise.resolve(1),
      Promise.race([Promise.resolve(2), new Promise(() => undefined)]),
    ]);
    expect(done).toBeInstanceOf(Promise);
    await expect(done).resolves.toEqual([1, 2]);
  });
});
