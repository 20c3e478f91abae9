import type { Content, ContentField, ContentStore } from '../../../activities/content/content-store.ts';
import { referenceTo } from '../../../machines/case/words.ts';

/** A content store in memory that shows what was stored. */
export function memoryContent(): ContentStore & { readonly stored: Map<string, ContentField> } {
  const stored = new Map<string, ContentField>();
  return {
    stored,
    put: async (ref, body, kind) => void stored.set(ref, { body, kind }),
    get: async (ref) => stored.get(ref),
    getMany: async (refs) =>
      new Map(
        refs.flatMap((ref): [string, NonNullable<Content>][] => {
          const content = stored.get(ref);
          return content ? [[ref, content]] : [];
        }),
      ),
    putMany: async (caseId, eventId, fields) => {
      const refs = Object.keys(fields).map((field) => [field, referenceTo(caseId, eventId, field)] as const);
      for (const [field, ref] of refs) {
        const content = fields[field];
        if (content) stored.set(ref, content);
      }
      return Object.fromEntries(refs);
    },
    erase: async () => 0,
  };
}
