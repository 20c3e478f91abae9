import { z } from 'zod';
import { ClientError } from '../client-error.ts';

/** By which column a list is sorted: next due first, newest received first, last changed first. */
export const recordSorts = ['due', 'received', 'changed'] as const;

export type RecordSort = (typeof recordSorts)[number];

/** The place after which a page begins. */
export interface Place {
  /** The order of the list. */
  readonly sort: string;
  /** Epoch ms. */
  readonly at: number;
  /** What tells apart the rows of one instant: the case id, or more where a case has several rows. */
  readonly key: string;
}

const place = z.strictObject({ sort: z.string().max(20), at: z.int(), key: z.string().max(200) });

/** A place as the text that the next page is asked with. */
export function cursorOf(at: Place): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

/** @throws ClientError `InvalidInput` for what `cursorOf` has not made, or made for another order */
export function placeOf(cursor: string, sort: string): Place {
  const parsed = place.safeParse(jsonIn(cursor));
  if (parsed.success && parsed.data.sort === sort) return parsed.data;
  throw new ClientError(
    'InvalidInput',
    'The cursor is not one of this list; leave it out to begin with the first page.',
  );
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
