import { api, bodyOf } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { readKept, type FormDraft } from './browser-drafts.js';

/** Name under which the API stores the draft of an action, for each account. */
const keyOf = (caseId: string, action: string): string => `nomination:${caseId}:${action}`;

/** The draft stored by the API, perhaps typed on another machine; null = none. */
export async function fetchDraft(caseId: string, action: string): Promise<FormDraft | null> {
  try {
    const { items } = await bodyOf(api.GET('/api/drafts'));
    if (!items.some(({ key }) => key === keyOf(caseId, action))) return null;
    return readKept(
      (await bodyOf(api.GET('/api/drafts/{key}', { params: { path: { key: keyOf(caseId, action) } } }))).body,
    );
  } catch (error) {
    // If the API has no draft or is unreachable, this browser's own draft is enough.
    if (isProblem(error)) return null;
    throw error;
  }
}

/**
 * Stores a draft with the API too, so that it is found on another machine. If that fails, this browser still has it.
 */
export async function sendDraft(caseId: string, action: string, draft: FormDraft): Promise<void> {
  await quietly(api.PUT('/api/drafts/{key}', { params: { path: { key: keyOf(caseId, action) } }, body: { ...draft } }));
}

export async function withdrawDraft(caseId: string, action: string): Promise<void> {
  await quietly(api.DELETE('/api/drafts/{key}', { params: { path: { key: keyOf(caseId, action) } } }));
}

async function quietly(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}
