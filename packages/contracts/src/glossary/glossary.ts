import { askWords } from './asks.js';
import {
  formWords,
  paperWords,
  quotaCountWords,
  revocationWords,
  suspensionWords,
  titleWords,
  trackWords,
  triggerWords,
} from './awards.js';
import { commandWords, engineCommandWords, registerCommandWords } from './commands.js';
import {
  atEndWords,
  extendedByWords,
  dayKindWords,
  deadlineStatusWords,
  deadlineUnitWords,
  deadlineWords,
  whileSuspendedWords,
} from './deadlines.js';
import { eventWords, otherEventWords } from './events.js';
import { fieldWords } from './fields.js';
import { guardWords } from './guards.js';
import { exitWords, restWords, stageWords, substateWords } from './lifecycle.js';
import { delegationWords, interestWords, partWords, roleWords, sourceWords, subjectKindWords, voiceWords } from './people.js';
import {
  certaintyWords,
  aloneWords,
  clockWords,
  consentWords,
  consultationStatusWords,
  effectOutcomeWords,
  effectWords,
  entryWords,
  personalClassWords,
  publicationStatusWords,
  simplifiedWords,
  streamWords,
  transitionWords,
  unitKindWords,
} from './register.js';
import {
  ballotStatusWords,
  criterionStatusWords,
  overlayWords,
  paperStatusWords,
  railStatusWords,
  standingWords,
  dayRoleWords,
  audienceWords,
} from './screen.js';
import { ballotWords, choiceWords, councilWords, denominatorWords, failedVoteWords } from './votes.js';

/**
 * Every word shown for a value of the contracts, in Vietnamese and English: `glossary.stage.appraisal.vi`. The only
 * source of these words for console, API and documents. Names of units, fields and criteria are data of the register
 * and its policy packs.
 */
export const glossary = {
  stage: stageWords,
  substate: substateWords,
  rest: restWords,
  exit: exitWords,
  command: commandWords,
  ask: askWords,
  engineCommand: engineCommandWords,
  registerCommand: registerCommandWords,
  event: eventWords,
  otherEvent: otherEventWords,
  guard: guardWords,
  role: roleWords,
  part: partWords,
  interest: interestWords,
  delegation: delegationWords,
  subjectKind: subjectKindWords,
  source: sourceWords,
  voice: voiceWords,
  form: formWords,
  title: titleWords,
  track: trackWords,
  trigger: triggerWords,
  suspension: suspensionWords,
  revocation: revocationWords,
  paper: paperWords,
  quotaCount: quotaCountWords,
  deadline: deadlineWords,
  deadlineStatus: deadlineStatusWords,
  deadlineUnit: deadlineUnitWords,
  whileSuspended: whileSuspendedWords,
  atEnd: atEndWords,
  extendedBy: extendedByWords,
  dayKind: dayKindWords,
  council: councilWords,
  ballot: ballotWords,
  choice: choiceWords,
  denominator: denominatorWords,
  failedVote: failedVoteWords,
  consultationStatus: consultationStatusWords,
  publicationStatus: publicationStatusWords,
  entry: entryWords,
  clock: clockWords,
  consent: consentWords,
  alone: aloneWords,
  certainty: certaintyWords,
  effect: effectWords,
  effectOutcome: effectOutcomeWords,
  paperStatus: paperStatusWords,
  criterionStatus: criterionStatusWords,
  ballotStatus: ballotStatusWords,
  overlay: overlayWords,
  railStatus: railStatusWords,
  standing: standingWords,
  dayRole: dayRoleWords,
  audience: audienceWords,
  unitKind: unitKindWords,
  stream: streamWords,
  transition: transitionWords,
  simplified: simplifiedWords,
  personalClass: personalClassWords,
  field: fieldWords,
} as const;
