declare module 'virtual:glossary/vi' {
  import type { Section } from './terms.js';

  /** Vietnamese words of `packages/contracts/src/glossary`, by section and code. */
  export const glossary: Readonly<Record<Section, Readonly<Record<string, string>>>>;
}

declare module 'virtual:glossary/en' {
  import type { Section } from './terms.js';

  /** Their English twins. */
  export const glossary: Readonly<Record<Section, Readonly<Record<string, string>>>>;
}
