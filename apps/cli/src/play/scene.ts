import type { View } from '../client/answers.js';
import type { Session } from '../client/session.js';

/** What a step's expectations are held against. */
export interface Scene {
  readonly view: View;
  /** Who acted, or who looks on. */
  readonly actor: Session;
  /** Historical entry: the person on whose behalf the actor looks. */
  readonly onBehalfOf: string | null;
  /** Reads what anyone with the right to the case may read. */
  readonly observer: Session;
  readonly register: string;
  readonly events: readonly string[];
  readonly cases: ReadonlyMap<string, string>;
  /** Another person of the story, as he signs in; null where the mode gives persons no accounts. */
  readonly person: ((who: string) => Promise<Session>) | null;
}
