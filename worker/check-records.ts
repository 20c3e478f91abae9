import { setTimeout as sleep } from 'node:timers/promises';
import type { MendPorts } from '../activities/records/mend-record.ts';
import { mendRecords } from '../activities/records/mend-records.ts';

export interface CheckSettings {
  /** Between the end of one check and the beginning of the next, ms. */
  readonly pause: number;
  /** So many cases that look right are asked in each check. */
  readonly sample: number;
  /** What people should see. */
  readonly warn: (text: string) => void;
}

/** With the pause, each of 100,000 open cases is asked within a week. */
export const checkDefaults = { pause: 10 * 60_000, sample: 100 } as const;

/**
 * Compares the read model with the workflows now and again and mends what differs, until it is stopped. A loop of the worker
 * and no Temporal schedule: it needs no workflow of its own in everybody's list, and several workers that do it at once do
 * no harm, because every row carries its revision.
 *
 * @returns how to stop: a check that is under way is finished first
 */
export function startRecordsCheck(
  ports: MendPorts,
  { pause, sample, warn }: CheckSettings,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const check = async (): Promise<void> => {
    try {
      const { mended, unanswered } = await mendRecords(ports, { sample, signal });
      if (mended.length > 0)
        warn(`The read model was wrong about ${mended.length} cases and is mended: ${some(mended)}`);
      if (unanswered.length > 0)
        warn(`${unanswered.length} cases did not say what is right: ${some(unanswered)}`);
    } catch (error) {
      warn(`The read model could not be checked: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await check();
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown}, ...` : shown;
}
