import type { paths } from '../api/schema.gen.js';

type Answer<P extends keyof paths> = paths[P] extends {
  readonly get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

/** The case as its page shows it. */
export type Case = Answer<'/api/nominations/{id}'>;
export type Screen = Case['screen'];
export type Paper = Screen['papers'][number];
export type Criterion = Screen['criteria'][number];
export type Board = Screen['boards'][number];
export type Ballot = Board['members'][number];
export type VoteRule = NonNullable<Board['rule']>;
export type RailStage = Screen['rail'][number];
export type Deadline = Case['deadlines'][number];
export type CitedDocument = Paper['documents'][number];

export type Actions = Answer<'/api/nominations/{id}/actions'>;
export type Action = Actions['items'][number];
export type AllowedAction = Extract<Action, { allowed: true }>;
export type BlockedAction = Extract<Action, { allowed: false }>;

export type Timeline = Answer<'/api/nominations/{id}/timeline'>;
export type CaseEvent = Timeline['items'][number];

export type CaseFile = Answer<'/api/nominations/{id}/documents'>['items'][number];
export type Unit = Answer<'/api/registers/{register}/units'>['items'][number];
export type Person = Answer<'/api/registers/{register}/people'>['items'][number];

export type CommandBody = NonNullable<
  paths['/api/nominations/{id}/commands']['post']['requestBody']
>['content']['application/json'];
export type CommandDone =
  paths['/api/nominations/{id}/commands']['post']['responses']['200']['content']['application/json'];

export type DeadlineDays = Answer<'/api/nominations/{id}/deadlines/{deadline}/days'>;
export type LinkedCase = Answer<'/api/nominations/{id}/linked'>['items'][number];
export type Remark = Answer<'/api/nominations/{id}/comments'>['items'][number];
