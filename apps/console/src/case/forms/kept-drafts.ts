import { api, bodyOf } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { readKept, type Draft } from './drafts.js';

/** The name under which the API keeps the draft of an action: each account's own. */
const keyOf = (caseId: string, action: string): string => `nomination:${caseId}:${action}`;

/** The draft that the API keeps, typed perhaps at another desk; null = none. */
export async function fetchDraft(caseId: string, action: string): Promise<Draft | null> {
  try {
    const { items } = await bodyOf(api.GET('/api/drafts'));
    if (!items.some(({ key }) => key === keyOf(caseId, action))) return null;
    return readKept(
      (await bodyOf(api.GET('/api/drafts/{key}', { params: { path: { key: keyOf(caseId, action) } } }))).body,
    );
  } catch (error) {
    // what this browser keeps is enough where the API has none, or is away
    if (isProblem(error)) return null;
    throw error;
  }
}

/** Keeps a draft with the API too, so that it is found at another desk. Away or refused, this browser still has it. */
export async function sendDraft(caseId: string, action: string, draft: Draft): Promise<void> {
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
