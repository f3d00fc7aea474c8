import { Controller, Get, Inject, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegisterId } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import { ACCESS, CHANGES, SESSIONS } from '../app/tokens.js';
import { clockView } from '../register/registers.js';
import { sessionCookie, type Session } from '../session/session.js';
import type { Sessions } from '../session/sessions.js';
import { SignedIn } from '../session/signed-in.js';
import type { Change, Changes } from './changes.js';

const StreamQuery = z.strictObject({ register: RegisterId });
/** A comment this often keeps proxies from closing; session and rights are looked at again as often. Machine milliseconds. */
const heartbeat = 15_000;
/** A reader that lets this much pile up, bytes, is dropped; it reconnects and reads again. */
const mostWaiting = 1_000_000;

@ApiTags('stream')
@Controller('api/stream')
export class StreamController implements OnModuleDestroy {
  readonly #open = new Set<() => void>();

  constructor(
    @Inject(CHANGES) private readonly changes: Changes,
    @Inject(ACCESS) private readonly access: Access,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Live changes of a register as server-sent events',
    description:
      '`case` {caseId, version} when lists show a new version of a case that you may see; `comment` {caseId, version} when somebody commented on it; `clock` when the clock was stepped, held or set running; `resync` when more happened than was kept.',
  })
  @ApiResponse({ status: 200, description: 'text/event-stream' })
  async stream(
    @Query({ schema: StreamQuery }) { register }: z.infer<typeof StreamQuery>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let units = new Set((await this.access.member(register, session)).units);
    const { raw } = reply;
    const write = (text: string): void => {
      if (raw.writableLength > mostWaiting) raw.destroy();
      else if (!raw.writableEnded) raw.write(text);
    };
    const stop = await this.changes.listen(register, (change) => {
      const text = serverSentEvent(change, units);
      if (text !== null) write(text);
    });
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-request-id': request.id,
    });
    write('retry: 2000\n\n: open\n\n');
    const beat = async (): Promise<void> => {
      // where the database is away, what was seen last stands
      const seen = await this.#again(register, request).catch(() => units);
      if (seen === null) return end();
      units = seen;
      write(': still here\n\n');
    };
    const timer = setInterval(() => void beat(), heartbeat);
    const end = (): void => {
      clearInterval(timer);
      stop();
      this.#open.delete(end);
      raw.end();
    };
    this.#open.add(end);
    raw.once('close', end);
  }

  onModuleDestroy(): void {
    this.#open.forEach((end) => end());
  }

  /** Units visible now; null = the session has ended or the role was taken away. */
  async #again(register: string, request: FastifyRequest): Promise<Set<string> | null> {
    const session = await this.sessions.find(request.cookies[sessionCookie] ?? '');
    const seen = session === null ? null : await this.access.sight(register, session);
    return seen === null ? null : new Set(seen.units);
  }
}

function serverSentEvent(change: Change, units: ReadonlySet<string>): string | null {
  switch (change.kind) {
    case 'case':
    case 'comment':
      return units.has(change.unit)
        ? `id: ${change.logIndex}\nevent: ${change.kind}\ndata: ${JSON.stringify({ caseId: change.caseId, version: change.version })}\n\n`
        : null;
    case 'clock':
      return `event: clock\ndata: ${JSON.stringify(clockView(change.clock))}\n\n`;
    case 'resync':
      return 'event: resync\ndata: {}\n\n';
  }
}
