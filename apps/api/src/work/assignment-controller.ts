import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { isStorable, Line, Uuid, type WorkItem } from '@vinhdanh/contracts';
import type { Actors } from '@vinhdanh/domain';
import { z } from 'zod';
import { Access, type Sight } from '../access/access.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { aCase, type Asked } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { type Assigned, Assignments, type Step } from '@vinhdanh/operations';
import { PersonNames } from '@vinhdanh/event-log';
import { Acting } from './acting.js';
import { Assignment, AssignmentHistory, Candidates } from './views.js';

const Work = z.strictObject({
  caseId: Uuid,
  key: z.string().min(1).max(200).refine(isStorable, 'control characters').describe('`key` of the work'),
});
const Giving = Work.extend({
  person: Uuid.describe('Person of the register who gets the step'),
  from: Uuid.nullable()
    .default(null)
    .describe('Its present holder as far as you know; null: nobody. Another holder meanwhile: 409'),
  reason: Line.optional(),
});
const Release = Work.extend({
  from: Uuid.optional().describe('The person to release; default: yourself'),
  reason: Line.optional(),
});
const OfCase = z.strictObject({ caseId: Uuid });

/** The step in the present case, and what its reader may do. */
interface RequestedStep {
  readonly step: Step;
  readonly item: WorkItem;
  readonly sight: Sight;
  /** Who does the step, and whether somebody who has taken it may still do it. */
  readonly actors: Actors;
}

const assigned = ({ caseId }: Assignment) => [aCase(caseId, 'assignments', ['identity'])];
const candidates = (_: unknown, { query: { caseId, key } }: Asked) => [
  aCase(String(caseId), 'candidates', ['identity'], { key }),
];
const history = (_: unknown, { query: { caseId } }: Asked) => [aCase(String(caseId), 'assignments', ['identity'])];

/** Who has taken a step of a case. Every request may be repeated: it is answered by the present state. */
@ApiTags('work')
@Controller('api/work')
export class AssignmentController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
    @Inject(Assignments) private readonly assignments: Assignments,
    @Inject(PersonNames) private readonly names: PersonNames,
    @Inject(Acting) private readonly acting: Acting,
  ) {}

  @ReadsPersonalData(assigned)
  @Post('claim')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Take a step yourself; of two concurrent requests one succeeds, the other gets 409 `work-taken` with the holder',
  })
  @ApiResponse({ status: 200, description: 'You look after it', standardSchema: Assignment })
  async claim(@Body({ schema: Work }) body: z.infer<typeof Work>, @SignedIn() session: Session): Promise<Assignment> {
    const requested = await this.#requested(body, session);
    const { person } = requested.sight;
    this.#mustAct(requested);
    // a step whose holder may not do it any more is free
    const held = await this.assignments.heldBy(requested.step);
    const from = held === null || acts(requested, held.person) ? null : held.person;
    return this.#answer(
      requested,
      await this.assignments.take(requested.step, person, from, { by: person, account: session.account, reason: null }),
    );
  }

  @ReadsPersonalData(assigned)
  @Post('release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Release a step, so that anybody of the team can take it' })
  @ApiResponse({ status: 200, description: 'Nobody has taken it', standardSchema: Assignment })
  async release(
    @Body({ schema: Release }) body: z.infer<typeof Release>,
    @SignedIn() session: Session,
  ): Promise<Assignment> {
    const requested = await this.#requested(body, session);
    const { person } = requested.sight;
    const from = body.from ?? person;
    if (from !== person) this.#mustAct(requested);
    return this.#answer(
      requested,
      await this.assignments.release(requested.step, from, {
        by: person,
        account: session.account,
        reason: body.reason ?? null,
      }),
    );
  }

  @ReadsPersonalData(assigned)
  @Post('assign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Assign a step to a person who may do it; only for people who may do it themselves',
  })
  @ApiResponse({ status: 200, description: 'The person has the step', standardSchema: Assignment })
  async assign(
    @Body({ schema: Giving }) body: z.infer<typeof Giving>,
    @SignedIn() session: Session,
  ): Promise<Assignment> {
    const requested = await this.#requested(body, session);
    const { role, unit } = requested.item;
    this.#mustAct(requested);
    if (!acts(requested, body.person)) throw problem('work-not-theirs', { fact: { person: body.person, role, unit } });
    const deed = { by: requested.sight.person, account: session.account, reason: body.reason ?? null };
    return this.#answer(requested, await this.assignments.take(requested.step, body.person, body.from, deed));
  }

  @ReadsPersonalData(candidates)
  @Get('candidates')
  @ApiOperation({ summary: 'Persons who may get a step, with the number of steps that each has' })
  @ApiResponse({ status: 200, description: 'Persons', standardSchema: Candidates })
  async candidates(
    @Query({ schema: Work }) query: z.infer<typeof Work>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Candidates>> {
    const { step, sight, actors } = await this.#requested(query, session);
    const { persons } = actors;
    const [names, open, held] = await Promise.all([
      this.names.of(persons),
      this.assignments.open(step.register),
      this.assignments.heldBy(step),
    ]);
    return {
      items: persons.map((person) => ({
        person,
        name: names.get(person) ?? null,
        me: person === sight.person,
        holds: held?.person === person,
        open: open.get(person) ?? 0,
      })),
    };
  }

  @ReadsPersonalData(history)
  @Get('history')
  @ApiOperation({ summary: 'Assignments of the steps of a case, the latest first' })
  @ApiResponse({ status: 200, description: 'Changes', standardSchema: AssignmentHistory })
  async history(
    @Query({ schema: OfCase }) { caseId }: z.infer<typeof OfCase>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof AssignmentHistory>> {
    const reader = await this.casework.reader(caseId, session);
    if (reader === null || reader.reading !== 'all') throw problem('not-found');
    const changes = await this.assignments.history(caseId);
    const names = await this.names.of(changes.flatMap(({ person, by }) => [person, by]));
    return {
      items: changes.map((change) => ({
        ...change,
        personName: change.person === null ? null : (names.get(change.person) ?? null),
        byName: names.get(change.by) ?? null,
      })),
    };
  }

  /**
   * @throws ProblemError `not-found` when the reader does not see the case, `work-gone` when the case no longer waits
   * for this
   */
  async #requested({ caseId, key }: z.infer<typeof Work>, session: Session): Promise<RequestedStep> {
    const view = await this.casework.view(caseId, session);
    if (view === null) throw problem('not-found');
    const sight = await this.access.member(view.register, session);
    const item = view.waitingFor.find((each) => each.key === key);
    if (item === undefined)
      throw problem('work-gone', {
        fact: { stage: view.stage, substate: view.substate, waitingFor: view.waitingFor.map((each) => each.key) },
      });
    const holders = await this.acting.holders(view.register);
    const actors = holders.actors(item, view.subject.id);
    return { step: { register: view.register, caseId, key, since: item.since }, item, sight, actors };
  }

  /** @throws ProblemError `work-not-yours` to whoever may not do the step */
  #mustAct(requested: RequestedStep): void {
    const { item, sight } = requested;
    if (!acts(requested, sight.person)) throw problem('work-not-yours', { fact: { role: item.role, unit: item.unit } });
  }

  async #answer({ step, sight }: RequestedStep, { kind, held }: Assigned): Promise<Assignment> {
    const name = held === null ? null : ((await this.names.of([held.person])).get(held.person) ?? null);
    if (kind === 'taken') {
      throw problem('work-taken', {
        fact: { person: held.person, name, since: held.since },
        detail: {
          vi: `${name ?? 'Người khác'} đã nhận việc này.`,
          en: `${name ?? 'Another person'} has already taken this.`,
        },
      });
    }
    return {
      caseId: step.caseId,
      key: step.key,
      assignee: held === null ? null : { ...held, name, me: held.person === sight.person },
      changed: kind === 'done',
    };
  }
}

/**
 * Whether a person may do the work: they hold its role for its unit, or stand in, and are not concerned in the case.
 */
const acts = ({ actors }: RequestedStep, person: string): boolean => actors.persons.includes(person);
