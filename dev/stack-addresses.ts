/** Where everything is. What somebody else runs has no page of ours. */
export interface StackAddresses {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly uiUrl?: string;
  readonly mailUrl?: string;
  readonly apiUrl?: string;
  /** Where the example shop belongs; whoever has an API key starts it there. */
  readonly shopUrl?: string;
  readonly consoleUrl?: string;
  /** The customer's page; a mailed link leads to a case. */
  readonly customerUrl?: string;
  /** What the embedded carrier signs its webhook with. */
  readonly carrierSecret?: string;
}

/** What the next one that finds this clone's stack running may know. */
export const tellable = ({
  databaseUrl: _url,
  carrierSecret: _secret,
  ...rest
}: StackAddresses): Readonly<Record<string, string>> => ({
  ...rest,
});
