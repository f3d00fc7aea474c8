import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../access/access.js';
import { Casework, type Stood } from '@vinhdanh/casework';
import {
  CommandRequest,
  personalClasses,
  Day,
  RegisterId,
  Uuid,
  type ActionView,
  type CaseScreen,
  type CaseView,
} from '@vinhdanh/contracts';
import { dayOf } from '@vinhdanh/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { alreadyHeld, etag, etagOfAnswer, idempotencyKey, ifMatch, requiredIdempotencyKey } from '../app/headers.js';
import { Metrics } from '../metrics/metrics.js';
import { ReadsPersonalData, AnswersNoPersonalData } from '../personal-read/declaration.js';
import { aCase, ofCase, type Asked } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { PersonNames } from '@vinhdanh/event-log';
import { namedOn, peopleBehind, type People } from '../people/people-behind.js';
import { AsOf, asOf } from './as-of.js';
import { commandAnswer, type CommandAnswer } from './answer.js';
import { CaseCommand, Referral } from './command-body.js';
import { found, seen } from './seen.js';
import { ActionsAnswer, CaseOpened, CaseShown, CommandDone, SealedAnswer, TimelineAnswer } from './views.js';

const Entering = z.strictObject({
  ...asOf,
  onBehalfOf: Uuid.optional().describe(
    'A case that is entered from papers: whose acts you look for, as of its latest paper',
  ),
  occurring: Day.optional().describe(
    'With `onBehalfOf`: the date of the paper to be entered; roles, rules and calendar are those of that day',
  ),
});

type CaseOnPage = CaseView & {
  readonly screen: CaseScreen;
  readonly asOf: Stood<unknown>['asOf'];
  readonly people: People;
};

/** The answer contains the case as it is now, with the name of its subject. */
const commandDone = ({ id }: CommandAnswer) => [aCase(id, 'command', ['identity'])];
const timelineRead = ({ items }: TimelineAnswer, { params: { id = '' } }: Asked) => {
  const classes = personalClasses.filter((name) => items.some(({ personal }) => name in Object(personal ?? {})));
  return classes.length === 0 ? [] : [aCase(id, 'timeline', classes)];
};

const IdempotencyKeyHeader = (required: boolean) =>
  ApiHeader({
    name: 'Idempotency-Key',
    required,
    description: '1-200 characters; the same key with the same body gets the first answer',
    schema: { type: 'string', maxLength: 200 },
  });

@ApiTags('nominations')
@Controller('api')
export class NominationController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(PersonNames) private readonly names: PersonNames,
  ) {}

  @ReadsPersonalData(commandDone)
  @Post('registers/:register/nominations')
  @TakesBody({ bytes: 1_000_000, values: 10_000 })
  @ApiOperation({
    summary: 'Refer a nomination: opens a case',
    description:
      '`entry: historical` opens one that is entered from papers; ' +
      'each of its commands then names date, paper and person.',
  })
  @IdempotencyKeyHeader(true)
  @ApiResponse({ status: 201, description: 'The case', standardSchema: CaseOpened })
  async refer(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: Referral }) body: z.infer<typeof Referral>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer & { readonly lookAlikes: readonly string[] }> {
    const key = requiredIdempotencyKey(request);
    const { entry, ...command } = body;
    const answer = await this.#execute(
      {
        register,
        entry,
        request: CommandRequest.parse(command),
        principal: session,
        idempotencyKey: key,
        ifMatch: null,
      },
      request,
      reply,
    );
    void reply.header('location', `/api/nominations/${answer.id}`);
    const { open } = await this.casework.lookAlikes(register, answer.case.subject.id);
    return { ...answer, lookAlikes: await this.access.subjectsSeen(register, session, open) };
  }

  @ReadsPersonalData(commandDone)
  @Post('nominations/:id/commands')
  @TakesBody({ bytes: 1_000_000, values: 10_000 })
  @HttpCode(200)
  @ApiOperation({
    summary: 'Carry the case one step',
    description: '`GET /api/nominations/{id}/actions` lists the allowed commands, and why others are blocked.',
  })
  @IdempotencyKeyHeader(false)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Version that you read, for example "7"; 412 if a person has acted since',
    schema: { type: 'string' },
  })
  @ApiResponse({ status: 200, description: 'The present case', standardSchema: CommandDone })
  async command(
    @Param('id', { schema: Uuid }) caseId: string,
    @Body({ schema: CaseCommand }) body: z.infer<typeof CaseCommand>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    request.caseId = caseId;
    return this.#execute(
      { caseId, request: body, principal: session, idempotencyKey: idempotencyKey(request), ifMatch: ifMatch(request) },
      request,
      reply,
    );
  }

  @ReadsPersonalData(ofCase('case', 'identity', 'narrative'))
  @Get('nominations/:id')
  @ApiOperation({
    summary: 'The case, folded from the log: always current',
    description:
      'With `asOf` (recorded) or `occurredAsOf` (occurred) the case as it was then; rights are those of today.',
  })
  @ApiResponse({ status: 200, description: 'The case', standardSchema: CaseShown })
  async view(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: AsOf }) past: z.infer<typeof AsOf>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseOnPage | undefined> {
    request.caseId = caseId;
    const { asOf: standpoint, value: view } = seen(await this.casework.screen(caseId, session, past));
    const people = await peopleBehind(this.names, await this.casework.reference(view.register), namedOn(view.screen));
    if (standpoint === null) {
      // days left are counted from today; the moment itself changes nothing that is shown
      const { at, ...screen } = view.screen;
      const tag = etagOfAnswer(view.version, dayOf(at), { ...view, screen, people });
      void reply.header('etag', tag);
      if (alreadyHeld(request, tag)) {
        void reply.status(304);
        return undefined;
      }
    }
    return { ...view, asOf: standpoint, people };
  }

  @AnswersNoPersonalData()
  @Get('nominations/:id/actions')
  @ApiOperation({
    summary: 'Every action: allowed with its JSON Schema, or blocked with guard, failing fact and remedy',
    description:
      'With `asOf` or `occurredAsOf`: what you could have done then, by the rules of that day; ' +
      'then `readOnly` is true.',
  })
  @ApiResponse({ status: 200, description: 'All actions', standardSchema: ActionsAnswer })
  async actions(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: Entering }) { onBehalfOf, occurring, ...past }: z.infer<typeof Entering>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<{ items: readonly ActionView[]; asOf: Stood<unknown>['asOf']; readOnly: boolean }> {
    request.caseId = caseId;
    const { asOf: standpoint, value: items } = seen(
      await this.casework.actions(
        caseId,
        session,
        onBehalfOf === undefined ? undefined : { onBehalfOf, occurring },
        past,
      ),
    );
    return { items, asOf: standpoint, readOnly: standpoint !== null };
  }

  @ReadsPersonalData(timelineRead)
  @Get('nominations/:id/timeline')
  @ApiOperation({ summary: 'All events of the case in order, or those seen from a past' })
  @ApiResponse({ status: 200, description: 'The events', standardSchema: TimelineAnswer })
  async timeline(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: AsOf }) past: z.infer<typeof AsOf>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<TimelineAnswer> {
    request.caseId = caseId;
    const { asOf: standpoint, value: items } = seen(await this.casework.timeline(caseId, session, past));
    const first = (await this.casework.reader(caseId, session))?.register ?? '';
    const people = await peopleBehind(this.names, await this.casework.reference(first), {
      persons: items.map((item) => item.onBehalfOf),
      accounts: items.map((item) => item.actor),
    });
    return { items: [...items], asOf: standpoint, people };
  }

  @ReadsPersonalData(ofCase('sealed', 'sealed'))
  @Get('nominations/:id/sealed')
  @ApiOperation({
    summary:
      'The denouncer and the statement, for the appraiser and the auditor of the case only; each reading is recorded',
  })
  @ApiResponse({ status: 200, description: 'Sealed data of the case, decrypted', standardSchema: SealedAnswer })
  async sealed(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<SealedAnswer> {
    request.caseId = caseId;
    const items = found(await this.casework.sealed(caseId, session));
    return { items: [...items] };
  }

  async #execute(
    input: Parameters<Casework['execute']>[0],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const executed = await this.casework.execute(input);
    this.metrics.command(
      input.request.type,
      executed.kind === 'refused' || executed.kind === 'forbidden' ? executed.rejection.guard : executed.kind,
    );
    const { answer, repeated } = commandAnswer(executed);
    request.caseId = answer.id;
    request.commandId = answer.events.at(-1)?.commandId ?? null;
    void reply.header('etag', etag(answer.version));
    if (repeated) void reply.header('idempotent-replayed', 'true');
    return answer;
  }
}
