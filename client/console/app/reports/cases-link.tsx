import { AnchorLink } from '../kit/anchor-link.tsx';
import type { ReportSearch } from './report-search.ts';

/** A number that opens the cases behind it; none has nothing to open. */
export function CasesLink({ count, search }: { readonly count: number; readonly search: ReportSearch }) {
  if (count === 0) return <>0</>;
  return (
    <AnchorLink to="/reports/cases" search={{ ...search }} size="sm">
      {count}
    </AnchorLink>
  );
}
