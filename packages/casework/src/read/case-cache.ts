import { initial, type Nomination } from '@vinhdanh/domain';

const capacity = 5_000;

/** Last known state of recently used cases. It only shortens reads; the log decides. */
export class CaseCache {
  readonly #states = new Map<string, Nomination>();

  get(caseId: string): Nomination {
    const state = this.#states.get(caseId);
    if (state === undefined) return initial;
    this.#states.delete(caseId);
    this.#states.set(caseId, state);
    return state;
  }

  put(caseId: string, state: Nomination): void {
    this.#states.delete(caseId);
    this.#states.set(caseId, state);
    if (this.#states.size <= capacity) return;
    for (const oldest of this.#states.keys()) {
      this.#states.delete(oldest);
      return;
    }
  }

  /** After a database was restored, known states may never have happened. */
  forget(caseId: string): void {
    this.#states.delete(caseId);
  }
}
