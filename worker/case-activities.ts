import type { ActivitiesConfig } from '../activities/config.ts';
import { createActivities, type Activities } from '../activities/create.ts';
import { openCasePorts } from './case-ports.ts';

/** The activities on the real ports, and how to let go of the connections that they hold. */
export function openCaseActivities(config: ActivitiesConfig): {
  activities: Activities;
  close: () => Promise<void>;
} {
  const { ports, close } = openCasePorts(config);
  return { activities: createActivities(ports), close };
}
