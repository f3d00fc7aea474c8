import { Done } from '../client/answers.js';
import type { Session } from '../client/session.js';
import type { Cast } from './cast.js';
import type { Mode } from './story-run.js';

/**
 * Cases entered from papers: one account enters them on behalf of the story's persons; business time is that of the
 * papers.
 */
export function historical(cast: Cast, clerk: Session): Mode {
  return {
    name: 'historical',
    patience: 0,
    arrive: () => Promise.resolve(),
    sessionOf: () => Promise.resolve(clerk),
    besides: ({ who, day, paper }) => ({ occurredAt: day, paper, onBehalfOf: cast.member(who).person }),
    async pass(day, cases) {
      for (const id of cases)
        await clerk.post(`/api/nominations/${id}/commands`, { type: 'pass-time', input: { to: day } }, Done);
    },
  };
}
