/** Where a rule comes from, without the marks by which its values are kept apart. */
export const sourceWords = (source: string): string => source.replaceAll(/\s*\[law-values:[^\]]*\]/gu, '');
