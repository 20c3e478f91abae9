import type { CaseBody, WordsBody } from '../../bodies.ts';

/** One entry of the stream: what was said or done, when and by whom. */
export interface StreamItem {
  readonly key: string;
  readonly at: number;
  readonly side: 'in' | 'out' | 'internal' | 'done';
  readonly who: string;
  readonly what: string;
  readonly how: string;
  readonly words: readonly WordsBody[];
  /** What became of a letter or deed, when it is not simply done. */
  readonly status?: string;
  readonly href?: string;
  /** The mail itself, to be shown in a frame. */
  readonly mail?: string;
}

/** Conversation and deeds in one stream, the newest first, as far back as the conversation was asked for. */
export function streamItems({ view, words, told: toldOf }: CaseBody): readonly StreamItem[] {
  const said = view.interactions.map(
    ({ at, who, direction, channel, what, words: references, letter }, index): StreamItem => ({
      key: `said ${index}`,
      at,
      side: direction,
      who: who.id === 'customer' ? who.role : who.id,
      what,
      how: channel,
      words: references.flatMap((reference) => words[reference] ?? []),
      ...became(view, letter),
    }),
  );
  const told = new Set([...toldOf, ...view.interactions.map(({ letter }) => letter)]);
  const from = view.earlierInteractions > 0 ? Math.min(...view.interactions.map(({ at }) => at)) : 0;
  const deeds = view.receipts
    .filter(({ key, writtenAt }) => !told.has(key) && writtenAt >= from)
    .map(({ key, title, writtenAt }): StreamItem => ({
      key: `deed ${key}`,
      at: writtenAt,
      side: 'done',
      who: 'the case itself',
      what: title,
      how: '',
      words: [],
      ...became(view, key),
    }));
  return [...said, ...deeds].sort((a, b) => b.at - a.at);
}

/** What became of a letter or deed, and where its page is. */
function became(
  view: CaseBody['view'],
  key: string | undefined,
): Pick<StreamItem, 'status' | 'href' | 'mail'> {
  const deed = key === undefined ? undefined : view.receipts.findLast((each) => each.key === key);
  if (!deed) return {};
  const { status, receipt, effect } = deed;
  const isOut = status === 'delivered' || status === 'deduplicated';
  return {
    status: [status, receipt?.reason].filter(Boolean).join(': '),
    ...(effect === 'sendMail' &&
      isOut && { mail: `/api/cases/${view.caseId}/mails/${encodeURIComponent(deed.key)}` }),
    ...(effect === 'printLetter' &&
      receipt?.reference !== undefined && {
        href: `/api/cases/${view.caseId}/letters/${encodeURIComponent(deed.key)}`,
      }),
  };
}
