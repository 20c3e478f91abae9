import { html, type Html } from '../../shop/html.ts';
import { dateFor, shortDateFor } from '../dates.ts';
import type { Voice } from '../language.ts';

/** An instant (epoch ms) in the policy's zone; `short` for what is over. */
export function date({ language }: Voice, timeZone: string, at: number, short = false): Html {
  const written = short ? shortDateFor(language, timeZone, at) : dateFor(language, timeZone, at);
  return html`<time datetime="${new Date(at).toISOString()}"><bdi>${written}</bdi></time>`;
}
