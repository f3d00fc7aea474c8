import { showDay } from '../../words/dates.js';
import type { Bilingual } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Names } from '../names/names.js';
import type { Case, CaseEvent } from '../types.js';
import { factOf, innerFact, listFact } from './facts.js';

export interface EventContext {
  readonly names: Names;
  readonly say: (words: Bilingual) => string;
  readonly shown: Case;
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const person = (event: CaseEvent, fact: string, { names }: EventContext): string =>
  names.person(factOf(event, fact)) ?? '';
const deadlineOf = (event: CaseEvent): string => factOf(event, 'deadline').split('#')[0] ?? '';

/** Object of an event in words, by its type. Types without an entry need none. */
const details: Readonly<Record<string, (event: CaseEvent, context: EventContext) => string>> = {
  PaperAttached: (event, { say, shown }) => {
    const paper = factOf(event, 'paper');
    const name = shown.screen.papers.find((line) => line.paper === paper)?.name;
    return [
      name === null || name === undefined ? say(wordsOf('paper', paper)) : say(name),
      factOf(event, 'number'),
      dayOf(event, 'date'),
    ]
      .filter((part) => part !== '')
      .join(', ');
  },
  DocumentsCited: (event, { say }) =>
    say(
      both(
        `${listFact(event, 'documents').length} tệp kèm theo`,
        `${listFact(event, 'documents').length} file(s) attached`,
      ),
    ),
  CriterionAssessed: (event, { say }) =>
    `${say(both('số', 'no.'))} ${factOf(event, 'criterion')}, ` +
    say(factOf(event, 'met') === 'true' ? both('đạt', 'met') : both('không đạt', 'not met')),
  CouncilConvened: (event, { say }) =>
    `${dayOf(event, 'on')}, ${listFact(event, 'members').length} ${say(both('thành viên', 'members'))}, ` +
    say(wordsOf('ballot', factOf(event, 'ballot'))).toLocaleLowerCase('vi'),
  VoteCast: (event, context) =>
    `${person(event, 'member', context)}: ` +
    context.say(wordsOf('choice', factOf(event, 'choice'))).toLocaleLowerCase('vi'),
  VoteCorrected: (event, context) =>
    `${person(event, 'member', context)}: ${[factOf(event, 'from'), factOf(event, 'choice')]
      .map((choice) => context.say(wordsOf('choice', choice)).toLocaleLowerCase('vi'))
      .join(' → ')}`,
  BallotReturned: (event, context) => person(event, 'member', context),
  StoriesAnnotated: (event) => factOf(event, 'decisionNumber'),
  CitedAwardRevoked: (event) => factOf(event, 'decisionNumber'),
  VoteClosed: voted,
  CouncilVoteRecorded: voted,
  CountCorrected: (event) => innerFact(event, 'result', 'sentence'),
  UnitRecognised: (event) => factOf(event, 'number'),
  ProposedUp: (event) => factOf(event, 'number'),
  DossierReceived: (event) => factOf(event, 'receipt'),
  SupplementRequested: (event, { say }) =>
    say(both(`${factOf(event, 'missing')} nội dung`, `${factOf(event, 'missing')} item(s)`)),
  ConsultationRequested: (event, { names }) => names.unit(factOf(event, 'agency')),
  ConsultationReplied: (event, { names, say }) =>
    `${names.unit(factOf(event, 'agency'))}: ` +
    say(
      factOf(event, 'objection') === 'true'
        ? both('có ý kiến khác', 'objects')
        : both('không có ý kiến khác', 'no objection'),
    ),
  ConsultationLapsed: (event, { names }) => names.unit(factOf(event, 'agency')),
  PublicationOpened: (event) => factOf(event, 'place'),
  CommentReceived: (event, { say }) =>
    `${say(both('góp ý', 'comment'))} ${factOf(event, 'comment')}, ` +
    say(wordsOf('voice', factOf(event, 'from'))).toLocaleLowerCase('vi'),
  CommentAnswered: (event, { say }) => `${say(both('góp ý', 'comment'))} ${factOf(event, 'comment')}`,
  AppraisalPassed: (event) => factOf(event, 'report'),
  SubmittedToChair: (event) => factOf(event, 'number'),
  SubmittedCentrally: (event) => factOf(event, 'number'),
  DecisionSigned: (event, { say }) =>
    `${factOf(event, 'decisionNumber')}, ${say(wordsOf('award', factOf(event, 'award')))}`,
  DecisionRegistered: (event) => `${factOf(event, 'number')}, ${dayOf(event, 'date')}`,
  ObjectsIssued: (event) => factOf(event, 'certificate'),
  AwardPresented: (event) => dayOf(event, 'on'),
  StoryPublished: (event) => factOf(event, 'channel'),
  CaseArchived: (event) => factOf(event, 'archiveNumber'),
  CaseSuspended: (event, { say }) =>
    `${say(wordsOf('suspension', factOf(event, 'reason')))}, ${factOf(event, 'document')}`,
  CaseResumed: (event) => factOf(event, 'document'),
  CaseTerminated: (event) => factOf(event, 'document'),
  RevocationOpened: (event, { say }) => say(wordsOf('revocation', factOf(event, 'ground'))),
  AwardRevoked: (event) => factOf(event, 'decisionNumber'),
  CustodyTransferred: (event, { names }) => `${names.unit(factOf(event, 'from'))} → ${names.unit(factOf(event, 'to'))}`,
  FellBack: (event, { say }) => say(wordsOf('award', factOf(event, 'award'))),
  FastTracked: (event, { say }) => say(wordsOf('trigger', factOf(event, 'trigger'))),
  StagePassed: (event, { say }) =>
    `${say(wordsOf('stage', factOf(event, 'from')))} → ` +
    say(factOf(event, 'to') === '' ? wordsOf('rest', factOf(event, 'exit')) : wordsOf('stage', factOf(event, 'to'))),
  DeadlineSet: (event, { say }) => `${say(wordsOf('deadline', factOf(event, 'kind')))}: ${dayOf(event, 'due')}`,
  DeadlineExtended: (event, { say }) => `${say(wordsOf('deadline', deadlineOf(event)))}: ${dayOf(event, 'due')}`,
  DeadlineResumed: (event, { say }) => `${say(wordsOf('deadline', deadlineOf(event)))}: ${dayOf(event, 'due')}`,
  Escalated: (event, { say }) => say(wordsOf('deadline', deadlineOf(event))),
  MarkedPosthumous: (event) => factOf(event, 'document'),
  NameCorrected: (event) => factOf(event, 'document'),
  AchievementCorrected: (event) => factOf(event, 'document'),
  PaperCorrected: (event, { say }) => say(wordsOf('paper', factOf(event, 'paper'))),
  DecisionCorrected: (event) => factOf(event, 'decisionNumber'),
  ConsentRecorded: (event, { say }) =>
    say(factOf(event, 'granted') === 'true' ? both('đồng ý', 'agrees') : both('không đồng ý', 'does not agree')),
  ExemplarIntroduced: (event) => factOf(event, 'to'),
};

/** The sentence of the minutes, and which minutes. */
function voted(event: CaseEvent, { say }: EventContext): string {
  const minutes = factOf(event, 'minutes');
  const sentence = innerFact(event, 'result', 'sentence');
  return minutes === '' ? sentence : `${say(both('biên bản', 'minutes'))} ${minutes}. ${sentence}`;
}

const dayOf = (event: CaseEvent, fact: string): string =>
  factOf(event, fact) === '' ? '' : showDay(factOf(event, fact));

export interface EventLine {
  /** Name of the actor; null = the engine. */
  readonly who: string | null;
  readonly what: string;
  readonly about: string;
}

/** One event in a line: who, what, about what. */
export function eventLine(event: CaseEvent, context: EventContext): EventLine {
  const aboutDeadline = event.type.startsWith('Deadline') && details[event.type] === undefined;
  return {
    who:
      event.actor === 'system'
        ? null
        : (context.names.actor(event) ??
          (event.actorRole === null ? '' : context.say(wordsOf('role', event.actorRole)))),
    what: context.say(wordsOf('event', event.type)),
    about: aboutDeadline
      ? context.say(wordsOf('deadline', deadlineOf(event)))
      : (details[event.type]?.(event, context) ?? ''),
  };
}

/** Events on clocks and transitions that follow from an act and accompany it. */
export const isBookkeeping = ({ type }: CaseEvent): boolean => type.startsWith('Deadline') || type === 'DocumentsCited';
