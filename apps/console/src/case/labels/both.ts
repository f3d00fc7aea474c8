import type { Bilingual } from '../../words/use-language.js';

export const both = (vi: string, en: string): Bilingual => ({ vi, en });
