import { z } from 'zod/mini';
import { leftoverOf } from '../../session/leftovers.js';

/** Unrecorded input of an action's form. */
const FormDraft = z.object({
  values: z.record(z.string(), z.unknown()),
  /** Files uploaded for it. */
  documents: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Version of the case when the draft was begun. */
  version: z.number(),
  /** Idempotency-Key of this act: it stays the same until the API has answered. */
  key: z.string(),
  savedAt: z.string(),
});
export type FormDraft = z.infer<typeof FormDraft>;

const nameOf = (account: string, caseId: string, action: string): string =>
  leftoverOf('draft', account, `${caseId}.${action}`);

/** The draft stored in this browser; null = none, or it can no longer be read. */
export function readDraft(account: string, caseId: string, action: string): FormDraft | null {
  const kept = localStorage.getItem(nameOf(account, caseId, action));
  if (kept === null) return null;
  try {
    return readKept(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** Parses a stored draft; null = it is not one. */
export function readKept(kept: unknown): FormDraft | null {
  const read = z.safeParse(FormDraft, kept);
  return read.success ? read.data : null;
}

export function keepDraft(account: string, caseId: string, action: string, draft: FormDraft): void {
  localStorage.setItem(nameOf(account, caseId, action), JSON.stringify(draft));
}

export const dropDraft = (account: string, caseId: string, action: string): void =>
  localStorage.removeItem(nameOf(account, caseId, action));

/** Actions of a case with a stored draft. */
export function draftsOf(account: string, caseId: string): readonly string[] {
  const prefix = nameOf(account, caseId, '');
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
}
