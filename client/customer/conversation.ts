import type { CaseView } from '../../machines/case/view.ts';
import type { Interaction } from '../../machines/case/interaction.ts';
import { attachment } from '../../activities/content/attachment.ts';
import type { Content } from '../../activities/content/content-store.ts';

/** One thing that was said between the customer and us, the key of its title and its words. */
export interface Said {
  /** Epoch ms. */
  readonly at: number;
  readonly by: 'customer' | 'us';
  readonly title: string;
  readonly words: readonly (
    { readonly text: string } | { readonly file: string; readonly event: string } | 'erased'
  )[];
}

/** Letters by their purpose; the catalogue has `letter.<purpose>` for each. */
const letters: ReadonlySet<string> = new Set([
  'acknowledgement',
  'answer',
  'apology',
  'approved',
  'arrived',
  'compensation-granted',
  'compensation-offer',
  'declined',
  'delay-notice',
  'ending',
  'escalation-status',
  'expired',
  'follow-up',
  'inspected',
  'missed',
  'question',
  'refunded',
  'reminder',
  'reopened',
  'resumed',
  'safety-follow-up',
  'safety-instructions',
  'settled',
]);

/** Channels of what was said without a letter; `said.us.<channel>`. */
const channels: ReadonlySet<string> = new Set(['phone', 'inPerson', 'email', 'chat', 'social', 'post']);

/** What is between the customer and us: everything but what is internal. */
export function isBetweenUs({ direction }: Interaction): boolean {
  return direction !== 'internal';
}

/** The conversation, newest first; of words that were erased only that they were. */
export function conversationOf(
  view: Pick<CaseView, 'interactions' | 'receipts'>,
  words: ReadonlyMap<string, NonNullable<Content>>,
): readonly Said[] {
  return view.interactions
    .filter((each) => isBetweenUs(each) && !isInALetter(each, view.interactions))
    .map((each) => ({
      at: each.at,
      by: each.direction === 'in' ? ('customer' as const) : ('us' as const),
      title: titleOf(each, view.receipts),
      words: each.words.flatMap((ref): Said['words'] => {
        const found = words.get(ref);
        if (!found) return [];
        if ('erased' in found) return ['erased'];
        const { data: file } = attachment.safeParse(found.kind === 'file' ? found.body : undefined);
        if (file) return [{ file: file.name, event: ref.split('/')[2] ?? '' }];
        return found.kind === 'words' && typeof found.body === 'string' ? [{ text: found.body }] : [];
      }),
    }))
    .toReversed();
}

/** The letter beside it carries the same words: an answer by e-mail is an interaction, and its letter another one. */
function isInALetter({ direction, letter, words }: Interaction, all: readonly Interaction[]): boolean {
  if (direction !== 'out' || letter !== undefined || words.length === 0) return false;
  const carried = (each: Interaction): boolean =>
    each.letter !== undefined && words.every((word) => each.words.includes(word));
  return all.some(carried);
}

function titleOf(said: Interaction, receipts: CaseView['receipts']): string {
  if (said.direction === 'in')
    return Object.entries(inwards).find(([what]) => said.what.startsWith(what))?.[1] ?? 'said.you.said';
  const purpose = said.letter && receipts.find(({ key }) => key === said.letter)?.purpose;
  if (purpose) return letters.has(purpose) ? `letter.${purpose}` : 'letter.other';
  return channels.has(said.channel) ? `said.us.${said.channel}` : 'said.us.other';
}

/** What charts note of the customer, beside plain words, by how it begins. */
const inwards: Readonly<Record<string, string>> = {
  'Says that it is solved': 'said.you.solved',
  'Says that it is not solved': 'said.you.notSolved',
  Withdraws: 'said.you.withdraws',
  'Moves the call-back': 'said.you.moved',
  'Received: return': 'said.you.return',
  'The carrier has the parcel': 'said.you.sent',
};
