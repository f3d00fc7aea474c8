import type { Bilingual } from '@vinhdanh/contracts';

/** What each code of our own means: status, English title, and what went wrong and what to do in both languages. Refusals of the domain bring their own texts. */
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
