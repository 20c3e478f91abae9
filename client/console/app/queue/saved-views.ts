/** A view of the queue that is asked for often. The server knows what each asks for (client/records/saved-views.ts). */
export interface SavedView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** The views, the plainest first. */
export const savedViews: readonly SavedView[] = [
  { id: 'all', title: 'All open', about: 'Every open case, what is due next on top' },
  { id: 'mine', title: 'Mine', about: 'Cases that you own' },
  { id: 'departments', title: "My departments'", about: 'Cases of your departments, whoever owns them' },
  {
    id: 'breaching',
    title: 'Due today',
    about: "A promise is overdue, or runs out before the company's day is over",
  },
  { id: 'waiting', title: 'Waits for the customer', about: 'The customer has to do something next' },
  { id: 'escalated', title: 'Escalated', about: 'Escalations that run' },
  { id: 'approvals', title: 'Approvals', about: 'A compensation waits for an approval' },
  { id: 'decisions', title: 'Decisions', about: 'Goods wait for somebody to decide what becomes of them' },
  { id: 'safety', title: 'Safety', about: 'A safety concern was raised' },
  { id: 'unheard', title: 'Nobody answers', about: 'Escalations that the last level has not taken' },
  { id: 'closed', title: 'Closed', about: 'Cases that are over, the newest on top' },
];

/** The view of this id; all open cases when there is none. */
export function viewOf(id: string | undefined): SavedView {
  const [all] = savedViews;
  const found = savedViews.find((each) => each.id === id) ?? all;
  if (!found) throw new Error('there is no view');
  return found;
}
