import { Table } from '@mantine/core';
import type { ReportsBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Company } from '../kit/company.tsx';
import { CasesLink } from './cases-link.tsx';
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
            <CasesLink count={resolved} search={{ ...search, policy, product, part: 'resolved' }} />
          </Table.Td>
          <Table.Td className={met === false ? 'over whole' : 'whole'}>{lengthWords(averageMs)}</Table.Td>
          <Table.Td className="whole">{lengthWords(longestMs)}</Table.Td>
          <Table.Td>{target ? budgetWords(target) : '-'}</Table.Td>
          <Table.Td>{kept(met)}</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}

/** Dates that customers were told, and what became of them. */
export function PromisesSheet({ body, search, csv }: Given) {
  return (
    <Sheet
      title="Promises to customers"
      csv={csv('promises')}
      head={['What', 'Kept', 'New date in time', 'Broken', 'Open', 'Kept, in percent']}
    >
      {body.promises.map((row) => (
        <Table.Tr key={row.about}>
          <Table.Th scope="row">{row.title}</Table.Th>
          <Table.Td>
            <CasesLink count={row.kept} search={{ ...search, part: 'promiseKept', about: row.about }} />
          </Table.Td>
          <Table.Td>
            <CasesLink count={row.renewed} search={{ ...search, part: 'promiseRenewed', about: row.about }} />
          </Table.Td>
          <Table.Td>
            <CasesLink count={row.broken} search={{ ...search, part: 'promiseBroken', about: row.about }} />
          </Table.Td>
          <Table.Td>
            <CasesLink count={row.open} search={{ ...search, part: 'promiseOpen', about: row.about }} />
          </Table.Td>
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
      {body.waiting.map((row) => {
        const of = { ...search, policy: row.policy, channel: row.channel };
        return (
          <Table.Tr key={`${row.policy} ${row.channel}`}>
            <Table.Th scope="row">
              <AnchorLink to="/reports/cases" search={{ ...of, part: 'all' }} size="sm">
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
            <Table.Td className={row.kept === false ? 'over whole' : 'whole'}>
              {lengthWords(row.averageMs)}
            </Table.Td>
            <Table.Td className="whole">{lengthWords(row.longestMs)}</Table.Td>
            <Table.Td>
              <CasesLink count={row.answered} search={{ ...of, part: 'responseAnswered' }} />
            </Table.Td>
            <Table.Td>
              <CasesLink count={row.waiting} search={{ ...of, part: 'responseWaiting' }} />
            </Table.Td>
            <Table.Td>
              <CasesLink count={row.late} search={{ ...of, part: 'responseLate' }} />
            </Table.Td>
            <Table.Td>{kept(row.kept)}</Table.Td>
          </Table.Tr>
        );
      })}
    </Sheet>
  );
}
