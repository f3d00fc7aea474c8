import type {
  Alone,
  Moment,
  ActionView,
  Applied,
  CaseScreen,
  CaseView,
  Cursor,
  DeadlineDays,
  Followed,
  Interest,
} from '@vinhdanh/contracts';
import { unitsOf, type OpenNomination, type Reference } from '@vinhdanh/domain';
import type { Clocks, EventLog } from '@vinhdanh/event-log';
import { Accounts } from './register/accounts.js';
import { achievementOfCase, type AchievementOfCase } from './command/achievements.js';
import type { Principal } from './command/acting.js';
import { RegisterAdministration, type RegisterCommand } from './register/administer.js';
import { CaseCache } from './read/case-cache.js';
import { CaseReading, type SealedEntry, type Stood, type TimelineEntry, type Visibility } from './read/case-reading.js';
import { CaseSnapshots, type CaseReaderRights, type Unseen } from './read/case-snapshot.js';
import { CaseViews } from './read/case-views.js';
import type { CaseCommand } from './command/case-command.js';
import { CommandExecutor } from './command/execute.js';
import { CaseFollower } from './follow/follow.js';
import { OwedCommandSender } from './outbox/owed.js';
import { InterestReading, type CaseInterests } from './read/case-interests.js';
import { CaseReader } from './read/loaded-case.js';
import type { Administered, Executed } from './command/outcome.js';
import type { Entering } from './command/moment.js';
import type { Past } from './read/past.js';
import { reachCase, type Reached } from './read/reach.js';
import { interestsBySubject } from './command/interests.js';
import { conductOf, type SubjectConduct } from './read/conduct.js';
import { LookAlikes } from './command/look-alikes.js';
import { ReferenceCache } from './read/reference-cache.js';
import { CaseRemarks } from './remarks/remarks.js';
import { PrintedNames } from './read/printed-names.js';
import { SubjectReader } from './read/subject-reader.js';

/** The entrance to the engine: commands and reads of cases and registers, for API, worker and projector. */
export class Casework {
  readonly #references: ReferenceCache;
  readonly #reader: CaseReader;
  readonly #executor: CommandExecutor;
  readonly #snapshots: CaseSnapshots;
  readonly #reading: CaseReading;
  readonly #interests: InterestReading;
  /** Remarks beside cases. */
  readonly remarks: CaseRemarks;
  readonly #follower: CaseFollower;
  readonly #administration: RegisterAdministration;
  readonly #accounts: Accounts;

  readonly #owed: OwedCommandSender;
  readonly #log: EventLog;
  readonly #clocks: Clocks;
  readonly #subjects: SubjectReader;
  /** Whether registers with a simulated clock are read-only: production. */
  readonly refusesSimulated: boolean;

  /**
   * @param settings `refusesSimulated`: production accepts no command on a register with a simulated clock, even an
   * older one (design §3.3)
   */
  constructor(
    log: EventLog,
    clocks: Clocks,
    settings: { readonly refusesSimulated: boolean } = { refusesSimulated: false },
  ) {
    this.refusesSimulated = settings.refusesSimulated;
    this.#log = log;
    this.#references = new ReferenceCache(log);
    const subjects = new SubjectReader(log);
    this.#subjects = subjects;
    this.#clocks = clocks;
    const views = new CaseViews(subjects, new PrintedNames(log));
    this.#reader = new CaseReader(log, new CaseCache(), this.#references);
    this.#owed = new OwedCommandSender(log, this.#reader, this.#references);
    this.#executor = new CommandExecutor({
      log,
      reader: this.#reader,
      references: this.#references,
      subjects,
      views,
      owed: this.#owed,
      refusesSimulated: settings.refusesSimulated,
    });
    this.#snapshots = new CaseSnapshots(log, this.#reader, this.#references);
    this.remarks = new CaseRemarks(log, this.#snapshots);
    this.#reading = new CaseReading(log, this.#reader, this.#snapshots, this.#references, views);
    this.#interests = new InterestReading(log, this.#snapshots);
    this.#follower = new CaseFollower(log, this.#reader);
    this.#administration = new RegisterAdministration(
      log,
      clocks,
      this.#references,
      subjects,
      settings.refusesSimulated,
    );
    this.#accounts = new Accounts(log);
  }

  /** A person's command on a case. Expected failures are values. */
  execute(command: CaseCommand): Promise<Executed> {
    return this.#executor.execute(command);
  }

  /** A command on a register: units, calendars, packs, people, grants, subjects. */
  administer(command: RegisterCommand): Promise<Administered> {
    return this.#administration.execute(command);
  }

  /** Why one administrator is enough for weighty changes of the register; null = they need a second person. */
  async alone(register: string): Promise<Alone | null> {
    return this.#administration.alone(await this.#references.current(register), register);
  }

  /** The reader of a case, with their roles of today; null = no such case, or not for this account. */
  reader(caseId: string, principal: Principal): Promise<CaseReaderRights | null> {
    return this.#snapshots.reader(caseId, principal);
  }

  /** The case now; null = none, or not for this account. */
  async view(caseId: string, principal: Principal): Promise<CaseView | null> {
    const read = await this.#reading.view(caseId, principal);
    return typeof read === 'string' ? null : read.value;
  }

  /** The case as of a past standpoint. */
  viewAsOf(caseId: string, principal: Principal, past: Past): Promise<Stood<CaseView> | Unseen> {
    return this.#reading.view(caseId, principal, past);
  }

  /** The case with everything that its page shows, now or as of a past standpoint. */
  screen(
    caseId: string,
    principal: Principal,
    past: Past = {},
  ): Promise<Stood<CaseView & { readonly screen: CaseScreen }> | Unseen> {
    return this.#reading.screen(caseId, principal, past);
  }

  /** Why this date: the days of one deadline of the case. */
  deadlineDays(
    caseId: string,
    principal: Principal,
    deadline: string,
    past: Past = {},
  ): Promise<Stood<DeadlineDays | null> | Unseen> {
    return this.#reading.deadlineDays(caseId, principal, deadline, past);
  }

  actions(
    caseId: string,
    principal: Principal,
    entering?: Entering,
    past: Past = {},
  ): Promise<Stood<readonly ActionView[]> | Unseen> {
    return this.#reading.actions(caseId, principal, entering, past);
  }

  timeline(caseId: string, principal: Principal, past: Past = {}): Promise<Stood<readonly TimelineEntry[]> | Unseen> {
    return this.#reading.timeline(caseId, principal, past);
  }

  /** Whether all are subjects of the register. */
  async hasSubjects(register: string, subjects: readonly string[]): Promise<boolean> {
    return (await Promise.all(subjects.map((id) => this.#subjects.kindOf(register, id)))).every(
      (kind) => kind !== null,
    );
  }

  /** Unit of a subject; null = of none, undefined = the register has no such subject. */
  unitOfSubject(register: string, subject: string): Promise<string | null | undefined> {
    return this.#subjects.keptFor(register, subject);
  }

  /** Subjects that look like one of the register: not answered yet, and answered to be the same. */
  async lookAlikes(
    register: string,
    subject: string,
  ): Promise<{ readonly open: readonly string[]; readonly same: readonly string[] }> {
    const { open, same } = await new LookAlikes(this.#log).of(
      register,
      subject,
      unitsOf(await this.#references.current(register)),
    );
    return { open: open.map((other) => other.subject), same };
  }

  /**
   * What bars a subject from awards, by its stream and those of all subjects that are the same; null = no such subject.
   */
  async conductOf(register: string, subject: string, principal: Principal): Promise<SubjectConduct | null> {
    const { now } = await this.#clocks.now(register);
    const [reference, unit = null] = await Promise.all([
      this.#references.current(register),
      this.#subjects.keptFor(register, subject),
    ]);
    return conductOf(this.#log, reference, register, subject, { principal, now, unit });
  }

  /** Who is concerned in a case, who may be, and who acts; null = no such case, or not for this account. */
  interests(caseId: string, principal: Principal): Promise<CaseInterests | null> {
    return this.#interests.of(caseId, principal);
  }

  /** Who is concerned in the cases of each subject of a register. */
  async interestsBySubject(register: string): Promise<ReadonlyMap<string, readonly Interest[]>> {
    return interestsBySubject(this.#log, await this.#references.current(register));
  }

  /**
   * The achievement that a case cites and all cases that cite it; null = it cites none, no such case, or not for this
   * account.
   */
  async achievement(caseId: string, principal: Principal): Promise<AchievementOfCase | null> {
    const readable = await this.#snapshots.readable(caseId, principal);
    const id = readable?.reading === 'all' ? readable.state.achievement?.stream : undefined;
    return id === undefined ? null : achievementOfCase(this.#log, this.#reader, id, principal);
  }

  /** The denouncer's identity, for an appraiser or auditor of the case only; null = none, or not for this account. */
  sealed(caseId: string, principal: Principal): Promise<readonly SealedEntry[] | null> {
    return this.#reading.sealed(caseId, principal);
  }

  /** What an account sees of a register; null = nothing. @param now present business time of the register */
  visibility(register: string, principal: Principal, now: Moment): Promise<Visibility | null> {
    return this.#reading.visibility(register, principal, now);
  }

  /** What the workflow of a case reads. Null: the log has no such case. */
  follow(caseId: string, since: Cursor | null): Promise<Followed | null> {
    return this.#follower.follow(caseId, since);
  }

  /** Applies the due acts of a live case up to the present business time. */
  /** Applies the acts before one due act and the act itself; see `CaseFollower.apply`. */
  apply(caseId: string, id: string): Promise<Applied> {
    return this.#follower.apply(caseId, id);
  }

  /** Applies all acts that are due. Applying twice does nothing the second time. */
  passDue(caseId: string): Promise<{ version: number; passed: number }> {
    return this.#follower.passDue(caseId);
  }

  /** Carries a change of calendar, pack or units to a live case. */
  reach(caseId: string): Promise<Reached> {
    return reachCase(this.#log, this.#reader, this.#follower, caseId);
  }

  /** Sends outbox commands that have no answer. @returns how many were answered */
  sendOwed(limit = 100): Promise<number> {
    return this.#owed.send(limit);
  }

  /** Keys of the case's effects that have an outcome. */
  performedEffects(caseId: string): Promise<ReadonlySet<string>> {
    return this.#follower.performed(caseId);
  }

  /** The folded state of a case, for read models and the worker; null = none. */
  async state(caseId: string): Promise<OpenNomination | null> {
    return (await this.#reader.load(caseId))?.state ?? null;
  }

  /** Units, calendars, packs and people of a register, as of now. */
  reference(register: string): Promise<Reference> {
    return this.#references.current(register);
  }

  /** Whether the register is read-only: a simulated one in production. */
  async refuses(register: string): Promise<boolean> {
    return this.refusesSimulated && (await this.#references.current(register)).register?.clock === 'simulated';
  }

  openAccount(of: {
    readonly username: string;
    readonly name: string;
    readonly installationAdministrator: boolean;
    readonly by: string;
  }): Promise<string> {
    return this.#accounts.open(of);
  }
}
