import { inStage } from '../../model/in-stage.js';
import type { Happened, OpenNomination } from '../../model/state.js';
import { step } from '../../model/step.js';

type DiscoveryEvent = Extract<Happened, { type: 'VerificationStarted' | 'FastTracked' }>;

/** A case in discovery after an event of this stage. @throws UnexpectedEventError in another stage */
export function evolveDiscovery(state: OpenNomination, event: DiscoveryEvent): OpenNomination {
  const found = inStage(state, event, 'discovery');
  switch (event.type) {
    case 'VerificationStarted':
      return step(found, event, { ...found.progress, substate: 'verifying' });
    case 'FastTracked':
      return { ...found, fastTrack: true };
  }
}
