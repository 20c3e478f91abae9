import type { SessionBody } from '../../bodies.ts';

/** A view of the queue that is asked for often. */
export interface SavedView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** What to ask the API for. */
  readonly asks: (account: SessionBody['account'], now: Date) => Readonly<Record<string, string>>;
}

/** The views, the plainest first. */
export const savedViews: readonly SavedView[] = [
  { id: 'all', title: 'All open', about: 'Every open case, what is due next on top', asks: () => ({}) },
  {
    id: 'mine',
    title: 'Mine',
    about: 'Cases that you own',
    asks: ({ name }) => ({ person: name }),
  },
  {
    id: 'department',
    title: "My department's",
    about: 'Cases of your departments, whoever owns them',
    asks: ({ departments }) => ({ departments: departments.join('|') || '-' }),
  },
  {
    id: 'today',
    title: 'Due today',
    about: 'Something is due before the day is over',
    asks: (_account, now) => ({
      dueBefore: String(new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()),
    }),
  },
  { id: 'escalated', title: 'Escalated', about: 'Escalations that run', asks: () => ({ escalated: 'true' }) },
  { id: 'closed', title: 'Closed too', about: 'Open and closed cases', asks: () => ({ closed: 'true' }) },
];

/** The view of this id; all open cases when there is none. */
export function viewOf(id: string | undefined): SavedView {
  const [all] = savedViews;
  const found = savedViews.find((each) => each.id === id) ?? all;
  if (!found) throw new Error('there is no view');
  return found;
}
