import { isThrough } from './deed.ts';
import type { Interaction } from './interaction.ts';
import type { Letter, LetterEffect, LetterParams } from './letter.ts';
import { latest, nextNumber } from './letters.ts';
import { earlierOnes, type Told } from './newest-interactions.ts';

/** What is to be written, whole; the words for people in `title` and `told`. */
export interface Writing {
  readonly purpose: string;
  readonly title: string;
  readonly by: 'email' | 'post';
  readonly params: Omit<LetterParams, 'key'>;
  /** As the interaction says it; 'Sent: <title>' when left out. */
  readonly told?: string;
}

/** What a letter is added to. */
export interface Correspondence {
  readonly at: number;
  readonly letters: readonly Letter[];
  readonly interactions: readonly Interaction[];
}

/** Writes a letter; `dispatch` hands it to the host. A letter is an interaction too, one to our own people an internal one. */
export function writeLetter(
  { at, letters, interactions }: Correspondence,
  { purpose, title, by, params, told = `Sent: ${title}` }: Writing,
): Pick<Correspondence, 'letters' | 'interactions'> {
  const effect: LetterEffect = by === 'post' ? 'printLetter' : 'sendMail';
  const key = `${purpose}-${nextNumber(letters)}`;
  const letter: Letter = {
    key,
    purpose,
    title,
    effect,
    writtenAt: at,
    status: 'written',
    ...(typeof params.to !== 'string' && { inside: true }),
    params: { key, ...params },
  };
  const interaction = {
    at,
    who: { id: 'redress', role: 'system' },
    direction: typeof params.to === 'string' ? 'out' : 'internal',
    channel: by,
    what: told,
    words: Object.values(params.words),
    letter: key,
  } as const;
  const kept = params.template === 'task' ? letters.filter((each) => !isToldAgain(each, purpose)) : letters;
  return {
    letters: [...newestLetters(kept, mostLetters - 1), letter],
    interactions: [...interactions, interaction],
  };
}

/** Letters travel with each continue-as-new: beyond these the oldest that nothing looks at any more makes room; that it was sent stays said. */
const mostLetters = 100;

/** At most so many of them, as far as something looks at no more: of what is over the oldest go, and of each purpose the newest stays. */
export function newestLetters(letters: readonly Letter[], most: number): readonly Letter[] {
  const over = letters.length - most;
  if (over <= 0) return letters;
  const gone = letters.filter((each) => isOver(each) && latest({ letters }, each.purpose) !== each);
  const going = new Set(gone.slice(0, over));
  return letters.filter((each) => !going.has(each));
}

/** What must be done is told until it is done, for months if need be: a call that got through makes room for the next one. */
function isToldAgain(letter: Letter, purpose: string): boolean {
  return letter.purpose === purpose && isOver(letter);
}

/** It has arrived, or need not arrive any more. */
function isOver(letter: Letter): boolean {
  return isThrough(letter) || letter.status === 'superseded';
}

/** The communication so far, for the company's own people; a line says how many are not carried any more. */
export function historyOf({
  interactions,
  earlierInteractions = 0,
}: Told): NonNullable<LetterParams['history']> {
  const [first, ...newest] = interactions.map(entryOf);
  if (first === undefined || earlierInteractions === 0) return interactions.map(entryOf);
  const left = {
    at: newest[0]?.at ?? first.at,
    who: 'system redress',
    channel: 'note',
    what: `${earlierOnes(earlierInteractions)} left out`,
    words: [],
  };
  return [first, left, ...newest];
}

/** How many a letter with the communication says that it leaves out, as a fact of it; none when it is whole. */
export function leftOut({ earlierInteractions = 0 }: Told): { readonly leftOut?: string } {
  return earlierInteractions === 0 ? {} : { leftOut: earlierOnes(earlierInteractions) };
}

function entryOf({ at, who, channel, what, words }: Interaction) {
  return {
    at,
    who: `${who.role} ${who.id}`,
    channel,
    what,
    words: [...words],
  };
}
