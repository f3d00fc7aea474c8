/** A source without its marks, and the document that its value awaits; null = the value is not provisional. */
export const sourceParts = (source: string): { readonly basis: string; readonly awaits: string | null } => ({
  basis: source.replaceAll(/\s*\[(?:law-values|awaits):[^\]]*\]/gu, ''),
  awaits: /\[awaits:\s*([^\]]*?)\s*\]/u.exec(source)?.[1] ?? null,
});

/** The source of a rule, without marks. */
export const sourceWords = (source: string): string => sourceParts(source).basis;
