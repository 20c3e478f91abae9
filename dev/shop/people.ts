/** Who bought: names as they are written in several alphabets. The addresses lead nowhere (RFC 2606). */
export const people: readonly string[] = [
  'Ana Díaz',
  'James Whitfield',
  'Ελένη Παπαδοπούλου',
  'Łukasz Wójcik',
  'Олена Шевченко',
  'Marie-Claire Dubois',
  'Noah Okafor',
  'Søren Kjær',
  'Priya Raman',
  'Zoë van den Berg',
  'Иван Петров',
  'Grace Kim',
  'Tomás Ó Briain',
  'Hannah Müller',
  'Amira Haddad',
  'William Chen',
];

/** Where the buyers live, in the order of `people`: made-up streets of real places. */
const homes: readonly string[] = [
  '12 Elm Street\nAnn Arbor, MI 48104',
  '4 Mill Lane\nPortland, ME 04101',
  '88 Garden Avenue\nAstoria, NY 11102',
  '301 Division Street\nChicago, IL 60622',
  '17 Cedar Court\nSacramento, CA 95814',
  '9 Rue Street\nNew Orleans, LA 70116',
  '640 Peach Road\nAtlanta, GA 30308',
  '23 Fjord Drive\nMinneapolis, MN 55406',
  '2 Orchard Walk\nEdison, NJ 08817',
  '75 Canal Street\nGrand Rapids, MI 49503',
  '1400 Neva Avenue\nSeattle, WA 98109',
  '52 Harbor View\nOakland, CA 94607',
  '8 Quay Street\nBoston, MA 02127',
  '33 Linden Street\nMilwaukee, WI 53202',
  '19 Jasmine Way\nDearborn, MI 48126',
  '210 Bridge Street\nSan Francisco, CA 94107',
];

/** Where the n-th buyer has goods delivered, lines as on an envelope. */
export const homeOf = (n: number): string => `${homes[(n - 1) % homes.length] ?? ''}\nUSA`;

/** The mail address of the n-th buyer. */
export const addressOf = (n: number): string => `buyer${String(n).padStart(2, '0')}@shop.example`;
