import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi/index.js';

export type Language = 'vi' | 'en';
const kept = 'vinh-danh.language';

/** The language chosen last; Vietnamese where none was. */
export const chosenLanguage = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi');

/** Loads the texts of the chosen language; to be awaited before anything is drawn. */
export async function startWords(): Promise<void> {
  const language = chosenLanguage();
  const resources: Resource = { vi: { ...vi } };
  if (language === 'en') resources['en'] = { ...(await import('./en/index.js')).en };
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources,
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language at once and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'frame')) {
    const { en } = await import('./en/index.js');
    for (const [namespace, texts] of Object.entries(en)) i18next.addResourceBundle('en', namespace, texts, true, true);
  }
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
