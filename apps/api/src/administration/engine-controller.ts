import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { createdId } from '@vinhdanh/casework';
import { isStorable, Line, RegisterId, Uuid, type Bilingual } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { requiredIdempotencyKey } from '../app/headers.js';
import { Flag } from '../list/reading.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Temporal } from '../workflow/temporal.js';
import { EngineRoom } from './engine-room.js';
import { EngineRoom as EngineRoomView, Repaired, WorkflowGroupsView } from './engine-views.js';
import { type RepairAct, Repairs } from './repairs.js';
import { faultWords } from './workflow-groups.js';
import { FaultyWorkflows, workflowFaults } from '@vinhdanh/operations';

const GroupsQuery = z.strictObject({
  register: RegisterId,
  group: z.enum(workflowFaults).optional().describe('Only cases with this fault'),
  cursor: Uuid.optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Repair = z.strictObject({ reason: Line.describe('The reason; it is recorded with your name') });
const DryRun = z.strictObject({ dryRun: Flag.default(false).describe('Says what would be done, and does nothing') });

const NumberQuery = z.strictObject({
  register: RegisterId,
  number: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine(isStorable, 'control characters')
    .describe('A complete case number, in upper or lower case'),
});
const NumberedCases = z.object({ items: z.array(z.object({ caseId: Uuid, caseNumber: z.string() })) });

/** Workflows by fault, the engine state of one case, and repairs. For administrators of the register. */
@ApiTags('administration')
@AnswersNoPersonalData()
@Controller('api/administration')
export class EngineController {
  constructor(
    @Inject(EngineRoom) private readonly room: EngineRoom,
    @Inject(FaultyWorkflows) private readonly groups: FaultyWorkflows,
    @Inject(Repairs) private readonly repairs: Repairs,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get('workflows')
  @ApiOperation({
    summary: 'Workflows grouped by fault, each group with its remedy; administrators only',
  })
  @ApiResponse({
    status: 200,
    description: 'All groups with their counts, and a page of cases',
    standardSchema: WorkflowGroupsView,
  })
  async workflows(
    @Query({ schema: GroupsQuery }) query: z.infer<typeof GroupsQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof WorkflowGroupsView>> {
    const { register, group, cursor, limit } = query;
    await this.access.administrator(register, session);
    const [counts, rows] = await Promise.all([
      this.groups.counts(register),
      this.groups.page(register, group ?? null, cursor ?? null, limit + 1),
    ]);
    const items = rows.slice(0, limit);
    return {
      groups: workflowFaults.map((fault) => ({ group: fault, ...faultWords[fault], cases: counts.get(fault) ?? 0 })),
      items,
      next: rows.length > limit ? (items.at(-1)?.caseId ?? null) : null,
    };
  }

  @Get('cases')
  @ApiOperation({ summary: 'The id of the case with a number, without its subject; administrators only' })
  @ApiResponse({ status: 200, description: 'One case, or none', standardSchema: NumberedCases })
  async numbered(
    @Query({ schema: NumberQuery }) query: z.infer<typeof NumberQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof NumberedCases>> {
    await this.access.administrator(query.register, session);
    return { items: [...(await this.groups.numbered(query.register, query.number))] };
  }

  @Get('cases/:id')
  @ApiOperation({
    summary: 'One case in the engine: log, workflow, pending activities, effects and read models; administrators only',
  })
  @ApiResponse({
    status: 200,
    description: 'Answered even while Temporal is unavailable',
    standardSchema: EngineRoomView,
  })
  async one(@Param('id', { schema: Uuid }) caseId: string, @SignedIn() session: Session): Promise<EngineRoomView> {
    return this.#room(caseId, session);
  }

  @Post('cases/:id/poke')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Make the workflow read its case again, or start a missing one; nothing else changes; administrators only',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A repeated request does nothing twice',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiResponse({ status: 200, description: 'What was done', standardSchema: Repaired })
  async poke(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: DryRun }) { dryRun }: z.infer<typeof DryRun>,
    @Body({ schema: Repair }) { reason }: z.infer<typeof Repair>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<Repaired> {
    const room = await this.#followed(caseId, session);
    return this.#repair({ room, act: 'poke', dryRun, reason, session, request }, [pokes(room)], async () => {
      await this.repairs.poke(caseId);
      // while Temporal is unavailable, the act is tried again at its own time
      await this.temporal.tryNow(caseId).catch(() => 0);
    });
  }

  @Post('cases/:id/restart')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End the workflow of a case and start it anew from the log; administrators only',
    description:
      'With `dryRun=true` it says what it would do. ' +
      'Effects that were performed are not performed again: ' +
      'their outcomes stand in the log, and a lease outlives its try.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A repeated request does nothing twice',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiResponse({ status: 200, description: 'What was done, or would be done', standardSchema: Repaired })
  async restart(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: DryRun }) { dryRun }: z.infer<typeof DryRun>,
    @Body({ schema: Repair }) { reason }: z.infer<typeof Repair>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<Repaired> {
    const room = await this.#followed(caseId, session);
    return this.#repair({ room, act: 'restart', dryRun, reason, session, request }, restarts(room), async () => {
      await this.temporal.terminate(caseId, `${session.name}: ${reason}`).catch((error: unknown) => {
        throw problem('temporal-unavailable', {
          fact: { error: error instanceof Error ? error.message : String(error) },
          headers: { 'retry-after': '5' },
        });
      });
      await this.repairs.anew(caseId);
    });
  }

  async #repair(
    asked: {
      readonly room: EngineRoomView;
      readonly act: RepairAct['act'];
      readonly dryRun: boolean;
      readonly reason: string;
      readonly session: Session;
      readonly request: FastifyRequest;
    },
    steps: readonly Bilingual[],
    carryOut: () => Promise<void>,
  ): Promise<Repaired> {
    const { room, act, dryRun, reason, session, request } = asked;
    const { caseId, register } = room;
    const performed = room.effects.filter(({ status }) => status === 'performed').length;
    const run = room.temporal.run?.status === 'RUNNING' ? room.temporal.run : null;
    const answer = {
      caseId,
      act,
      dryRun,
      steps: [...steps],
      logVersion: room.log.version,
      seenVersion: room.follow.seenVersion,
      run,
      effects: { performed, open: room.effects.length - performed },
    };
    if (dryRun) return { ...answer, record: null, repeated: false };
    const id = createdId(session.account, register, `${act}:${caseId}`, requiredIdempotencyKey(request));
    const begun = await this.repairs.begin({
      id,
      account: session.account,
      name: session.name,
      register,
      caseId,
      act,
      reason,
    });
    if (begun.outcome !== null) return { ...answer, record: begun, repeated: true };
    await carryOut();
    const outcome = {
      logVersion: room.log.version,
      seenVersion: room.follow.seenVersion,
      ended: act === 'restart' ? (run?.runId ?? null) : null,
    };
    await this.repairs.ended(id, outcome);
    return { ...answer, record: { ...begun, outcome }, repeated: false };
  }

  /** @throws ProblemError `not-followed` when the case has no workflow */
  async #followed(caseId: string, session: Session): Promise<EngineRoomView> {
    const room = await this.#room(caseId, session);
    if (!room.log.live) throw problem('not-followed');
    return room;
  }

  async #room(caseId: string, session: Session): Promise<EngineRoomView> {
    const register = await this.room.registerOf(caseId);
    if (register === null) throw problem('not-found');
    await this.access.administrator(register, session);
    const room = await this.room.of(caseId);
    if (room === null) throw problem('not-found');
    return room;
  }
}

const pokes = ({ log, follow }: EngineRoomView): Bilingual => ({
  vi:
    `Gọi quy trình đọc lại sổ đến phiên bản ${log.version} (đã thấy ${follow.seenVersion}); ` +
    'nếu chưa có quy trình thì khởi động. Việc đang chờ thử lại được thử ngay.',
  en:
    `Have the workflow read the log up to version ${log.version} (it has seen ${follow.seenVersion}); ` +
    'where none runs, start it. What waits for its next try is tried at once.',
});

/** What a restart does, step by step. */
function restarts(room: EngineRoomView): readonly Bilingual[] {
  const { run } = room.temporal;
  const performed = room.effects.filter(({ status }) => status === 'performed').length;
  const open = room.effects.length - performed;
  return [
    run?.status === 'RUNNING'
      ? {
          vi: `Kết thúc lượt chạy ${run.runId} (giai đoạn ${run.type}).`,
          en: `End run ${run.runId} (stage ${run.type}).`,
        }
      : { vi: 'Không có lượt chạy nào đang chạy để kết thúc.', en: 'No run needs to be ended.' },
    {
      vi: `Khởi động quy trình mới từ sổ, giai đoạn ${room.log.stage ?? 'nghỉ'}, phiên bản ${room.log.version}.`,
      en: `Start a new workflow from the log, in stage ${room.log.stage ?? 'rest'}, version ${room.log.version}.`,
    },
    {
      vi:
        `Không gửi lại ${performed} việc đã gửi; ${open} việc còn lại được gửi như ` +
        `thường${room.effectsHeld ? ' sau khi được xác nhận' : ''}.`,
      en:
        `The ${performed} performed effects are not repeated; ` +
        `the ${open} that are open are performed as usual${room.effectsHeld ? ' once they are confirmed' : ''}.`,
    },
  ];
}
