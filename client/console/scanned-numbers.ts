/** What a scanner puts before the text of a code, by its kind (AIM symbology identifiers, ISO/IEC 15424): ']C1' for GS1-128. */
const symbology = /^\][A-Za-z][0-9A-Za-z]/;

/** A serial shipping container code with its application identifier (GS1 General Specifications, 3.2): '00' and 18 digits. */
const containerCode = /^(?:\(00\)|00)(\d{18})$/;

/**
 * The numbers that a scanned or typed text can mean, the likeliest first: a tracking number with or without what a scanner or
 * GS1-128 puts before it, with or without spaces, the address of a tracking page, the id of a case.
 */
export function scannedNumbers(scan: string): readonly string[] {
  const plain = scan
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .replace(symbology, '');
  const joined = plain.replaceAll(/\s+/g, '');
  const [, code] = containerCode.exec(joined) ?? [];
  const page = URL.canParse(plain) ? (plain.split(/[?#]/)[0]?.split('/').findLast(Boolean) ?? '') : '';
  return [...new Set([code ?? '', page, plain, joined, plain.toLowerCase()])].filter((each) => each !== '');
}
