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

/** Who may send what an agent does or the engine does for one. */
export const agentOrSystem = ['agent', 'system'] as const;

/** Who may send what the customer says, whoever logs it. */
export const anyone = ['agent', 'customer', 'system'] as const;
