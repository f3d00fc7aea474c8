import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountModule } from '../account/account-module.js';
import { AdministrationModule } from '../administration/administration-module.js';
import { AuditModule } from '../audit/audit-module.js';
import { ClockModule } from '../clock/clock-module.js';
import { CodecModule } from '../codec/codec-module.js';
import { ConflictModule } from '../conflict/conflict-module.js';
import { DeadlineModule } from '../deadline/deadline-module.js';
import { DecisionModule } from '../decision/decision-module.js';
import { DocumentModule } from '../document/document-module.js';
import { DraftModule } from '../draft/draft-module.js';
import { IdentityProviderModule } from '../identity-provider/identity-provider-module.js';
import { HealthModule } from '../health/health-module.js';
import { ListModule } from '../list/list-module.js';
import { InterestModule } from '../interest/interest-module.js';
import { NominationModule } from '../nomination/nomination-module.js';
import { DocsModule } from '../openapi/docs-module.js';
import { OverviewModule } from '../overview/overview-module.js';
import { PolicyModule } from '../policy/policy-module.js';
import { ReferralModule } from '../referral/referral-module.js';
import { RegisterModule } from '../register/register-module.js';
import { RemarkModule } from '../remark/remark-module.js';
import { SavedViewModule } from '../saved-view/saved-view-module.js';
import { SearchModule } from '../search/search-module.js';
import { SessionModule } from '../session/session-module.js';
import { StreamModule } from '../stream/stream-module.js';
import { SubjectModule } from '../subject/subject-module.js';
import { UnitYearModule } from '../unit-year/unit-year-module.js';
import { WorkModule } from '../work/work-module.js';
import { WorkflowModule } from '../workflow/workflow-module.js';
import { ProblemFilter } from '../problem/problem-filter.js';
import { validation } from '../problem/validation.js';
import { SessionGuard } from '../session/session-guard.js';
import { PersonalReadInterceptor } from '../personal-read/personal-read-interceptor.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';
import { PlatformModule } from './platform-module.js';
import type { Platform } from './platform.js';

/** Features that answer requests; each brings the others that it needs. */
const features = [
  SessionModule,
  IdentityProviderModule,
  AccountModule,
  RegisterModule,
  PolicyModule,
  ClockModule,
  SubjectModule,
  NominationModule,
  InterestModule,
  DocumentModule,
  DraftModule,
  RemarkModule,
  ListModule,
  WorkModule,
  SavedViewModule,
  OverviewModule,
  ReferralModule,
  AuditModule,
  SearchModule,
  DeadlineModule,
  DecisionModule,
  UnitYearModule,
  ConflictModule,
  WorkflowModule,
  AdministrationModule,
  StreamModule,
  CodecModule,
  HealthModule,
  DocsModule,
];

@Module({})
export class AppModule {
  /** The application over a platform. */
  static over(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.over(platform), PersonalReadModule, ...features],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: PersonalReadInterceptor },
        { provide: APP_PIPE, useFactory: validation },
      ],
    };
  }
}
