import { Table, Text } from '@mantine/core';
import type { ReportsBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Company } from '../kit/company.tsx';
import { Instant } from '../kit/instant.tsx';
import { budgetWords, lengthWords } from './lengths.ts';
import type { ReportSearch } from './report-search.ts';
import { Sheet } from './sheet.tsx';

interface Given {
  readonly body: ReportsBody;
  readonly search: ReportSearch;
  /** Address of a report as a file. */
  readonly csv: (name: string) => string;
}

const kept = (met: boolean | undefined): string => (met === undefined ? '-' : met ? 'yes' : 'no');

/** How long cases took, against the target of their product. */
export function HandlingSheet({ body, search, csv }: Given) {
  return (
    <Sheet
      title="Handling time"
      about="Working time from receipt to resolution, on the calendar that the company measures by."
      csv={csv('handling')}
      head={['Product', 'Company', 'Resolved', 'Average', 'Longest', 'Target', 'Met']}
    >
      {body.handling.map(({ policy, product, resolved, averageMs, longestMs, target, met }) => (
        <Table.Tr key={`${policy} ${product}`}>
          <Table.Th scope="row">{product}</Table.Th>
          <Table.Td>
            <Company policy={policy} />
          </Table.Td>
          <Table.Td>
            <AnchorLink
              to="/reports/cases"
              search={{ ...search, policy, ...(product !== 'not said' && { product }), part: 'resolved' }}
              size="sm"
            >
              {resolved}
            </AnchorLink>
          </Table.Td>
          <Table.Td className={met === false ? 'over' : ''}>{lengthWords(averageMs)}</Table.Td>
          <Table.Td>{lengthWords(longestMs)}</Table.Td>
          <Table.Td>{target ? budgetWords(target) : '-'}</Table.Td>
          <Table.Td>{kept(met)}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** Every date that was not kept, with its case. */
export function BreachSheet({ body, csv }: Given) {
  const { count, newest } = body.breaches;
  const more = count > newest.length ? `, the newest ${newest.length} shown; the file has more` : '';
  return (
    <Sheet
      title="Breaches"
      about={`${count} ${count === 1 ? 'date was' : 'dates were'} not kept${more}.`}
      csv={csv('breaches')}
      head={['Case', 'What', 'Company', 'Team', 'Was due', 'Done']}
    >
      {newest.map(({ caseId, what, how, policy, team, dueAt, doneAt }) => (
        <Table.Tr key={`${caseId} ${how} ${what} ${dueAt}`}>
          <Table.Th scope="row">
            <AnchorLink to="/cases/$id" params={{ id: caseId }} size="sm">
              {caseId}
            </AnchorLink>
          </Table.Th>
          <Table.Td>{how === 'promise' ? `Promise: ${what}` : what}</Table.Td>
          <Table.Td>
            <Company policy={policy} />
          </Table.Td>
          <Table.Td>{team ?? '-'}</Table.Td>
          <Table.Td>
            <Instant at={dueAt} />
          </Table.Td>
          <Table.Td>{doneAt === undefined ? '-' : <Instant at={doneAt} />}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** Dates that customers were told, and what became of them. */
export function PromisesSheet({ body, search, csv }: Given) {
  const link = (part: string, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <AnchorLink to="/reports/cases" search={{ ...search, part }} size="sm">
        {count}
      </AnchorLink>
    );
  return (
    <Sheet
      title="Promises to customers"
      csv={csv('promises')}
      head={['What', 'Kept', 'New date in time', 'Broken', 'Open', 'Kept, in percent']}
    >
      {body.promises.map((row) => (
        <Table.Tr key={row.about}>
          <Table.Th scope="row">{row.title}</Table.Th>
          <Table.Td>{link('promiseKept', row.kept)}</Table.Td>
          <Table.Td>{link('promiseRenewed', row.renewed)}</Table.Td>
          <Table.Td>{link('promiseBroken', row.broken)}</Table.Td>
          <Table.Td>{link('promiseOpen', row.open)}</Table.Td>
          <Table.Td>{row.keptPercent === undefined ? '-' : `${row.keptPercent} %`}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** How long customers waited for the first word of a person. */
export function WaitingSheet({ body, search, csv }: Given) {
  return (
    <Sheet
      title="Waiting for the first word"
      csv={csv('waiting')}
      head={['Channel', 'Company', 'Promised', 'Average', 'Longest', 'Answered', 'Waiting', 'Late', 'Kept']}
    >
      {body.waiting.map((row) => (
        <Table.Tr key={`${row.policy} ${row.channel}`}>
          <Table.Th scope="row">
            <AnchorLink
              to="/reports/cases"
              search={{ ...search, policy: row.policy, channel: row.channel, part: 'all' }}
              size="sm"
            >
              {inWords(row.channel)}
            </AnchorLink>
          </Table.Th>
          <Table.Td>
            <Company policy={row.policy} />
          </Table.Td>
          <Table.Td>
            {budgetWords(row.promise)}
            {row.measure === 'average' && ' on average'}
          </Table.Td>
          <Table.Td className={row.kept === false ? 'over' : ''}>{lengthWords(row.averageMs)}</Table.Td>
          <Table.Td>{lengthWords(row.longestMs)}</Table.Td>
          <Table.Td>{row.answered}</Table.Td>
          <Table.Td>{row.waiting}</Table.Td>
          <Table.Td>{row.late}</Table.Td>
          <Table.Td>{kept(row.kept)}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** What customers said after a resolution, good or bad. */
export function FeedbackSheet({ body, csv }: Given) {
  const { marks, newest } = body.feedback;
  const spread = marks
    .map((count, at) => `${at + 1} of 5: ${count}`)
    .toReversed()
    .join(' · ');
  return (
    <Sheet title="Feedback" about={spread} csv={csv('feedback')} head={['Case', 'Mark', 'Words', 'When']}>
      {newest.map(({ caseId, score, words, answeredAt }) => (
        <Table.Tr key={`${caseId} ${answeredAt}`}>
          <Table.Th scope="row">
            <AnchorLink to="/cases/$id" params={{ id: caseId }} size="sm">
              {caseId}
            </AnchorLink>
          </Table.Th>
          <Table.Td>{score}</Table.Td>
          <Table.Td>
            <Text size="sm" className="words">
              {words ?? '-'}
            </Text>
          </Table.Td>
          <Table.Td>
            <Instant at={answeredAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}
