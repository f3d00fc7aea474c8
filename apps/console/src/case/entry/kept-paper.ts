import { z } from 'zod/mini';
import { leftoverOf } from '../../session/leftovers.js';
import { emptyPaper, Paper } from './paper.js';

const nameOf = (account: string, caseId: string): string => leftoverOf('entry', account, caseId);

/** The paper that was last being entered into a case in this browser; empty if there was none. */
export function readPaper(account: string, caseId: string): Paper {
  try {
    const read = z.safeParse(Paper, JSON.parse(localStorage.getItem(nameOf(account, caseId)) ?? 'null'));
    return read.success ? read.data : emptyPaper;
  } catch {
    return emptyPaper;
  }
}

export const keepPaper = (account: string, caseId: string, paper: Paper): void =>
  localStorage.setItem(nameOf(account, caseId), JSON.stringify(paper));
