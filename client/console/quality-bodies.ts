import type { ReviewMark, ReviewPerson } from '../quality/reviews.ts';
import type { Scores } from '../quality/scores.ts';
import type { WordsBody } from './bodies.ts';
import type { CaseLine } from './work-bodies.ts';

// What the console's API answers about quality reviews. Instants are epoch ms.

/** A review as who may see it sees it: a reviewer, or the agent whose work it is. */
export interface ReviewBody {
  readonly id: string;
  readonly caseId: string;
  readonly agent: ReviewPerson;
  readonly reviewer: ReviewPerson;
  readonly marks: readonly ReviewMark[];
  readonly note?: WordsBody;
  readonly reviewedAt: number;
}

/** `GET /api/cases/{id}/reviews` */
export interface CaseReviewsBody {
  /** The newest first. */
  readonly reviews: readonly ReviewBody[];
  /** Left out for whoever may not review, and where the policy has no checklist. */
  readonly form?: {
    readonly checklist: readonly { readonly id: string; readonly title: string }[];
    /** Whose work can be reviewed, who did most first. */
    readonly agents: readonly ReviewPerson[];
  };
}

/** The cases of a policy that are to be reviewed. */
export interface SampleBody {
  readonly policy: string;
  /** Percent of the closed cases. */
  readonly share: number;
  readonly closed: number;
  readonly chosen: number;
  readonly reviewed: number;
  /** Those that nobody has reviewed. */
  readonly open: readonly CaseLine[];
}

/** `GET /api/reviews` */
export interface ReviewsBody {
  /** Reviews of the reader's own work, the newest first. */
  readonly mine: readonly ReviewBody[];
  /** For reviewers only. */
  readonly samples?: readonly SampleBody[];
  readonly scores?: Scores;
}
