import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { createdId, Casework } from '@vinhdanh/casework';
import { Code, isStorable, Line, Moment, RegisterId, Role, Uuid } from '@vinhdanh/contracts';
import { dayOf, reaches, unitsOf } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, type Sight } from '../access/access.js';
import { requiredIdempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { type SavedView, SavedViews } from '@vinhdanh/operations';

const Page = z
  .enum(['work', 'nominations', 'units', 'audit', 'workflows'])
  .describe('Page of the console with the list');
const Content = z.strictObject({
  page: Page.default('work'),
  name: Line,
  query: z
    .string()
    .max(4000)
    .refine(isStorable, 'control characters')
    .describe('Query string of the page, without `?`'),
  sharedRole: Role.nullable().default(null).describe('Shared with everybody who holds this role'),
  sharedUnit: Code.nullable()
    .default(null)
    .describe('… or with this unit and everything below it; with both, with holders of the role there'),
});
const NewView = Content.extend({ register: RegisterId });
const ViewsQuery = z.strictObject({ register: RegisterId, page: Page.optional() });
const View = z.object({
  id: Uuid,
  page: z.string(),
  name: z.string(),
  query: z.string(),
  sharedRole: z.string().nullable(),
  sharedUnit: z.string().nullable(),
  own: z.boolean().describe('Only the owner changes or removes it'),
  changedAt: Moment,
});
const Views = z.object({ items: z.array(View) });
const most = 200;

/** Named lists: one's own, and those shared with one's role or unit. */
@ApiTags('work')
@AnswersNoPersonalData()
@Controller('api/views')
export class SavedViewController {
  constructor(
    @Inject(SavedViews) private readonly views: SavedViews,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your saved lists, and those shared with your role or unit' })
  @ApiResponse({ status: 200, description: 'Lists by name', standardSchema: Views })
  async list(
    @Query({ schema: ViewsQuery }) query: z.infer<typeof ViewsQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Views>> {
    const belongs = await this.#belonging(query.register, await this.access.member(query.register, session));
    const all = await this.views.ofRegister(query.register, session.account, query.page ?? null);
    return {
      items: all
        .filter((view) => view.owner === session.account || belongs(view.sharedRole, view.sharedUnit))
        .map((view) => shown(view, session)),
    };
  }

  @Post()
  @ApiOperation({ summary: 'Save a list under a name' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'A repeated key creates it once',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiResponse({ status: 201, description: 'Saved', standardSchema: View })
  async create(
    @Body({ schema: NewView }) { register, ...content }: z.infer<typeof NewView>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof View>> {
    const id = createdId(session.account, register, 'saved-view', requiredIdempotencyKey(request));
    await this.#mayShare(register, content, await this.access.member(register, session));
    if ((await this.views.count(register, session.account)) >= most && (await this.views.one(id)) === null)
      throw problem('too-many-views', { fact: { most } });
    await this.views.create({ id, register, owner: session.account, ...content });
    return shown(await this.#visible(id, session), session);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a list of yours' })
  @ApiResponse({ status: 200, description: 'Changed', standardSchema: View })
  async replace(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Content }) content: z.infer<typeof Content>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof View>> {
    const { register } = await this.#own(id, session);
    await this.#mayShare(register, content, await this.access.member(register, session));
    await this.views.replace({ id, register, owner: session.account, ...content });
    return shown(await this.#visible(id, session), session);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a list of yours' })
  @ApiResponse({ status: 204, description: 'Removed' })
  async remove(@Param('id', { schema: Uuid }) id: string, @SignedIn() session: Session): Promise<void> {
    await this.#own(id, session);
    await this.views.remove(id);
  }

  async #own(id: string, session: Session): Promise<SavedView> {
    const view = await this.#visible(id, session);
    if (view.owner !== session.account) throw problem('view-not-yours');
    return view;
  }

  /** @throws ProblemError `not-found` when there is none, or none for this reader */
  async #visible(id: string, session: Session): Promise<SavedView> {
    const view = await this.views.one(id);
    if (view === null) throw problem('not-found');
    const sight = await this.access.member(view.register, session);
    if (
      view.owner !== session.account &&
      !(await this.#belonging(view.register, sight))(view.sharedRole, view.sharedUnit)
    )
      throw problem('not-found');
    return view;
  }

  async #mayShare(register: string, { sharedRole, sharedUnit }: z.infer<typeof Content>, sight: Sight): Promise<void> {
    if (sharedRole === null && sharedUnit === null) return;
    if (!(await this.#belonging(register, sight))(sharedRole, sharedUnit))
      throw problem('view-not-shareable', { fact: { sharedRole, sharedUnit } });
  }

  /** Whether a list is shared with the reader: they hold its role, in its unit or below. */
  async #belonging(register: string, sight: Sight): Promise<(role: string | null, unit: string | null) => boolean> {
    const units = unitsOf(await this.casework.reference(register));
    const day = dayOf((await this.clocks.now(register)).now);
    return (role, unit) =>
      (role !== null || unit !== null) &&
      sight.grants.some(
        (grant) => (role === null || grant.role === role) && (unit === null || reaches(units, unit, grant.unit, day)),
      );
  }
}

const shown = ({ register: _register, owner, ...view }: SavedView, session: Session): z.infer<typeof View> => ({
  ...view,
  own: owner === session.account,
});
