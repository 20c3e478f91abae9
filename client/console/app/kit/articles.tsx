import { Accordion, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { articlesFor } from '../../../../policies/articles-for.ts';
import { policiesQuery } from '../api/queries.ts';
import { Panel } from './panel.tsx';

/** The knowledge base of a policy for a kind of case and its topic: what an agent may read to the customer [CSP-KNOW-2]. */
export function Articles({
  policy,
  kind,
  topic,
}: {
  readonly policy: string;
  readonly kind: string;
  readonly topic?: string | null | undefined;
}) {
  const { data } = useQuery(policiesQuery);
  const all = data?.find(({ id }) => id === policy)?.articles ?? [];
  const shown = articlesFor(all, { kind, topic: topic ?? undefined });
  if (shown.length === 0) return null;
  return (
    <Panel title="Knowledge base">
      <ArticleList articles={shown} />
    </Panel>
  );
}

/** Articles by their titles, to be opened one by one. */
export function ArticleList({
  articles,
}: {
  readonly articles: readonly { readonly id: string; readonly title: string; readonly text: string }[];
}) {
  return (
    <Accordion multiple variant="default" chevronPosition="left">
      {articles.map(({ id, title, text }) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>{title}</Accordion.Control>
          <Accordion.Panel>
            <Text size="sm" className="words">
              {text}
            </Text>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
