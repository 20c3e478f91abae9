import { assign, setup } from 'xstate';

type AgingEvent = { readonly type: 'grow' | 'crack' | 'end' };

/**
 * A chart of which two versions are deployed one after the other. `cracks`: its step throws at `crack`, as a bug would.
 */
export function agingChart(version: string, cracks: boolean) {
  return setup({
    types: { context: {} as { at: number; rings: number }, events: {} as AgingEvent },
    actions: {
      grow: assign({ rings: ({ context }) => context.rings + 1 }),
      crack: assign({
        rings: ({ context }) => {
          if (cracks) throw new TypeError('a bug of the chart');
          return context.rings + 100;
        },
      }),
    },
  }).createMachine({
    id: 'aging',
    version,
    context: { at: 0, rings: 0 },
    options: { maxIterations: 100 },
    initial: 'growing',
    output: ({ context }) => context.rings,
    states: {
      growing: { on: { grow: { actions: 'grow' }, crack: { actions: 'crack' }, end: 'felled' } },
      felled: { type: 'final' },
    },
  });
}
