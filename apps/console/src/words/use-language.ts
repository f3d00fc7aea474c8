import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from './bilingual.js';
import type { Language } from './words.js';

export type { Bilingual } from './bilingual.js';

/** The present language, and a function that picks it from the API's bilingual texts. */
export function useLanguage(): { readonly language: Language; readonly say: (words: Bilingual) => string } {
  const { i18n } = useTranslation();
  const language: Language = i18n.resolvedLanguage === 'en' ? 'en' : 'vi';
  const say = useCallback((words: Bilingual) => words[language], [language]);
  return { language, say };
}
