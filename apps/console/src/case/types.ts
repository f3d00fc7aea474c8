import type { AnswerTo } from '../api/answer.js';
import type { paths } from '../api/schema.gen.js';
/** The case as its page shows it. */
export type Case = AnswerTo<'/api/nominations/{id}'>;
export type Screen = Case['screen'];
export type Paper = Screen['papers'][number];
export type Criterion = Screen['criteria'][number];
export type Board = Screen['boards'][number];
export type Ballot = Board['members'][number];
export type VoteRule = NonNullable<Board['rule']>;
export type RailStage = Screen['rail'][number];
export type Deadline = Case['deadlines'][number];
export type CitedDocument = Paper['documents'][number];

export type Actions = AnswerTo<'/api/nominations/{id}/actions'>;
export type Action = Actions['items'][number];
export type AllowedAction = Extract<Action, { allowed: true }>;
export type BlockedAction = Extract<Action, { allowed: false }>;

export type Timeline = AnswerTo<'/api/nominations/{id}/timeline'>;
export type CaseEvent = Timeline['items'][number];

export type CaseDocument = AnswerTo<'/api/nominations/{id}/documents'>['items'][number];
export type Unit = AnswerTo<'/api/registers/{register}/units'>['items'][number];
export type Person = AnswerTo<'/api/registers/{register}/people'>['items'][number];

export type CommandBody = NonNullable<
  paths['/api/nominations/{id}/commands']['post']['requestBody']
>['content']['application/json'];
export type CommandDone =
  paths['/api/nominations/{id}/commands']['post']['responses']['200']['content']['application/json'];

export type DeadlineDays = AnswerTo<'/api/nominations/{id}/deadlines/{deadline}/days'>;
export type LinkedCase = AnswerTo<'/api/nominations/{id}/linked'>['items'][number];
export type Remark = AnswerTo<'/api/nominations/{id}/comments'>['items'][number];
