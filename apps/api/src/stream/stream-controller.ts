import { Controller, Get, Inject, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegisterId, type Role, type ApiConfig } from '@vinhdanh/contracts';
import { isPublicEvent, type Reading } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { z } from 'zod';
import { Access, type Sight } from '../access/access.js';
import { problem } from '../problem/problem-error.js';
import { clockView } from '../register/registers.js';
import { readCookie, sessionCookie, type Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { SignedIn } from '../session/signed-in.js';
import { type Change, Changes, type Concerned, type Heard } from './changes.js';

const StreamQuery = z.strictObject({
  register: RegisterId,
  lastEventId: z
    .string()
    .max(50)
    .optional()
    .describe('Position to continue from, for clients that cannot send the header Last-Event-ID'),
});
/** Roles that see remarks for those who handle or examine a case. */
const officers: ReadonlySet<Role> = new Set<Role>([
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'auditor',
  'entry-clerk',
]);
/**
 * Heartbeat interval, machine ms; it keeps proxies from closing the connection. Session and rights are checked in the
 * same interval.
 */
const heartbeat = 15_000;
/** A reader with more than this many unsent bytes is dropped; it reconnects and reads again. */
const mostWaiting = 1_000_000;

@ApiTags('stream')
@AnswersNoPersonalData()
@Controller('api/stream')
export class StreamController implements OnModuleDestroy {
  readonly #open = new Set<() => void>();
  #closing = false;

  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Access) private readonly access: Access,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Clocks) private readonly clocks: Clocks,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Live changes of a register as server-sent events',
    description: [
      'Only what you may see, without personal data. Events:',
      '`case` {caseId, version, types}: lists and work show a new version; ' +
        '`types` = events since the last notification.',
      '`work` {caseId, key, person}: a person has taken a step, or (null) released it.',
      '`comment` {caseId, version}: a remark beside a case was made or withdrawn.',
      '`clock`: the clock was stepped, held or run.',
      '`beat` {}: every 15 s; silence means that the connection is lost.',
      '`resync` {}: some changes are no longer available: read everything again.',
      'With Last-Event-ID, which browsers send automatically, missed changes come first.',
    ].join('\n\n'),
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last received event',
    schema: { type: 'string' },
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'text/event-stream' })
  async stream(
    @Query({ schema: StreamQuery }) { register, lastEventId }: z.infer<typeof StreamQuery>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let ears = earsOf(await this.access.member(register, session));
    let end = (): void => undefined;
    const unwatch = this.sessions.watch(readCookie(request, this.config, sessionCookie), () => end());
    if (unwatch === null) throw problem('too-many-streams');
    const since = heardBefore(request.headers['last-event-id'] ?? lastEventId);
    const { raw } = reply;
    const write = (text: string): void => {
      if (raw.writableLength > mostWaiting) raw.destroy();
      else if (!raw.writableEnded) raw.write(text);
    };
    // new changes wait until the missed ones are written
    let waiting: Change[] | null = since === null ? null : [];
    const hear = (change: Change): void => {
      const text = serverSentEvent(change, ears);
      if (text !== null) write(text);
    };
    const listening = await this.changes
      .listen(register, (change) => (waiting === null ? hear(change) : void waiting.push(change)))
      .catch(unwatched(unwatch));
    const stop = (): void => {
      listening();
      unwatch();
    };
    const missed = since === null ? [] : await this.#missed(register, since, stop);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-request-id': request.id,
    });
    write(`retry: 2000\n: open\n\n`);
    missed.forEach(hear);
    write(`id: ${idOf(this.changes.heard)}\n\n`);
    waiting?.forEach(hear);
    waiting = null;
    const beat = async (): Promise<void> => {
      // while the database is unavailable, the last known value is used
      const now = await this.#again(register, request).catch(() => ears);
      if (now === null) return end();
      ears = now;
      write('event: beat\ndata: {}\n\n');
    };
    const timer = setInterval(() => void beat(), heartbeat);
    end = () => {
      clearInterval(timer);
      stop();
      this.#open.delete(end);
      raw.end();
    };
    this.#open.add(end);
    raw.once('close', end);
    // requested while the API was closing, already closed by the client, or signed out meanwhile
    if (this.#closing || raw.destroyed || (await this.#again(register, request).catch(() => ears)) === null) end();
  }

  onModuleDestroy(): void {
    this.#closing = true;
    this.#open.forEach((end) => end());
  }

  /** Changes since the listener's position, and the present clock; if the clock cannot be read, the stream ends. */
  async #missed(register: string, since: Heard, stop: () => void): Promise<readonly Change[]> {
    try {
      return [
        ...(await this.changes.since(register, since)),
        { kind: 'clock', clock: await this.clocks.now(register) },
      ];
    } catch (error) {
      stop();
      throw error;
    }
  }

  /** The present rights of a listener; null = the session has ended or the role was revoked. */
  async #again(register: string, request: FastifyRequest): Promise<Ears | null> {
    const session = await this.sessions.find(readCookie(request, this.config, sessionCookie));
    const seen = session === null ? null : await this.access.sight(register, session);
    return seen === null ? null : earsOf(seen);
  }
}

/** Removes a connection that was not established from the list of its session. */
const unwatched =
  (unwatch: () => void) =>
  (error: unknown): never => {
    unwatch();
    throw error;
  };

/**
 * What a listener may receive: cases of these units, and single cases open to their audiences; some changes only as an
 * officer.
 */
interface Ears {
  readonly units: ReadonlySet<string>;
  readonly audiences: readonly {
    readonly audience: string;
    readonly units: ReadonlySet<string>;
    readonly reading: Reading;
  }[];
  readonly officer: boolean;
}

const earsOf = ({ units, audiences, grants }: Sight): Ears => ({
  units: new Set(units),
  audiences: audiences.map(({ audience, units: where, reading }) => ({ audience, units: new Set(where), reading })),
  officer: grants.some(({ role }) => officers.has(role)),
});

/** How much of the case the listener may read (`readingOf`), by its row without loading it; null = nothing. */
function heard({ units, audiences }: Ears, { unit, openTo }: Concerned): Reading | null {
  if (units.has(unit)) return 'all';
  const open = audiences.filter(({ audience, units: where }) => where.has(unit) && openTo.includes(audience));
  if (open.some(({ reading }) => reading === 'all')) return 'all';
  return open.length > 0 ? 'public' : null;
}

const idOf = ({ log, work }: Heard): string => `${log}.${work}`;

/** The position in an id of ours; null = none, or not one of ours. */
function heardBefore(id: string | string[] | undefined): Heard | null {
  const [, log, work] = (typeof id === 'string' ? /^(\d{1,15})\.(\d{1,15})$/.exec(id) : null) ?? [];
  return log === undefined || work === undefined ? null : { log: Number(log), work: Number(work) };
}

function serverSentEvent(change: Change, ears: Ears): string | null {
  const event = (data: unknown): string =>
    `${'heard' in change ? `id: ${idOf(change.heard)}\n` : ''}event: ${change.kind}\ndata: ${JSON.stringify(data)}\n\n`;
  switch (change.kind) {
    case 'case': {
      const reading = heard(ears, change.concerned);
      // readers of public parts receive public changes
      const types = reading === 'all' ? change.types : change.types.filter(isPublicEvent);
      return reading === null || types.length === 0
        ? null
        : event({ caseId: change.caseId, version: change.version, types });
    }
    case 'work':
      return heard(ears, change.concerned) === 'all'
        ? event({ caseId: change.caseId, key: change.key, person: change.person })
        : null;
    case 'comment':
      return heard(ears, change.concerned) === 'all' && (ears.officer || !change.officersOnly)
        ? event({ caseId: change.caseId, version: change.version })
        : null;
    case 'clock':
      return event(clockView(change.clock));
    case 'resync':
      return event({});
  }
}
