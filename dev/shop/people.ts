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

/** The mail address of the n-th buyer. */
export const addressOf = (n: number): string => `buyer${String(n).padStart(2, '0')}@shop.example`;
