import type { Bilingual } from '@vinhdanh/contracts';

/**
 * The meaning of a problem code: status, English title, and in both languages what went wrong and what to do. Refusals
 * of the domain bring their own texts.
 */
export interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
}

export const entry = (status: number, title: string, detail: Bilingual, remedy: Bilingual): CatalogueEntry => ({
  status,
  title,
  detail,
  remedy,
});
