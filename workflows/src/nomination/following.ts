import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  log,
  makeContinueAsNewFunc,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Cursor, DueAct, Followed, LifecycleView, Poke, Stage, StagePassage } from '@vinhdanh/contracts';
import { caseUnknown, lifecycleQuery, pokeSignal } from '../messages.js';
import { follow } from './activities.js';
import { carryOut } from './acts.js';
import { Alarm } from './alarm.js';
import { EffectsBeside } from './beside.js';
import { declaresAct, declaresClock, isExitOf, next, type ExitOf } from './lifecycle.js';
import { Ended, handedPassages, type ChainedRun, type HandedOver, type NominationEnd } from './run.js';
import { attributesIn, recordEntry, recordExit, showDetails, showInList } from './showing.js';

const poke = defineSignal<[Poke]>(pokeSignal);
const lifecycleOf = defineQuery<LifecycleView>(lifecycleQuery);

/** The log is read again after at most 30 days, and never more often than every 20 ms. Milliseconds. */
const longestWait = 30 * 24 * 3_600_000;
const shortestWait = 20;
/** A withheld effect is checked again with every poke, and at the latest after an hour. */
const withheldWait = 3_600_000;
/**
 * Milliseconds. A run younger than this makes the server delay the next one; effects in flight are awaited for this
 * long.
 */
const youngest = 1000;
const effectsWait = 5000;

/**
 * Follows one case through one stage: `follow`, apply due acts, wait for a poke or the next due moment, and again,
 * until the case leaves the stage or rests. The log leads: whatever input a run got at its start, it acts on what
 * `follow` returns.
 */
export class Following<S extends Stage> {
  readonly #stage: S;
  readonly #caseId: string;
  readonly #enteredBy: number | null;
  /** Version of the transition by which the case left the stage; null while it has not, or when the log has none. */
  #leftBy: number | null = null;
  #carryingOut: DueAct | null = null;
  readonly #effects: EffectsBeside;
  readonly #alarm = new Alarm();
  readonly #drift: string[];
  #passages: readonly StagePassage[];
  #since: Cursor | null;
  #followed: Followed | null = null;
  #poked = false;
  /** High-water mark of the pokes. */
  #signalled: number;

  constructor(stage: S, run: ChainedRun) {
    this.#stage = stage;
    this.#caseId = run.caseId;
    this.#since = run.since;
    this.#enteredBy = run.handedOver?.entered ?? run.entered ?? null;
    this.#signalled = run.handedOver?.signalled ?? 0;
    this.#passages = run.handedOver?.passages ?? [];
    this.#drift = [...(run.handedOver?.drift ?? [])];
    this.#effects = new EffectsBeside(run.caseId);
    setHandler(poke, ({ version }) => {
      this.#poked = true;
      this.#signalled = Math.max(this.#signalled, version);
    });
    setHandler(lifecycleOf, () => this.#view());
  }

  /**
   * Follows the stage until the case leaves it. Returns only by an exit of the lifecycle; every other way continues as
   * a new run from here.
   */
  async left(): Promise<ExitOf<S>> {
    for (let entry = true; ; entry = false) {
      const followed = await this.#follow();
      const out = this.#wayOut(followed);
      if (entry) recordEntry(followed, this.#stage, out);
      if (out !== null) return await this.#leave(followed, out);
      showInList(followed);
      const home = this.#homeOf(followed);
      if (home !== this.#stage) return await this.#elsewhere(followed, home);
      if (followed.stage === null) throw new Ended(await this.rested());
      this.#since = followed.cursor;
      await this.#untilMoved(followed);
    }
  }

  /** The case left for another stage: continues as a run of that type. */
  async continueAs(stage: Stage): Promise<never> {
    return await this.#continue(stage, this.#since, this.#passages.at(-1)?.version ?? null);
  }

  /**
   * The case came to rest: returns when nothing is owed any more, or continues in the stage to which a later event has
   * woken the case. It does so even if the case has left that stage too, so that Temporal's list has every stage.
   */
  async rested(): Promise<NominationEnd> {
    for (let followed = this.#followed ?? (await this.#follow()); ; followed = await this.#follow()) {
      showInList(followed);
      const leftBy = this.#leftBy;
      const woken = leftBy === null ? undefined : followed.passages.find((passage) => passage.version > leftBy);
      if (woken !== undefined && woken.to !== null) {
        this.#passes(woken, followed);
        return await this.continueAs(woken.to);
      }
      if (followed.stage !== null) return await this.#continue(followed.stage, null, followed.cursor.version);
      if (this.#isAtRest(followed)) return this.#end('rest');
      await this.#untilMoved(followed);
    }
  }

  async #follow(): Promise<Followed> {
    this.#poked = false;
    const asked = this.#signalled;
    const followed = await follow({ caseId: this.#caseId, since: this.#since, stage: this.#stage }).catch(
      (error: unknown) => {
        if (
          error instanceof ActivityFailure &&
          error.cause instanceof ApplicationFailure &&
          error.cause.type === caseUnknown
        )
          throw new Ended(this.#end('unknown'));
        throw error;
      },
    );
    this.#followed = followed;
    if (followed.restored) await this.#afresh(followed);
    if (!followed.live) throw new Ended(this.#end('unreleased'));
    // An append commits before its poke is sent, so a log that ends below the mark was restored; the mark is reset to
    // it.
    if (followed.cursor.version < asked && this.#signalled === asked) this.#signalled = followed.cursor.version;
    this.#checkClocks(followed);
    showDetails(followed, this.#drift);
    this.#effects.start(followed.effects);
    return followed;
  }

  /** The transition by which the case left this stage; null while it is in it, or when the log has none from here. */
  #wayOut(followed: Followed): StagePassage | null {
    if (this.#since === null && this.#enteredBy === null) {
      // A run started from outside has read the whole log: when the case is elsewhere by now, the latest transition
      // from here leads on.
      return followed.stage === this.#stage
        ? null
        : (followed.passages.findLast((passage) => passage.from === this.#stage) ?? null);
    }
    const first = followed.passages.find((passage) => passage.version > (this.#enteredBy ?? 0));
    return first?.from === this.#stage ? first : null;
  }

  async #leave(followed: Followed, out: StagePassage): Promise<ExitOf<S>> {
    recordExit(out);
    this.#leftBy = out.version;
    const { exit, to } = out;
    if (this.#passes(out, followed) && isExitOf(this.#stage, exit)) return exit;
    if (to === null) throw new Ended(await this.rested());
    return await this.continueAs(to);
  }

  /** Stores a transition for later runs. @returns whether the table has it; if not, that is drift */
  #passes(passage: StagePassage, followed: Followed): boolean {
    this.#passages = [...this.#passages, passage].slice(-handedPassages);
    const { from, exit, to, version } = passage;
    if (isExitOf(this.#stage, exit) && next(this.#stage, exit) === (to ?? 'rest')) return true;
    this.#drifted(`${from} --${exit}--> ${to ?? 'rest'} @${String(version)}`, followed);
    return false;
  }

  /**
   * The case is in another stage and the log has no transition from here: the run started under a stale type, or the
   * log skips a transition.
   */
  async #elsewhere(followed: Followed, home: Stage): Promise<never> {
    if (this.#since !== null)
      this.#drifted(`${this.#stage} --?--> ${home} @${String(followed.cursor.version)}`, followed);
    return await this.#continue(home, null, followed.stage === null ? null : followed.cursor.version);
  }

  /** Carries out the first due act; otherwise waits for a poke, the outcome of an effect, or the next moment. */
  async #untilMoved(followed: Followed): Promise<void> {
    if (workflowInfo().continueAsNewSuggested) {
      // At rest the next run leaves the stage by the same transition again, and is woken by what follows it.
      const beforeRest = this.#leftBy === null ? null : this.#leftBy - 1;
      await (followed.stage === null
        ? this.#continue(this.#stage, null, beforeRest)
        : this.#continue(this.#stage, followed.cursor, followed.cursor.version));
    }
    const [due] = followed.due;
    if (due !== undefined) {
      await this.#carryOut(due, followed);
      return;
    }
    const longest = this.#effects.withholds ? withheldWait : longestWait;
    const wait = Math.min(Math.max(followed.wakeInMs ?? longest, shortestWait), longest);
    this.#alarm.set(wait, followed.waitsFor);
    await condition(() => this.#poked || this.#effects.moved || this.#alarm.rung);
    if (!this.#effects.takeMoved()) this.#effects.lookAgain();
  }

  /** Carries out one act, by the activity that the stage declares for it. */
  async #carryOut(due: DueAct, followed: Followed): Promise<void> {
    if (due.kind !== null && followed.stage !== null && !declaresAct(followed.stage, due.kind, due.act))
      this.#drifted(`${followed.stage} ${due.kind} ${due.act}`, followed);
    this.#carryingOut = due;
    const { already } = await carryOut(this.#caseId, due);
    this.#carryingOut = null;
    // another process was quicker, or the clock was set meanwhile: the log is read again without haste
    if (already) await condition(() => this.#poked, '1 s');
  }

  /** A clock that the stage does not declare is drift: it is shown, and followed all the same. */
  #checkClocks({ stage, deadlines }: Followed): void {
    if (stage === null) return;
    for (const { kind } of deadlines)
      if (!declaresClock(stage, kind) && !this.#drift.includes(`${stage} ${kind}`))
        this.#drift.push(`${stage} ${kind}`);
  }

  /** The workflow type that follows a case: its stage; at rest, the stage from which it came to rest. */
  #homeOf(followed: Followed): Stage {
    return followed.stage ?? followed.entered.at(-1)?.stage ?? this.#stage;
  }

  #isAtRest(followed: Followed): boolean {
    const owesNothing =
      followed.due.length === 0 && followed.nextMoment === null && !this.#effects.owes(followed.effects);
    return owesNothing && !this.#poked && !this.#effects.moved && this.#signalled <= followed.cursor.version;
  }

  /** PostgreSQL was restored: nothing known so far is trusted. */
  async #afresh(followed: Followed): Promise<never> {
    log.warn('the log was restored: starting again from it', { caseId: this.#caseId });
    this.#signalled = 0;
    this.#passages = [];
    return await this.#continue(this.#homeOf(followed), null, null);
  }

  /**
   * Before continuing as new. The server delays the first task of a run that follows a run younger than a second, and
   * pokes with it; so a young run stays that long, and answers them. Effects in flight get a short wait, so that an
   * outcome that is just arriving is not requested twice.
   */
  async #linger(): Promise<void> {
    const oldEnough = workflowInfo().runStartTime.getTime() + youngest;
    const patient = Date.now() + effectsWait;
    for (;;) {
      const until = this.#effects.inFlight.length > 0 ? Math.max(oldEnough, patient) : oldEnough;
      const remaining = until - Date.now();
      if (remaining <= 0) return;
      const before = this.#effects.inFlight.length;
      await condition(() => this.#poked || this.#effects.inFlight.length < before, remaining);
      if (this.#poked) {
        const followed = await this.#follow();
        const [due] = followed.due;
        if (due !== undefined) await this.#carryOut(due, followed);
      }
    }
  }

  async #continue(stage: Stage, since: Cursor | null, entered: number | null): Promise<never> {
    await this.#linger();
    const handedOver: HandedOver = {
      entered,
      signalled: this.#signalled,
      passages: this.#passages,
      drift: this.#drift,
    };
    const options = { workflowType: stage, typedSearchAttributes: attributesIn(stage) };
    return await makeContinueAsNewFunc<(run: ChainedRun) => Promise<NominationEnd>>(options)({
      caseId: this.#caseId,
      since,
      handedOver,
    });
  }

  #drifted(line: string, followed: Followed): void {
    if (!this.#drift.includes(line)) this.#drift.push(line);
    log.warn('drift from the lifecycle table', { caseId: this.#caseId, line });
    showDetails(followed, this.#drift);
  }

  #end(reason: NominationEnd['reason']): NominationEnd {
    return { caseId: this.#caseId, reason, stage: this.#stage, followed: this.#followed?.cursor ?? null };
  }

  #view(): LifecycleView {
    const followed = this.#followed;
    return {
      stage: followed === null ? this.#stage : followed.stage,
      followed: followed?.cursor ?? this.#since,
      signalled: this.#signalled,
      nextMoment: followed?.nextMoment ?? null,
      deadlines: followed?.deadlines ?? [],
      passages: this.#passages,
      carryingOut: this.#carryingOut,
      effectsInFlight: this.#effects.inFlight,
      drift: this.#drift,
    };
  }
}
