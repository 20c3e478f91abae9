/** How to draw a picture. */
export interface Drawing {
  /** Paths of the states to light. */
  readonly states: readonly string[];
  readonly scheme: 'light' | 'dark';
  /** Another picture was asked for by its name. */
  readonly open: (name: string) => void;
}

const styles = /<style>([\s\S]*?)<\/style>/;

/**
 * Puts an SVG of docs/charts into an element and lights where the case stands. It lives in a shadow tree: its style sheet
 * means itself only, and the page's policy lets no markup bring styles along, not even to be read, so they are adopted.
 */
export function drawChart(host: HTMLElement, svg: string, { states, scheme, open }: Drawing): void {
  const css = styles.exec(svg)?.[1] ?? '';
  const parsed = new DOMParser().parseFromString(svg.replace(styles, ''), 'image/svg+xml').documentElement;
  // Its parts are links: as one image it would hide them from whoever reads it aloud.
  parsed.setAttribute('role', 'group');
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    css.replaceAll(
      /@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\} \}/g,
      scheme === 'dark' ? '$1}' : '',
    ),
  );
  shadow.adoptedStyleSheets = [sheet];
  const active = new Set(states);
  for (const box of parsed.querySelectorAll('[data-state]')) {
    const state = box.getAttribute('data-state');
    if (state !== null && active.has(state)) box.classList.add('lit');
  }
  shadow.replaceChildren(document.importNode(parsed, true));
  for (const link of shadow.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open((link.getAttribute('href') ?? '').replace(/^.*\/|\.svg$/g, ''));
    });
  }
  const lit = shadow.querySelector('.lit')?.getBoundingClientRect();
  if (!lit) return;
  const frame = host.getBoundingClientRect();
  // The frame alone is scrolled: scrollIntoView would take the page along.
  host.scrollLeft += lit.left + lit.width / 2 - (frame.left + frame.width / 2);
  host.scrollTop += lit.top + lit.height / 2 - (frame.top + frame.height / 2);
}
