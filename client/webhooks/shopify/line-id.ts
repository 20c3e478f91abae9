/** Shopify's id of a line: that of its GraphQL name, since the number itself may be too large for JSON's numbers. */
export function lineIdOf({
  id,
  admin_graphql_api_id: name,
}: {
  readonly id: string;
  readonly admin_graphql_api_id?: string | undefined;
}): string {
  return /\/(\d+)$/.exec(name ?? '')?.[1] ?? id;
}
