import { Table } from '@mantine/core';
import type { ReviewsBody } from '../../quality-bodies.ts';
import { Company } from '../kit/company.tsx';
import { Sheet } from '../reports/sheet.tsx';

/** How often the marks of the period were met, by agent or by question. */
export function ScoreSheet({
  title,
  head,
  scores,
  csv,
}: {
  readonly title: string;
  /** What a row is about. */
  readonly head: string;
  readonly scores: NonNullable<ReviewsBody['scores']>['byAgent'];
  readonly csv: string;
}) {
  return (
    <Sheet
      title={title}
      about="Of several reviews of one agent’s work on a case the newest counts; what does not apply counts nowhere."
      csv={csv}
      head={[head, 'Reviews', 'Marks', 'Met', 'Met, in percent']}
    >
      {scores.map(({ id, title: about, policy, reviews, asked, met, percent }) => (
        <Table.Tr key={`${id} ${policy ?? ''}`}>
          <Table.Th scope="row">
            {about}
            {policy !== undefined && (
              <>
                {' ('}
                <Company policy={policy} />)
              </>
            )}
          </Table.Th>
          <Table.Td>{reviews}</Table.Td>
          <Table.Td>{asked}</Table.Td>
          <Table.Td>{met}</Table.Td>
          <Table.Td>{percent} %</Table.Td>
        </Table.Tr>
      ))}
    </Sheet>
  );
}
