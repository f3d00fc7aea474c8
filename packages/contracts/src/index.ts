export {
  Bilingual,
  Certainty,
  Code,
  Day,
  isStorable,
  Line,
  Moment,
  momentAt,
  Prose,
  Sourced,
  sourceParts,
  Uuid,
  WebAddress,
  Written,
} from './text.js';
export {
  comparable,
  comparableNumber,
  findable,
  isFoundBy,
  readableLine,
  sortable,
  wordsToFind,
} from './comparable.js';
export { streamId, streamKey, streamKind, streamKinds, type StreamId, type StreamKind } from './stream.js';
export { incompatibleWithAdministrator, Role, weightyRoles } from './role.js';
export type { Actor, HeldGrant, StandsFor } from './actor.js';
export {
  personalClasses,
  type Entry,
  type LoggedEvent,
  type NewEvent,
  type Personal,
  type PersonalClass,
  type RecordedEvent,
} from './envelope.js';

export { answerFields, personal, type ShownClass } from './personal-field.js';
export { CalendarDay, CalendarYear, type PublishedCalendar, type WorkingCalendar } from './calendar.js';
export { NewUnit, Unit, type UnitRegister } from './unit.js';
export {
  AuthorityRule,
  Award,
  BaseSalary,
  BonusRule,
  CommendationForm,
  ConsultationRule,
  CriterionRule,
  DeadlineKind,
  DeadlineRule,
  EmulationTitle,
  FastTrackTrigger,
  Fraction,
  HouseholdRule,
  PaperRule,
  PolicyPack,
  Procedure,
  PublicationRule,
  QuotaRule,
  EligibilityRule,
  ExtensionRule,
  SimplifiedRule,
  RecusalRule,
  StandInRule,
  SubjectKind,
  Track,
  TransitionRule,
  VoteRule,
  type PublishedPolicy,
} from './policy.js';
export { DeadlineDays } from './deadline-days.js';
export { DeadlineFacts } from './deadline.js';
export {
  restReasons,
  stageExits,
  stages,
  substates,
  type RestReason,
  type Stage,
  type StageExit,
  type Substate,
} from './nomination/stage.js';
export {
  CommandRequest,
  nominationCommandNames,
  nominationCommands,
  SignatureMark,
  type EngineCommand,
  type NominationCommand,
  sealedCommands,
  type NominationCommandName,
} from './nomination/commands.js';
export {
  nominationEvents,
  VoteResult,
  type NominationEvent,
  type NominationEventType,
  type NominationFacts,
} from './nomination/events.js';
export { nominationPersonal } from './nomination/personal.js';
export { AchievementTelling, NamedAchievement, achievementEvents } from './achievement.js';
export {
  Bar,
  BarLevel,
  BarSubject,
  CancelledHonour,
  Cited,
  Honour,
  LiftBar,
  LinkSubjects,
  RegisterSubject,
  Sanction,
  subjectEvents,
  SuspensionReason,
} from './subject.js';
export { InterestBasis, InterestKind, JudgingAct, LinkPerson, type Interest } from './interest.js';
export { MakeRemark, RemarkAudience, remarkEvents } from './remark.js';
export { LinkedCase, OwedCommand } from './owed.js';
export {
  Alone,
  ClockKind,
  Consent,
  DelegationKind,
  type ProposedCommand,
  registerCommands,
  registerEvents,
  RegisterId,
  registerInputs,
  type RegisterCommandName,
  type RegisterInputOf,
  type ValidRegisterCommand,
} from './register.js';
export { accountEvents, OpenAccount, Username } from './account.js';
export { EffectKind, effectEvents, type OwedEffect } from './effects.js';
export type {
  Cursor,
  FanOutActivities,
  FanOutProgress,
  FanOutRun,
  Followed,
  LifecycleView,
  NominationActivities,
  NominationRun,
  Poke,
  StagePassage,
  Applied,
  DueAct,
  EngineAct,
  EngineActivities,
  EngineActivity,
  EngineActivityNames,
} from './workflow.js';
export {
  ApiConfig,
  configHelp,
  ConfigError,
  ProjectorConfig,
  readConfig,
  type TemporalSettings,
  WorkerConfig,
} from './config.js';
export { faultWords, type FieldFault } from './field-fault.js';
export type { FieldError, Problem, Rejection } from './problem.js';
export {
  english,
  sentence,
  vietnamese,
  type Refusal,
  type RefusalEntry,
  type RefusalFacts,
  type RefusalOf,
} from './refusals/index.js';
export { CaseScreen } from './case-screen.js';
export type {
  ActionLink,
  ActionView,
  CaseView,
  DeadlineStatus,
  DeadlineView,
  SignatureView,
  WorkItem,
} from './case-view.js';
export {
  awardWords,
  fieldLabel,
  glossary,
  noticeWords,
  listed,
  terms,
  within,
  wordsOf,
  wordsOfSet,
  type GlossarySection,
  type Guard,
  type Words,
  type WorkAsk,
} from './glossary/index.js';
