import { Context } from '@temporalio/activity';

/** Activities that wait for the test: each call stands at the gate of its name until it is let through. */
export interface Gates {
  /** For `gate` and `softGate` of gates-chart.ts. */
  readonly activity: (call: {
    readonly key: string;
    readonly input: { readonly gate: string };
  }) => Promise<string>;
  /** Keys of all calls to a gate, in their order. */
  calls(gate: string): readonly string[];
  /** Lets the n-th call (from 0) through with this result. */
  open(gate: string, result?: string, call?: number): void;
}

/** Makes gates that open in any order. */
export function createGates(): Gates {
  const standing = new Map<string, { readonly key: string; readonly pass: (result: string) => void }[]>();
  const at = (gate: string) => {
    const calls = standing.get(gate) ?? [];
    standing.set(gate, calls);
    return calls;
  };
  return {
    activity: ({ key, input }) =>
      // A worker that stops cancels what stands at a gate.
      Promise.race([
        new Promise<string>((pass) => void at(input.gate).push({ key, pass })),
        Context.current().cancelled,
      ]),
    calls: (gate) => at(gate).map(({ key }) => key),
    open: (gate, result = gate, call = at(gate).length - 1) => at(gate)[call]?.pass(result),
  };
}
