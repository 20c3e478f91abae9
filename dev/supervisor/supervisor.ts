import { processMark } from '../kit/process-identity.ts';
import type { Reporter } from '../kit/reporter.ts';
import { failure, spawnChild, waitReady, type Child } from './child.ts';
import type { Instance } from './instance.ts';
import type { PartSpec, RunningPart } from './part.ts';
import { stopProcess } from './stop-process.ts';

/** A part that dies more often than this within a minute takes the stack down with it. */
const restartsAMinute = 5;

interface Slot {
  readonly spec: PartSpec;
  child: Child | undefined;
  ready: Promise<void>;
  deaths: number[];
  /** False before the first readiness, when an end is start()'s own error, and while we ourselves stop it. */
  guarded: boolean;
}

/** Starts parts, keeps them running, and stops them in the opposite order. */
export interface Supervisor {
  start(spec: PartSpec): Promise<RunningPart>;
  /** In the order of their start. */
  parts(): readonly RunningPart[];
  stop(): Promise<void>;
}

/**
 * @param onFatal called once when a part is given up, with the reason; the caller stops the stack
 * @param onBack called each time a part is ready again under another pid
 */
export function createSupervisor(
  instance: Instance,
  reporter: Reporter,
  onFatal: (reason: Error) => void,
  onBack: () => void = () => undefined,
): Supervisor {
  const slots: Slot[] = [];
  const running: RunningPart[] = [];
  let stopping = false;

  const launch = async (slot: Slot, again: boolean): Promise<void> => {
    const child = await spawnChild(slot.spec, again);
    slot.child = child;
    instance.note(slot.spec.name, child.pid);
    slot.ready = waitReady(slot.spec, child);
    // Whoever waits for readiness sees the rejection; when nobody does, the end of the child tells it.
    slot.ready.catch(() => undefined);
    void guard(slot, child);
  };

  const guard = async (slot: Slot, child: Child): Promise<void> => {
    const how = await child.ended;
    if (!stopping && slot.guarded && slot.child === child) await revive(slot, how);
  };

  const revive = async (slot: Slot, how: string): Promise<void> => {
    const { spec } = slot;
    const now = Date.now();
    slot.deaths = [...slot.deaths.filter((at) => now - at < 60_000), now];
    if (slot.deaths.length > restartsAMinute) {
      onFatal(failure(spec, `died ${slot.deaths.length} times within a minute, the last time with ${how}`));
      return;
    }
    reporter.say(`! ${spec.name} died (${how}); starting it again`);
    try {
      await launch(slot, true);
      await slot.ready;
      onBack();
      reporter.say(`✓ ${spec.name} is back`);
    } catch (error) {
      // When it died once more, its own end has called revive already; one that lives and is silent is given up.
      const silent = slot.child !== undefined && processMark(slot.child.pid) !== undefined;
      if (!stopping && slot.guarded && silent)
        onFatal(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const halt = async (slot: Slot): Promise<void> => {
    slot.guarded = false;
    const { spec, child } = slot;
    if (child === undefined) return;
    await stopProcess(child.pid, spec.stopSignal ?? 'SIGTERM', spec.stopGraceMs ?? 10_000);
    instance.note(spec.name, undefined);
  };

  return {
    async start(spec) {
      if (stopping) throw new Error(`${spec.name} is not started: the stack is being stopped`);
      const slot: Slot = { spec, child: undefined, ready: Promise.resolve(), deaths: [], guarded: false };
      slots.push(slot);
      await launch(slot, false);
      await slot.ready;
      slot.guarded = true;
      const part: RunningPart = {
        name: spec.name,
        pid: () => slot.child?.pid,
        ready: () => slot.ready,
        async restart() {
          await halt(slot);
          await launch(slot, true);
          slot.guarded = true;
          await slot.ready;
          onBack();
        },
      };
      running.push(part);
      return part;
    },
    parts: () => running,
    async stop() {
      stopping = true;
      const failures: unknown[] = [];
      // One that cannot be stopped keeps none of the others running.
      for (const slot of slots.toReversed())
        await halt(slot).catch((error: unknown) => void failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  };
}
