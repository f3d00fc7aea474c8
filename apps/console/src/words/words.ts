import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadTerms } from './terms.js';

export type Language = 'vi' | 'en';
const kept = 'vinh-danh.language';

/** A file of texts for each area and language; its only constant holds them. */
const files = import.meta.glob<Readonly<Record<string, object>>>(['./vi/*.ts', './en/*.ts', '!./*/index.ts']);

/** `unitYear` -> `unit-year`. */
const fileOf = (namespace: string): string => namespace.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

async function textsOf(language: string, namespace: string): Promise<object> {
  const file = files[`./${language}/${fileOf(namespace)}.ts`];
  if (file === undefined) throw new Error(`no texts for ${namespace} in ${language}`);
  const [texts] = Object.values(await file());
  return { ...texts };
}

async function deliver(language: string, namespace: string, done: ReadCallback): Promise<void> {
  try {
    done(null, await textsOf(language, namespace));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null);
  }
}

/** Texts of an area, loaded when a page first needs them, so that the first load has no unused texts. */
const areas: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => void deliver(language, namespace, done),
};

/** The language chosen last; default Vietnamese. */
export const chosenLanguage = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi');

/** Loads the texts of the frame and the glossary in the chosen language; to be awaited before anything is drawn. */
export async function startWords(): Promise<void> {
  const language = chosenLanguage();
  const terms = loadTerms(language);
  await i18next
    .use(areas)
    .use(initReactI18next)
    .init({
      lng: language,
      // the compiler guarantees that both languages have the same texts
      fallbackLng: false,
      ns: ['frame', 'list', 'work'],
      defaultNS: 'frame',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  await terms;
  document.documentElement.lang = language;
}

/** Changes the language at once and stores the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  await loadTerms(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
