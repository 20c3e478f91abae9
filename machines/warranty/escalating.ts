import { careEscalation } from '../goods/care/escalating.ts';
import type { ClaimContext } from './context.ts';

/** The steps of a claim's escalation: what is decided ends it, and what nobody decides in time begins it. */
export const steps = careEscalation<ClaimContext>();
