import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isStorable, Moment, sealedCommands } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { etag, ifMatch } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Drafts } from '@vinhdanh/operations';

/** Bytes of JSON. */
const largest = 65_536;

const Key = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9:._-]{0,159}$/,
    'letters, digits and : . _ -, at most 160, for example nomination:5f0c…:assess-content',
  );
const DraftBody = z
  .record(z.string(), z.unknown())
  .refine((body) => Buffer.byteLength(JSON.stringify(body)) <= largest, `more than ${largest} bytes`)
  .refine(holdsStorableText, 'U+0000 or half of a surrogate pair')
  .describe('A JSON object of at most 64 KB');

/** Whether PostgreSQL can hold every text in it, field names too. */
function holdsStorableText(body: unknown): boolean {
  let storable = true;
  JSON.stringify(body, (key, value: unknown) => {
    storable &&= isStorable(key) && (typeof value !== 'string' || isStorable(value));
    return value;
  });
  return storable;
}

const Kept = z.object({ key: z.string(), version: z.int(), savedAt: Moment, expiresAt: Moment });
const DraftView = Kept.extend({ body: z.record(z.string(), z.unknown()) });
const DraftList = z.object({ items: z.array(Kept) });

/** What one types and has not sent: long forms and referrals. Each account's own. */
@ApiTags('drafts')
@AnswersNoPersonalData()
@Controller('api/drafts')
export class DraftController {
  constructor(@Inject(Drafts) private readonly drafts: Drafts) {}

  @Get()
  @ApiOperation({ summary: 'Your drafts without their contents, the latest first' })
  @ApiResponse({ status: 200, description: 'At most 200', standardSchema: DraftList })
  async list(@SignedIn() session: Session): Promise<z.infer<typeof DraftList>> {
    return { items: await this.drafts.list(session.account) };
  }

  @Get(':key')
  @ApiOperation({ summary: 'One of your drafts' })
  @ApiResponse({ status: 200, description: 'The draft', standardSchema: DraftView })
  async find(
    @Param('key', { schema: Key }) key: string,
    @SignedIn() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const draft = await this.drafts.find(session.account, key);
    if (draft === null) throw problem('not-found');
    void reply.header('etag', etag(draft.version));
    return draft;
  }

  @Put(':key')
  @ApiOperation({ summary: 'Save a draft; kept 30 days from its last save' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Version that you saved last ("0" = none): 412 if another tab has saved since',
    schema: { type: 'string' },
  })
  @ApiResponse({ status: 200, description: 'Saved', standardSchema: Kept })
  async save(
    @Param('key', { schema: Key }) key: string,
    @Body({ schema: DraftBody }) body: z.infer<typeof DraftBody>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Kept>> {
    if (sealedCommands.some((name) => key.split(':').includes(name))) throw problem('draft-sealed');
    const saved = await this.drafts.save(session.account, key, body, ifMatch(request));
    if (saved === 'changed') throw problem('draft-changed');
    if (saved === 'full') throw problem('drafts-full');
    void reply.header('etag', etag(saved.version));
    const { version, savedAt, expiresAt } = saved;
    return { key, version, savedAt, expiresAt };
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft; also when there is none' })
  @ApiResponse({ status: 204, description: 'It is not there any more' })
  async remove(@Param('key', { schema: Key }) key: string, @SignedIn() session: Session): Promise<void> {
    await this.drafts.remove(session.account, key);
  }
}
