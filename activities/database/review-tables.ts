import type { Generated } from 'kysely';

/** What a reviewer thinks of somebody's work on a case; of one person's work on a case the newest counts. */
interface CaseReviewsTable {
  id: string;
  case_id: string;
  policy: string;
  /** Whose work it is: an account. */
  agent_id: string;
  agent_name: string;
  reviewer_id: string;
  reviewer_name: string;
  /** Reference to the coaching note, a content of kind `private`. */
  note: string | null;
  reviewed_at: Generated<Date>;
}

/** A mark for each question of the checklist, as it was called then. */
interface CaseReviewMarksTable {
  review_id: string;
  position: number;
  question: string;
  title: string;
  /** Null where the question does not apply. */
  met: boolean | null;
}

export interface ReviewTables {
  case_reviews: CaseReviewsTable;
  case_review_marks: CaseReviewMarksTable;
}
