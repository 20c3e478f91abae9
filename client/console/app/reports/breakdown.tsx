import { Table } from '@mantine/core';
import { AnchorLink } from '../kit/anchor-link.tsx';
import { Company } from '../kit/company.tsx';
import type { ReportsBody } from '../../bodies.ts';
import { inWords } from '../case/choices-of.ts';
import { figures } from './figures.ts';
import { Sheet } from './sheet.tsx';
import type { ReportSearch } from './report-search.ts';

/** The figures group by group; every number opens its cases. */
export function Breakdown({
  rows,
  search,
  csv,
}: {
  readonly rows: ReportsBody['rows'];
  readonly search: ReportSearch;
  readonly csv: string;
}) {
  const title = `Figures ${search.by === 'policy' ? 'by company' : `by ${search.by}`}`;
  return (
    <Sheet title={title} csv={csv} head={['', 'Cases', ...figures.map((each) => each.title)]}>
      {rows.map(({ key, cases, figures: row }) => {
        const group = { ...search, key };
        return (
          <Table.Tr key={key}>
            <Table.Th scope="row">
              {search.by === 'policy' ? (
                <Company policy={key} />
              ) : search.by === 'kind' || search.by === 'channel' ? (
                inWords(key)
              ) : (
                key
              )}
            </Table.Th>
            <Table.Td>
              <AnchorLink to="/reports/cases" search={{ ...group }} size="sm">
                {cases}
              </AnchorLink>
            </Table.Td>
            {figures.map(({ name, hit, title: figure }) => {
              const { percent, of, met } = row[name];
              if (percent === undefined) return <Table.Td key={name}>-</Table.Td>;
              return (
                <Table.Td key={name}>
                  <AnchorLink
                    to="/reports/cases"
                    search={{ ...group, part: hit }}
                    size="sm"
                    className={met === false ? 'over' : ''}
                    title={`${figure}: ${row[name].hit} of ${of}`}
                  >
                    {percent} %
                  </AnchorLink>
                </Table.Td>
              );
            })}
          </Table.Tr>
        );
      })}
    </Sheet>
  );
}
