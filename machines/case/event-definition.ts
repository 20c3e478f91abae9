import type { z } from 'zod';
import type { Actor } from './interaction.ts';

/** One event that can be sent to a case. */
export interface EventDefinition {
  /** For people, in the imperative or as a statement. */
  readonly title: string;
  /** Roles that may send it. */
  readonly by: readonly Actor['role'][];
  readonly payload: z.ZodType;
}
