import { z } from 'zod/mini';

/** What somebody has typed into the form of an action and not recorded yet. */
const Draft = z.object({
  values: z.record(z.string(), z.unknown()),
  /** Files that were uploaded for it. */
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Version of the case that lay open when it was begun. */
  version: z.number(),
  /** Idempotency-Key of this act: the same until the API has answered. */
  key: z.string(),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

const nameOf = (account: string, caseId: string, action: string): string =>
  `vinh-danh.draft.${account}.${caseId}.${action}`;

/** The draft kept in this browser; null = none, or one that cannot be read any more. */
export function readDraft(account: string, caseId: string, action: string): Draft | null {
  const kept = localStorage.getItem(nameOf(account, caseId, action));
  if (kept === null) return null;
  try {
    return readKept(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** A draft as it was kept; null = what was kept is none. */
export function readKept(kept: unknown): Draft | null {
  const read = z.safeParse(Draft, kept);
  return read.success ? read.data : null;
}

export function keepDraft(account: string, caseId: string, action: string, draft: Draft): void {
  localStorage.setItem(nameOf(account, caseId, action), JSON.stringify(draft));
}

export const dropDraft = (account: string, caseId: string, action: string): void =>
  localStorage.removeItem(nameOf(account, caseId, action));

/** Actions of a case for which something typed is kept. */
export function draftsOf(account: string, caseId: string): readonly string[] {
  const prefix = nameOf(account, caseId, '');
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}
