import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { policyQuery } from '../api/queries.ts';
import { ArticleList } from '../kit/articles.tsx';
import { Company } from '../kit/company.tsx';
import { Loading } from '../kit/loading.tsx';
import { Panel } from '../kit/panel.tsx';
import { Picture } from '../kit/picture.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { RulesList } from './rules-list.tsx';
import { StandingTable } from './standing-table.tsx';
import { Templates } from './templates.tsx';

/** One policy as people read it: its rules with their clauses, its calendars, what it writes, and its charts. */
export function PolicyPage() {
  const { id } = useParams({ from: '/policies/$id' });
  const { data, error, refetch } = useQuery(policyQuery(id));
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { company, version, inherits, sender, locale, departments } = data;
  const language = new Intl.DisplayNames(undefined, { type: 'language' }).of(locale) ?? locale;
  return (
    <Stack maw={1100} mx="auto">
      <div>
        <Title order={1} size="h3">
          {company}
        </Title>
        <Text size="sm" c="dimmed">
          {`Policy ${id}, version ${version}. It writes as ${sender}, in ${language}.`}
          {inherits !== undefined && (
            <>
              {' Where it is silent, the rules of '}
              <Company policy={inherits} />
              {' hold.'}
            </>
          )}
        </Text>
      </div>
      <StandingTable policy={data} />
      <RulesList policy={data} />
      <Panel title="Departments">
        <Stack gap={4}>
          {departments.map(({ title, email, owner }) => (
            <Text
              key={title}
              size="sm"
              style={{ overflowWrap: 'anywhere' }}
            >{`${title}: ${owner}, ${email}`}</Text>
          ))}
        </Stack>
      </Panel>
      {data.articles.length > 0 && (
        <Panel title="Knowledge base">
          <ArticleList articles={data.articles} />
        </Panel>
      )}
      {data.calendars.map((calendar) => (
        <CalendarCard key={calendar.name} calendar={calendar} />
      ))}
      <Templates policy={data} />
      <Picture title="Its charts" pictures={data.charts.map((chart) => ({ ...chart, lit: [] }))} />
    </Stack>
  );
}
