import type { ContentStore } from '../../../activities/content/content-store.ts';
import type { Database } from '../../../activities/database/connect.ts';
import type { FilePort } from '../../../activities/files/file-port.ts';
import type { CaseClient } from '../../case-client.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { ActLog } from '../acts/act-log.ts';
import type { Reviews } from '../../quality/reviews.ts';
import type { Outages } from '../../outages/outages.ts';
import type { CaseNews } from '../case-news.ts';

/** What the console's routes work with. */
export interface ConsoleContext {
  readonly client: CaseClient;
  /** The read model, which lists ask. */
  readonly database: Database;
  readonly news: CaseNews;
  readonly catalogue: Catalogue;
  readonly acts: ActLog;
  readonly outages: Outages;
  readonly reviews: Reviews;
  /** Where words go that are no event's. */
  readonly content: Pick<ContentStore, 'putMany' | 'get'>;
  /** Where letters and labels lie; the worker's. */
  readonly files: FilePort;
  /** Where the pictures of the charts lie. */
  readonly chartsDir: string;
  /** Address of a workflow in Temporal's Web UI, where there is one. */
  readonly workflowUrl: (workflowId: string) => string | undefined;
}
