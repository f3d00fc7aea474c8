/** `NT-2023-00001`: the pack's initials, the year, the count of the register. */
export const caseNumber = (pack: string, year: number, ordinal: number): string =>
  `${pack
    .split('-')
    .filter((part) => /^[a-z]/u.test(part))
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')}-${year}-${String(ordinal).padStart(5, '0')}`;
