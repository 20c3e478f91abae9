import type { Article } from './sections/knowledge.ts';

/**
 * The articles of a policy for a case of this kind and topic, those that name it before those that are for all, else in the order of
 * the policy [CSP-KNOW-2].
 */
export function articlesFor(
  articles: readonly Article[],
  { kind, topic }: { readonly kind: string; readonly topic?: string | undefined },
): readonly Article[] {
  const isNamed = ({ topics = [], kinds = [] }: Article): boolean =>
    (topic !== undefined && topics.includes(topic)) || kinds.some((each) => each === kind);
  const isForAll = ({ topics, kinds }: Article): boolean => topics === undefined && kinds === undefined;
  return [...articles.filter(isNamed), ...articles.filter(isForAll)];
}
