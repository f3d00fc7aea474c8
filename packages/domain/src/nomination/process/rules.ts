import type { NominationCommandName } from '@vinhdanh/contracts';
import { appraisal } from '../stages/appraisal/appraisal.js';
import { central } from '../stages/submission/central.js';
import { closing } from '../proceedings/closing.js';
import { consultation } from '../stages/appraisal/consultation.js';
import { custody } from '../proceedings/custody.js';
import { fastTrack } from '../stages/discovery/fast-track.js';
import { publication } from '../stages/appraisal/publication.js';
import { again } from '../proceedings/referral-again.js';
import { higher } from '../stages/follow-up/higher.js';
import { repinning } from '../proceedings/repinning.js';
import { revocation } from '../proceedings/revocation.js';
import { revote } from '../council/revote.js';
import { secretBallot } from '../council/secret-ballot.js';
import { commendation } from '../stages/commendation/commendation.js';
import { cultivation } from '../stages/cultivation/cultivation.js';
import { discovery } from '../stages/discovery/discovery.js';
import { entry } from './entry.js';
import { followUp } from '../stages/follow-up/follow-up.js';
import { recognition } from '../stages/recognition/recognition.js';
import type { Rules } from './rule.js';
import { sitting } from '../council/sitting.js';
import { submission } from '../stages/submission/submission.js';
import { suspension } from '../proceedings/suspension.js';

/** Every act on an open case; `refer` opens one and stands apart. */
export const rules: Rules<Exclude<NominationCommandName, 'refer'>> = {
  ...discovery,
  ...cultivation,
  ...recognition,
  ...appraisal,
  ...submission,
  ...commendation,
  ...followUp,
  ...again,
  ...central,
  ...closing,
  ...consultation,
  ...custody,
  ...fastTrack,
  ...publication,
  ...higher,
  ...repinning,
  ...revocation,
  ...revote,
  ...secretBallot,
  ...sitting,
  ...suspension,
  ...entry,
};
