/** One thing wrong with a calendar. */
export interface CalendarIssue {
  /** Where, for example 'calendars.support.weekly.mon[0].to'. */
  readonly path: string;
  /** What was expected, with an example, and what was there. */
  readonly message: string;
}

/** Thrown when calendar data is refused; lists everything that is wrong, not only the first. */
export class InvalidCalendar extends Error {
  readonly type = 'InvalidCalendar';
  readonly issues: readonly CalendarIssue[];

  constructor(issues: readonly CalendarIssue[]) {
    super(
      `This calendar cannot be used:\n${issues.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`,
    );
    this.issues = issues;
  }
}
