import type { NominationCommandName } from '@vinhdanh/contracts';
import { recusing } from '../conflict/recuse-member.js';
import { overlap } from '../claims/overlap.js';
import { countCorrection } from '../council/count-correction.js';
import { revote } from '../council/revote.js';
import { secretBallot } from '../council/secret-ballot.js';
import { sitting } from '../council/sitting.js';
import { closing } from '../proceedings/closing.js';
import { correction } from '../proceedings/correction.js';
import { custody } from '../proceedings/custody.js';
import { again } from '../proceedings/referral-again.js';
import { repinning } from '../proceedings/repinning.js';
import { revocation } from '../proceedings/revocation.js';
import { suspension } from '../proceedings/suspension.js';
import { appraisal } from '../stages/appraisal/appraisal.js';
import { consultation } from '../stages/appraisal/consultation.js';
import { publication } from '../stages/appraisal/publication.js';
import { commendation } from '../stages/commendation/commendation.js';
import { cultivation } from '../stages/cultivation/cultivation.js';
import { discovery, refer } from '../stages/discovery/discovery.js';
import { fastTrack } from '../stages/discovery/fast-track.js';
import { followUp } from '../stages/follow-up/follow-up.js';
import { higher } from '../stages/follow-up/higher.js';
import { recognition } from '../stages/recognition/recognition.js';
import { central } from '../stages/submission/central.js';
import { submission } from '../stages/submission/submission.js';
import type { Access, Definitions, OpenCommandName } from './definition.js';
import { entry } from './entry.js';

/** Every command on an open case; each is defined beside its stage or proceeding. */
export const definitions: Definitions<OpenCommandName> = {
  ...discovery,
  ...fastTrack,
  ...cultivation,
  ...recognition,
  ...sitting,
  ...secretBallot,
  ...countCorrection,
  ...recusing,
  ...revote,
  ...appraisal,
  ...consultation,
  ...publication,
  ...submission,
  ...central,
  ...commendation,
  ...followUp,
  ...higher,
  ...again,
  ...closing,
  ...overlap,
  ...suspension,
  ...revocation,
  ...custody,
  ...correction,
  ...repinning,
  ...entry,
};

/** Whether a name is the name of a command on an open case. */
export const isOpenCommand = (name: string): name is OpenCommandName => Object.hasOwn(definitions, name);

/** Who may issue a command. */
export const accessTo = (command: NominationCommandName): Access =>
  command === 'refer' ? refer : definitions[command];

/** Whether the press issues the command too, so that its facts are public anyway. */
export const isPublicAct = (command: NominationCommandName): boolean =>
  accessTo(command).roles.includes('media-partner');
