import { useQuery } from '@tanstack/react-query';
import { policiesQuery } from '../api/queries.ts';

/** The company whose policy it is, by name; of a policy that is not loaded any more, its id. */
export function Company({ policy }: { readonly policy: string }) {
  const { data: policies = [] } = useQuery(policiesQuery);
  return <>{policies.find(({ id }) => id === policy)?.company ?? policy}</>;
}
