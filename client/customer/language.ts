import { textsFor, type Texts } from '../../activities/texts/texts.ts';

/** The languages in which the page is complete: how each calls itself, and which way it reads. */
export const languages = {
  en: { name: 'English', dir: 'ltr' },
  de: { name: 'Deutsch', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
} as const;

export type Language = keyof typeof languages;

/** How a page speaks to its reader. */
export interface Voice {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** True when the reader chose the language, so that it stays chosen from page to page. */
  readonly chosen: boolean;
  readonly say: Texts;
}

export function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languages, text);
}

/**
 * The reader's language: the one that was chosen, else the best of `Accept-Language` (RFC 9110, 12.5.4) that there is, else
 * English.
 */
export function voiceFor(chosen: string | undefined, accepted: string | undefined): Voice {
  const language = isLanguage(chosen) ? chosen : (preferred(accepted ?? '') ?? 'en');
  return {
    language,
    dir: languages[language].dir,
    chosen: isLanguage(chosen),
    say: textsFor(language, 'customer/'),
  };
}

function preferred(accepted: string): Language | undefined {
  const wishes = accepted.split(',').flatMap((part, i) => {
    const [tag = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1');
    const language = tag.split('-')[0];
    return isLanguage(language) && weight > 0 ? [{ language, weight, i }] : [];
  });
  return wishes.sort((a, b) => b.weight - a.weight || a.i - b.i)[0]?.language;
}
