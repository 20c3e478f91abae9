import { z } from 'zod';
import { titled } from '../titled.ts';
import { caseKind } from './common.ts';

/**
 * An answer that customers find by themselves, and that agents have before them. It is for cases about any of its topics or of any
 * of its kinds; without either for all.
 */
const article = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, "expected a short id, for example 'track-a-parcel'"),
  title: z.string().min(1).max(120),
  /** Topics of the policy's routing. */
  topics: z.array(z.string().min(1)).min(1).exactOptional(),
  kinds: z.array(caseKind).min(1).exactOptional(),
  /** Plain text; an empty line parts two paragraphs. */
  text: z.string().min(1).max(4_000),
});

export type Article = z.infer<typeof article>;

/** Answers to what customers ask, by topic [CSP-KNOW-2]. */
export const knowledge = titled(z.array(article).min(1).max(100));
