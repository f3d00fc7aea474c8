import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccountController } from '../account/account-controller.js';
import { OwnAccountController } from '../account/own-account-controller.js';
import { SetupController } from '../account/setup-controller.js';
import { AdministrationController } from '../administration/administration-controller.js';
import { ClockController } from '../clock/clock-controller.js';
import { CodecController } from '../codec/codec-controller.js';
import { ConflictController } from '../conflict/conflict-controller.js';
import { DeadlineController } from '../deadline/deadline-controller.js';
import { DecisionController } from '../decision/decision-controller.js';
import { HealthController } from '../health/health-controller.js';
import { ListController } from '../list/list-controller.js';
import { NominationController } from '../nomination/nomination-controller.js';
import { DocsController } from '../openapi/docs-controller.js';
import { PersonalReadController } from '../personal-read/personal-read-controller.js';
import { ProblemFilter } from '../problem/problem-filter.js';
import { validation } from '../problem/validation.js';
import { RegisterController } from '../register/register-controller.js';
import { SessionController } from '../session/session-controller.js';
import { SessionGuard } from '../session/session-guard.js';
import { StreamController } from '../stream/stream-controller.js';
import { SubjectController } from '../subject/subject-controller.js';
import { UnitYearController } from '../unit-year/unit-year-controller.js';
import { WorkflowController } from '../workflow/workflow-controller.js';
import type { Parts } from './parts.js';
import {
  ACCESS,
  ADVANCE,
  CASEWORK,
  CHANGES,
  CLOCKS,
  CONFIG,
  CREDENTIALS,
  EFFECTS_HOLD,
  FOLLOW_ROWS,
  LOGIN_LIMIT,
  METRICS,
  PERSONAL_READS,
  POOL,
  READINESS,
  REGISTERS,
  SESSIONS,
  TEMPORAL,
  WAITER,
} from './tokens.js';

export const controllers: readonly Type[] = [
  SessionController,
  SetupController,
  RegisterController,
  AccountController,
  OwnAccountController,
  ClockController,
  SubjectController,
  NominationController,
  ListController,
  DeadlineController,
  DecisionController,
  UnitYearController,
  ConflictController,
  PersonalReadController,
  WorkflowController,
  AdministrationController,
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
  { provide: PERSONAL_READS, useValue: parts.personalReads },
];
