declare module 'virtual:glossary' {
  import type { glossary as words } from '@vinhdanh/contracts';

  /** The words of `packages/contracts/src/glossary`, as data. */
  export const glossary: typeof words;
}
