import type { View } from '../client/answers.js';
import type { Session } from '../client/session.js';

/** What a step's expectations are compared with. */
export interface Observed {
  readonly view: View;
  /** The person who acted, or who observes. */
  readonly actor: Session;
  /** Historical entry: the person on whose behalf the clerk looks. */
  readonly onBehalfOf: string | null;
  /** Reads everything that a person with access to the case may read. */
  readonly observer: Session;
  readonly register: string;
  readonly events: readonly string[];
  readonly cases: ReadonlyMap<string, string>;
  /** The session of another person of the story; null if the mode gives persons no accounts. */
  readonly person: ((who: string) => Promise<Session>) | null;
}
