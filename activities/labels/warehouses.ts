import { z } from 'zod';
import type { PostalAddress } from './labels-port.ts';

const shape = z.record(z.string().min(1).max(64), z.string().trim().min(1).max(500));

/** Warehouses by id from JSON, each its name and address line by line; undefined for anything else. */
export function parseWarehouses(text: string): Readonly<Record<string, PostalAddress>> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) return undefined;
  return Object.fromEntries(
    Object.entries(parsed.data).map(([id, lines]) => {
      const [name = '', ...rest] = lines.split('\n').map((line) => line.trim());
      return [id, { name, lines: rest.filter(Boolean) }];
    }),
  );
}
