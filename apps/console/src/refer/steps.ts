export const steps = ['paper', 'who', 'deed', 'where', 'award', 'review'] as const;
export type Step = (typeof steps)[number];
/** Live: it happens now. Historical: it is entered from papers. */
export type Entry = 'live' | 'historical';

/** The questions in their order; the paper is asked for only in historical entry. */
export const stepsOf = (entry: Entry): readonly Step[] =>
  entry === 'historical' ? steps : steps.filter((step) => step !== 'paper');
