import { Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { breachesQuery, feedbackQuery } from '../api/report-queries.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Company } from '../kit/company.tsx';
import { Instant } from '../kit/instant.tsx';
import { MoreRows } from '../kit/more-rows.tsx';
import { Trouble } from '../kit/trouble.tsx';
import { CasesLink } from './cases-link.tsx';
import { asked, type ReportSearch } from './report-search.ts';
import { Sheet } from './sheet.tsx';

interface Given {
  readonly search: ReportSearch;
  /** Address of a report as a file. */
  readonly csv: (name: string) => string;
}

function CaseCell({ caseId }: { readonly caseId: string }) {
  return (
    <Table.Th scope="row" className="whole">
      <AnchorLink to="/cases/$id" params={{ id: caseId }} size="sm">
        {caseId}
      </AnchorLink>
    </Table.Th>
  );
}

/** Every date that was not kept, with its case, page by page. */
export function BreachSheet({ count, search, csv }: Given & { readonly count: number }) {
  const pages = useInfiniteQuery(breachesQuery(asked(search)));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Sheet
      title="Breaches"
      about={
        <>
          {count} {count === 1 ? 'date was' : 'dates were'} not kept.{' '}
          {count > 0 && (
            <AnchorLink to="/reports/cases" search={{ ...search, part: 'breached' }} size="sm">
              Their cases
            </AnchorLink>
          )}
        </>
      }
      csv={csv('breaches')}
      head={['Case', 'What', 'Company', 'Team', 'Was due', 'Done']}
      below={
        pages.error ? (
          <Trouble error={pages.error} again={() => void pages.refetch()} />
        ) : (
          <MoreRows of={['breach', 'breaches']} shown={rows.length} pages={pages} />
        )
      }
    >
      {rows.map(({ caseId, what, how, policy, team, dueAt, doneAt }) => (
        <Table.Tr key={`${caseId} ${how} ${what} ${dueAt}`}>
          <CaseCell caseId={caseId} />
          <Table.Td>{how === 'promise' ? `Promise: ${what}` : what}</Table.Td>
          <Table.Td>
            <Company policy={policy} />
          </Table.Td>
          <Table.Td>{team ?? '-'}</Table.Td>
          <Table.Td className="whole">
            <Instant at={dueAt} />
          </Table.Td>
          <Table.Td className="whole">{doneAt === undefined ? '-' : <Instant at={doneAt} />}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** What customers said after a resolution, good or bad, page by page. */
export function FeedbackSheet({ marks, search, csv }: Given & { readonly marks: readonly number[] }) {
  const pages = useInfiniteQuery(feedbackQuery(asked(search)));
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Sheet
      title="Feedback"
      about={marks
        .map((count, at) => (
          <span key={at}>
            {at + 1} of 5: <CasesLink count={count} search={{ ...search, part: `mark${at + 1}` }} />
            {at > 0 && ' · '}
          </span>
        ))
        .toReversed()}
      csv={csv('feedback')}
      head={['Case', 'Mark', 'Words', 'When']}
      below={
        pages.error ? (
          <Trouble error={pages.error} again={() => void pages.refetch()} />
        ) : (
          <MoreRows of={['answer', 'answers']} shown={rows.length} pages={pages} />
        )
      }
    >
      {rows.map(({ caseId, score, words, answeredAt }) => (
        <Table.Tr key={`${caseId} ${answeredAt}`}>
          <CaseCell caseId={caseId} />
          <Table.Td>{score}</Table.Td>
          <Table.Td>
            <Text size="sm" className="words">
              {words ?? '-'}
            </Text>
          </Table.Td>
          <Table.Td className="whole">
            <Instant at={answeredAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}
