import type { NominationCommandName } from '@vinhdanh/contracts';
import { appraisal } from './appraisal.js';
import { central } from './central.js';
import { closing } from './closing.js';
import { consultation } from './consultation.js';
import { custody } from './custody.js';
import { fastTrack } from './fast-track.js';
import { publication } from './publication.js';
import { again } from './referral-again.js';
import { higher } from './higher.js';
import { repinning } from './repinning.js';
import { revocation } from './revocation.js';
import { revote } from './revote.js';
import { secretBallot } from './secret-ballot.js';
import { commendation } from './commendation.js';
import { cultivation } from './cultivation.js';
import { discovery } from './discovery.js';
import { entry } from './entry.js';
import { followUp } from './follow-up.js';
import { recognition } from './recognition.js';
import type { Rules } from './rule.js';
import { sitting } from './sitting.js';
import { submission } from './submission.js';
import { suspension } from './suspension.js';

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
