import { glossary } from '@vinhdanh/contracts';
import type { Plugin } from 'vite';

const id = 'virtual:glossary';

/** Gives the console the words of the glossary as plain data: the schemas that check them stay out of the browser. */
export function glossaryWords(): Plugin {
  return {
    name: 'glossary-words',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export const glossary = ${JSON.stringify(glossary)};` : null),
  };
}
