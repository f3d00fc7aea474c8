import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccountController } from '../account/account-controller.js';
import { DemoController } from '../account/demo-controller.js';
import { OwnAccountController } from '../account/own-account-controller.js';
import { AccountListController } from '../account/account-list-controller.js';
import { SetupController } from '../account/setup-controller.js';
import { AdministrationController } from '../administration/administration-controller.js';
import { EngineController } from '../administration/engine-controller.js';
import { HealthViewController } from '../administration/health-view-controller.js';
import { AuditController } from '../audit/audit-controller.js';
import { ClockController } from '../clock/clock-controller.js';
import { CodecController } from '../codec/codec-controller.js';
import { ConflictController } from '../conflict/conflict-controller.js';
import { DeadlineController } from '../deadline/deadline-controller.js';
import { DecisionController } from '../decision/decision-controller.js';
import { DocumentController } from '../document/document-controller.js';
import { DraftController } from '../draft/draft-controller.js';
import { HealthController } from '../health/health-controller.js';
import { ListController } from '../list/list-controller.js';
import { AchievementController } from '../nomination/achievement-controller.js';
import { LinkedController } from '../nomination/linked-controller.js';
import { NominationController } from '../nomination/nomination-controller.js';
import { ReckoningController } from '../nomination/reckoning-controller.js';
import { DocsController } from '../openapi/docs-controller.js';
import { OverviewController } from '../overview/overview-controller.js';
import { PolicyController } from '../policy/policy-controller.js';
import { ProblemFilter } from '../problem/problem-filter.js';
import { validation } from '../problem/validation.js';
import { ReferralController } from '../referral/referral-controller.js';
import { RegisterController } from '../register/register-controller.js';
import { SavedViewController } from '../saved-view/saved-view-controller.js';
import { SearchController } from '../search/search-controller.js';
import { RemarkController } from '../remark/remark-controller.js';
import { SessionController } from '../session/session-controller.js';
import { SessionGuard } from '../session/session-guard.js';
import { StreamController } from '../stream/stream-controller.js';
import { SubjectController } from '../subject/subject-controller.js';
import { UnitYearController } from '../unit-year/unit-year-controller.js';
import { AssignmentController } from '../work/assignment-controller.js';
import { WorkController } from '../work/work-controller.js';
import { WorkflowController } from '../workflow/workflow-controller.js';
import type { Parts } from './parts.js';
import {
  ACCESS,
  ADVANCE,
  ASSIGNMENTS,
  AUDIT_EVENTS,
  AUDIT_READS,
  ENGINE_ROOM,
  HEALTH_HISTORY,
  REPAIRS,
  WORKFLOW_GROUPS,
  CASEWORK,
  CHANGES,
  CLOCKS,
  CONFIG,
  CREDENTIALS,
  DOCUMENT_FILES,
  DRAFTS,
  EFFECTS_HOLD,
  FOLLOW_ROWS,
  LOGIN_LIMIT,
  METRICS,
  PEOPLE,
  PERSON_NAMES,
  PERSONAL_READS,
  POOL,
  READINESS,
  REGISTERS,
  SAVED_VIEWS,
  SEARCH,
  SESSIONS,
  TEMPORAL,
  WAITER,
  WORK_LIST,
} from './tokens.js';

export const controllers: readonly Type[] = [
  SessionController,
  SetupController,
  DemoController,
  RegisterController,
  AccountController,
  OwnAccountController,
  AccountListController,
  PolicyController,
  ClockController,
  SubjectController,
  NominationController,
  DocumentController,
  DraftController,
  ReckoningController,
  AchievementController,
  LinkedController,
  RemarkController,
  ListController,
  WorkController,
  AssignmentController,
  SavedViewController,
  OverviewController,
  ReferralController,
  AuditController,
  SearchController,
  DeadlineController,
  DecisionController,
  UnitYearController,
  ConflictController,
  WorkflowController,
  AdministrationController,
  EngineController,
  HealthViewController,
  StreamController,
  CodecController,
  HealthController,
  DocsController,
];

// Nest knows a module by its class
// oxlint-disable-next-line typescript/no-extraneous-class
@Module({})
export class ApiModule {
  /** The application over its parts; whoever made the parts closes them. */
  static over(parts: Parts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [...controllers],
      providers: [
        ...provided(parts),
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}

const provided = (parts: Parts): Provider[] => [
  { provide: CONFIG, useValue: parts.config },
  { provide: POOL, useValue: parts.pool },
  { provide: CASEWORK, useValue: parts.casework },
  { provide: CLOCKS, useValue: parts.clocks },
  { provide: TEMPORAL, useValue: parts.temporal },
  { provide: SESSIONS, useValue: parts.sessions },
  { provide: CREDENTIALS, useValue: parts.credentials },
  { provide: LOGIN_LIMIT, useValue: parts.loginLimit },
  { provide: ACCESS, useValue: parts.access },
  { provide: REGISTERS, useValue: parts.registers },
  { provide: METRICS, useValue: parts.metrics },
  { provide: ADVANCE, useValue: parts.advance },
  { provide: CHANGES, useValue: parts.changes },
  { provide: READINESS, useValue: parts.readiness },
  { provide: EFFECTS_HOLD, useValue: parts.effectsHold },
  { provide: FOLLOW_ROWS, useValue: parts.followRows },
  { provide: WAITER, useValue: parts.waiter },
  { provide: SAVED_VIEWS, useValue: parts.savedViews },
  { provide: SEARCH, useValue: parts.search },
  { provide: AUDIT_EVENTS, useValue: parts.auditEvents },
  { provide: AUDIT_READS, useValue: parts.auditReads },
  { provide: PEOPLE, useValue: parts.people },
  { provide: ENGINE_ROOM, useValue: parts.engineRoom },
  { provide: WORKFLOW_GROUPS, useValue: parts.workflowGroups },
  { provide: REPAIRS, useValue: parts.repairs },
  { provide: HEALTH_HISTORY, useValue: parts.healthHistory },
  { provide: WORK_LIST, useValue: parts.workList },
  { provide: ASSIGNMENTS, useValue: parts.assignments },
  { provide: PERSON_NAMES, useValue: parts.names },
  { provide: DOCUMENT_FILES, useValue: parts.documentFiles },
  { provide: PERSONAL_READS, useValue: parts.personalReads },
  { provide: DRAFTS, useValue: parts.drafts },
];
