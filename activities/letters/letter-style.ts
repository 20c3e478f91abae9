/** Measures of a letter in points (1/72 inch) and its colours, the mails' own. */
export const letterStyle = {
  margins: { top: 50, left: 68, right: 68, bottom: 86 },
  windowTop: 132,
  bodyTop: 246,
  size: 10.5,
  ink: '#1f2933',
  soft: '#52606d',
  accent: '#0f5c6e',
  rule: '#bcccdc',
} as const;
