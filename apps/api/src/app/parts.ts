import { Casework } from '@vinhdanh/casework';
import type { ApiConfig } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool, readSealingRing, Sealing, Wakeups } from '@vinhdanh/event-log';
import { ProjectionWaiter } from '@vinhdanh/projections';
import type { Logger } from 'pino';
import { Access } from '../access/access.js';
import { Credentials } from '../account/credentials.js';
import { AuditEvents } from '../audit/audit-events.js';
import { AuditReads } from '../audit/audit-reads.js';
import { People } from '../audit/people.js';
import { EngineRoom } from '../administration/engine-room.js';
import { HealthHistory } from '../administration/health-history.js';
import { Repairs } from '../administration/repairs.js';
import { WorkflowGroups } from '../administration/workflow-groups.js';
import { EffectsHold } from '../administration/effects-hold.js';
import { Advance } from '../clock/advance.js';
import { Level } from '../clock/level.js';
import { contentStore } from '../document/chosen-store.js';
import { DocumentFiles } from '../document/document-files.js';
import { Drafts } from '../draft/drafts.js';
import { ReadinessCheck } from '../health/readiness.js';
import { Metrics } from '../metrics/metrics.js';
import { PersonalReads } from '../nomination/personal-reads.js';
import { Registers } from '../register/registers.js';
import { SavedViews } from '../saved-view/saved-views.js';
import { Search } from '../search/search.js';
import { LoginLimit } from '../session/login-limit.js';
import { Sessions } from '../session/sessions.js';
import { Changes } from '../stream/changes.js';
import { Assignments } from '../work/assignments.js';
import { PersonNames } from '../work/person-names.js';
import { WorkList } from '../work/work-list.js';
import { FollowRows } from '../workflow/follow-rows.js';
import { Temporal } from '../workflow/temporal.js';

/** Everything that the controllers work with. Opens no connection by itself. */
export function makeParts(config: ApiConfig, logger: Logger) {
  const pool = openPool(config.DATABASE_URL, { max: 16, applicationName: 'api' });
  // journeys of a clock hold a connection each, for as long as they last
  const journeys = openPool(config.DATABASE_URL, { max: 32, applicationName: 'api clocks' });
  const log = new EventLog(
    pool,
    undefined,
    new Sealing(pool, readSealingRing(config.SEALED_KEYS ?? config.CODEC_KEYS)),
  );
  const clocks = new Clocks(pool);
  const casework = new Casework(log, clocks, { refusesSimulated: config.MODE === 'production' });
  const temporal = new Temporal(config);
  const followRows = new FollowRows(pool);
  const effectsHold = new EffectsHold(pool);
  const projected = new Wakeups(pool, 'projected');
  const repairs = new Repairs(pool);
  const readiness = new ReadinessCheck({ pool, temporal, follow: followRows, hold: effectsHold });
  const names = new PersonNames(pool);
  const people = new People(pool, casework, names);
  const failed = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const personalReads = new PersonalReads(pool, failed('reads of personal data wait to be written'));
  const documentFiles = new DocumentFiles(
    log.documents,
    contentStore(config),
    config,
    failed('uncited files wait to be deleted'),
  );
  return {
    config,
    pool,
    clocks,
    casework,
    temporal,
    followRows,
    effectsHold,
    personalReads,
    names,
    people,
    auditReads: new AuditReads(pool),
    auditEvents: new AuditEvents({ pool, people, names, reads: personalReads }),
    documentFiles,
    drafts: new Drafts(pool),
    savedViews: new SavedViews(pool),
    search: new Search(pool),
    workList: new WorkList({ pool, casework, clocks, names }),
    assignments: new Assignments(pool),
    projected,
    waiter: new ProjectionWaiter(pool, projected),
    sessions: new Sessions(pool, config.SESSION_HOURS),
    credentials: new Credentials(pool),
    loginLimit: new LoginLimit(),
    access: new Access(casework, clocks),
    registers: new Registers(pool, casework, clocks),
    metrics: new Metrics(),
    advance: new Advance(journeys, clocks, new Level(pool)),
    changes: new Changes({ pool, clocks, projected, failed: failed('live changes wait') }),
    readiness,
    repairs,
    healthHistory: new HealthHistory(readiness),
    workflowGroups: new WorkflowGroups(pool),
    engineRoom: new EngineRoom({ pool, casework, temporal, followRows, hold: effectsHold, repairs }),
    /** To be called when no request is under way any more. */
    close: async (): Promise<void> => {
      await documentFiles.close();
      await personalReads.flush();
      await projected.close();
      await temporal.close();
      await log.close();
      await Promise.all([pool.end(), journeys.end()]);
    },
  } as const;
}

export type Parts = ReturnType<typeof makeParts>;
