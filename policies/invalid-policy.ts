/** One thing wrong with a policy. */
export interface PolicyIssue {
  /** Where, for example 'answer.within.value.calendar'. */
  readonly path: string;
  /** What was expected, with an example. */
  readonly message: string;
}

/** Thrown when policy data is refused; lists everything that is wrong, not only the first. */
export class InvalidPolicy extends Error {
  readonly type = 'InvalidPolicy';
  readonly issues: readonly PolicyIssue[];

  constructor(id: string, issues: readonly PolicyIssue[]) {
    super(
      `The policy ${id} cannot be used:\n${issues.map(({ path, message }) => `  ${path}: ${message}`).join('\n')}`,
    );
    this.issues = issues;
  }
}
