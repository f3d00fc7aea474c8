import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Casework } from '@vinhdanh/casework';
import { CommandRequest, Day, Moment, RegisterId, Uuid, type ActionView, type CaseView } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { alreadyHeld, etag, idempotencyKey, ifMatch, requiredIdempotencyKey } from '../app/headers.js';
import { CASEWORK, METRICS, PERSONAL_READS } from '../app/tokens.js';
import type { Metrics } from '../metrics/metrics.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import type { PersonalReads } from './personal-reads.js';
import { commandAnswer, type CommandAnswer } from './answer.js';
import { CaseCommand, Referral } from './command-body.js';
import { ActionsAnswer, CaseAnswer, CommandDone, SealedAnswer, TimelineAnswer } from './views.js';

const AsOf = z.strictObject({ occurredAsOf: Day.or(Moment).optional().describe('Only what had occurred by the end of that day, or by that moment') });
const Entering = z.strictObject({
  onBehalfOf: Uuid.optional().describe('A case that is entered from papers: whose acts you look for, as of its latest paper'),
});

const IdempotencyKeyHeader = (required: boolean) =>
  ApiHeader({
    name: 'Idempotency-Key',
    required,
    description: '1-200 characters; the same key with the same body is answered as the first time',
    schema: { type: 'string', maxLength: 200 },
  });

@ApiTags('nominations')
@Controller('api')
export class NominationController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(PERSONAL_READS) private readonly personalReads: PersonalReads,
  ) {}

  @Post('registers/:register/nominations')
  @ApiOperation({
    summary: 'Refer a nomination: opens a case',
    description: '`entry: historical` opens one that is entered from papers; each of its commands then names date, paper and person.',
  })
  @IdempotencyKeyHeader(true)
  @ApiResponse({ status: 201, description: 'The case', standardSchema: CommandDone })
  async refer(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: Referral }) body: z.infer<typeof Referral>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const key = requiredIdempotencyKey(request);
    const { entry, ...command } = body;
    const answer = await this.#execute(
      { register, entry, request: CommandRequest.parse(command), principal: session, idempotencyKey: key, ifMatch: null },
      request,
      reply,
    );
    void reply.header('location', `/api/nominations/${answer.id}`);
    return answer;
  }

  @Post('nominations/:id/commands')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Carry the case one step',
    description: 'Which commands are allowed now, and why others are not, says `GET /api/nominations/{id}/actions`.',
  })
  @IdempotencyKeyHeader(false)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Version that you looked at, for example "7"; 412 if a person has acted since',
    schema: { type: 'string' },
  })
  @ApiResponse({ status: 200, description: 'The case as it now is', standardSchema: CommandDone })
  async command(
    @Param('id', { schema: Uuid }) caseId: string,
    @Body({ schema: CaseCommand }) body: z.infer<typeof CaseCommand>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    request.caseId = caseId;
    return this.#execute({ caseId, request: body, principal: session, idempotencyKey: idempotencyKey(request), ifMatch: ifMatch(request) }, request, reply);
  }

  @Get('nominations/:id')
  @ApiOperation({ summary: 'The case, folded from the log: always current' })
  @ApiResponse({ status: 200, description: 'The case', standardSchema: CaseAnswer })
  async view(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: AsOf }) { occurredAsOf }: z.infer<typeof AsOf>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView | undefined> {
    request.caseId = caseId;
    const view = found(await this.casework.view(caseId, session, occurredAsOf));
    this.personalReads.note(session.account, `nomination:${caseId}`, ['identity']);
    if (occurredAsOf === undefined) {
      void reply.header('etag', etag(view.version)).header('cache-control', 'private, no-cache');
      if (alreadyHeld(request, view.version)) {
        void reply.status(304);
        return undefined;
      }
    }
    return view;
  }

  @Get('nominations/:id/actions')
  @ApiOperation({ summary: 'Every action: allowed with its JSON Schema, blocked with the guard, the failing fact and what would satisfy it' })
  @ApiResponse({ status: 200, description: 'All actions', standardSchema: ActionsAnswer })
  async actions(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: Entering }) { onBehalfOf }: z.infer<typeof Entering>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly ActionView[] }> {
    request.caseId = caseId;
    return { items: found(await this.casework.actions(caseId, session, onBehalfOf)) };
  }

  @Get('nominations/:id/timeline')
  @ApiOperation({ summary: 'All events of the case in order' })
  @ApiResponse({ status: 200, description: 'The events', standardSchema: TimelineAnswer })
  async timeline(@Param('id', { schema: Uuid }) caseId: string, @SignedIn() session: Session, @Req() request: FastifyRequest): Promise<TimelineAnswer> {
    request.caseId = caseId;
    const items = found(await this.casework.timeline(caseId, session));
    const classes = [...new Set(items.flatMap((item) => Object.keys(item.personal ?? {})))];
    if (classes.length > 0) this.personalReads.note(session.account, `nomination:${caseId}`, classes, 'timeline');
    return { items: [...items] };
  }

  @Get('nominations/:id/sealed')
  @ApiOperation({ summary: 'Who denounced, and what: for the appraiser and the auditor of the case alone; each reading is recorded' })
  @ApiResponse({ status: 200, description: 'Sealed data of the case, opened', standardSchema: SealedAnswer })
  async sealed(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SealedAnswer> {
    request.caseId = caseId;
    const items = found(await this.casework.sealed(caseId, session));
    this.personalReads.note(session.account, `nomination:${caseId}`, ['sealed'], 'sealed');
    void reply.header('cache-control', 'no-store');
    return { items: [...items] };
  }

  async #execute(input: Parameters<Casework['execute']>[0], request: FastifyRequest, reply: FastifyReply): Promise<CommandAnswer> {
    const executed = await this.casework.execute(input);
    this.metrics.command(input.request.type, executed.kind === 'refused' || executed.kind === 'forbidden' ? executed.rejection.guard : executed.kind);
    const { answer, repeated } = commandAnswer(executed);
    // the answer carries the case as it now is, and its name
    this.personalReads.note(input.principal.account, `nomination:${answer.id}`, ['identity'], 'command');
    request.caseId = answer.id;
    request.commandId = answer.events.at(-1)?.commandId ?? null;
    void reply.header('etag', etag(answer.version));
    if (repeated) void reply.header('idempotent-replayed', 'true');
    return answer;
  }
}

function found<T>(answer: T | null): T {
  if (answer === null) throw problem('not-found');
  return answer;
}
