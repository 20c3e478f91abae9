import type { ActivitiesConfig } from '../activities/config.ts';
import { createActivities, type Activities, type ActivityPorts } from '../activities/create.ts';
import { openCasePorts } from './case-ports.ts';

/** The activities of cases on the real ports, these ports, and how to let go of the connections that they hold. */
export function openCaseActivities(config: ActivitiesConfig): {
  activities: Activities;
  ports: ActivityPorts;
  close: () => Promise<void>;
} {
  const { ports, close } = openCasePorts(config);
  return { activities: createActivities(ports), ports, close };
}
