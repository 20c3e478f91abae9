/** Subject of the mail with which a department gets the case. */
export const referred = (about: string, due: string): string =>
  `Case # is referred to you: ${about}, due ${due}`;

/** Subject of the mail to the contact of a level of the escalation. */
export const escalated = (level: number, about: string): string =>
  `Case # is escalated to you (level ${level}): ${about}`;

/** Subject of the apology for a date that passed. */
export const broken = (about: string): string => `About ${about}: we did not keep our word, and we are sorry`;
