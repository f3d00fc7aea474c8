import type { EventLog } from '@vinhdanh/event-log';
import type { OwedCommandSender } from '../outbox/owed.js';
import type { CaseViews } from '../read/case-views.js';
import type { CaseReader } from '../read/loaded-case.js';
import type { ReferenceCache } from '../read/reference-cache.js';
import type { SubjectReader } from '../read/subject-reader.js';

/** The parts that the steps of a command read from and write to. */
export interface CommandParts {
  readonly log: EventLog;
  readonly reader: CaseReader;
  readonly references: ReferenceCache;
  readonly subjects: SubjectReader;
  readonly views: CaseViews;
  readonly owed: OwedCommandSender;
  /** Production accepts no command on a register with a simulated clock. */
  readonly refusesSimulated: boolean;
}
