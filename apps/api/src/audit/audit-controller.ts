import { personalClasses } from '@vinhdanh/contracts';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Page, ProjectionWaiter } from '@vinhdanh/projections';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Access, type Audited } from '../access/access.js';
import { byteOrderMark } from '../export/csv.js';
import { sendPages } from '../export/pages.js';
import { pageView, readPage } from '../list/reading.js';
import { PersonalReads } from '../personal-read/personal-reads.js';
import { ReadsPersonalData, SendsPersonalData, Shown, type Show } from '../personal-read/declaration.js';
import { recordedAsAuditRead, type Reading } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { AuditEvents } from './audit-events.js';
import { auditFileHead, auditFileLine } from './audit-file.js';
import {
  AuditFileQuery,
  AuditQuery,
  AuditReadQuery,
  beforeMoment,
  fromMoment,
  PersonalReadQuery,
} from './audit-query.js';
import { AuditReads, PersonalReadRows, type ReadBy } from '@vinhdanh/operations';
import { People } from '../people/people.js';
import { AuditEvent, AuditReads as AuditReadsView, PersonalReadPage } from './views.js';

/** Rows of one read of a download. */
const part = 500;

/** The reading of the audit is recorded in `ops.audit_read`; texts about persons are readings of their streams. */
const textsRead = ({ items }: Page<AuditEvent>): readonly Reading[] =>
  items.flatMap(({ stream, personal }) => {
    const classes = personalClasses.filter((name) => name in (personal ?? {}));
    const cases = stream.startsWith('nomination:') ? [stream.slice('nomination:'.length)] : [];
    return classes.length === 0 ? [] : [{ register: null, stream, what: 'audit', classes, filter: null, cases }];
  });

/**
 * What happened, by whom, and who read it. For auditors of the register only; their reading is recorded before they see
 * anything.
 */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    @Inject(AuditEvents) private readonly events: AuditEvents,
    @Inject(AuditReads) private readonly reads: AuditReads,
    @Inject(PersonalReadRows) private readonly readRows: PersonalReadRows,
    @Inject(People) private readonly people: People,
    @Inject(Access) private readonly access: Access,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(PersonalReads) private readonly personalReads: PersonalReads,
  ) {}

  @ReadsPersonalData(textsRead)
  @Get('events')
  @ApiOperation({
    summary: 'Events of the units that you audit, by actor, unit, type, case, time and text; auditors only',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(AuditEvent) })
  async list(
    @Query({ schema: AuditQuery }) query: z.infer<typeof AuditQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<AuditEvent>> {
    const within = await this.#auditor('events', query, session);
    const { order, cursor, limit } = query;
    const filter = { ...(await this.events.filter(query)), within, ascending: order === 'asc', cursor, limit };
    return readPage(this.waiter, undefined, [], () => this.events.page(filter));
  }

  @SendsPersonalData(textsRead)
  @Get('events.csv')
  @ApiOperation({
    summary: 'The same as CSV, streamed from the first event; `past` goes on where a download broke off',
  })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'text/csv, streamed' })
  async csv(
    @Query({ schema: AuditFileQuery }) query: z.infer<typeof AuditFileQuery>,
    @SignedIn() session: Session,
    @Shown() shown: Show,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send({ reply, shown }, query, session, 'csv', {
      type: 'text/csv',
      head: byteOrderMark + auditFileHead,
      text: (items: readonly AuditEvent[]) => items.map(auditFileLine).join(''),
    });
  }

  @SendsPersonalData(textsRead)
  @Get('events.jsonl')
  @ApiOperation({
    summary: 'The same as JSON lines, streamed from the first event; `past` goes on where a download broke off',
  })
  @ApiProduces('application/jsonl')
  @ApiResponse({ status: 200, description: 'application/jsonl, streamed: one event a line, as in the list' })
  async jsonl(
    @Query({ schema: AuditFileQuery }) query: z.infer<typeof AuditFileQuery>,
    @SignedIn() session: Session,
    @Shown() shown: Show,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#send({ reply, shown }, query, session, 'jsonl', {
      type: 'application/jsonl',
      head: '',
      text: (items: readonly AuditEvent[]) => items.map((item) => `${JSON.stringify(item)}\n`).join(''),
    });
  }

  @ReadsPersonalData(recordedAsAuditRead)
  @Get('personal-reads')
  @ApiOperation({
    summary:
      'Readings of personal data, the latest first: who, when, which case or list, and what was shown; auditors only',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: PersonalReadPage })
  async personal(
    @Query({ schema: PersonalReadQuery }) query: z.infer<typeof PersonalReadQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof PersonalReadPage>> {
    const within = await this.#auditor('personal-reads', query, session);
    const { case: caseId = null, subject = null, what = null, class: read = null } = query;
    // records that this process has not written yet are part of the answer
    await this.personalReads.flush();
    const rows = await this.readRows.search(await this.#filter(query, within), {
      case: caseId,
      subject,
      what,
      class: read,
    });
    const { items, next } = await this.#page(query, rows);
    return {
      items: items.map(({ streamId, classes, cases, filter, ...item }) => ({
        ...item,
        stream: streamId,
        caseId: streamId?.startsWith('nomination:') === true ? streamId.slice('nomination:'.length) : null,
        classes: [...classes],
        // the search words of an outsider do not concern the units
        filter: filter === null || !isReader(within, item.reader.account) ? null : { ...filter },
        cases: [...cases],
      })),
      next,
    };
  }

  @ReadsPersonalData(recordedAsAuditRead)
  @Get('reads')
  @ApiOperation({ summary: 'Who read the audit, with which filters, the latest first; auditors only' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: AuditReadsView })
  async auditReads(
    @Query({ schema: AuditReadQuery }) query: z.infer<typeof AuditReadQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof AuditReadsView>> {
    const within = await this.#auditor('reads', query, session);
    return this.#page(query, await this.reads.search(await this.#filter(query, within)));
  }

  async #send(
    { reply, shown }: { readonly reply: FastifyReply; readonly shown: Show },
    query: z.infer<typeof AuditFileQuery>,
    session: Session,
    extension: string,
    file: { readonly type: string; readonly head: string; readonly text: (items: readonly AuditEvent[]) => string },
  ): Promise<void> {
    const within = await this.#auditor(`events.${extension}`, query, session);
    const filter = {
      ...(await this.events.filter(query)),
      within,
      ascending: query.order === 'asc',
      past: query.past,
      limit: part,
    };
    await sendPages(reply, (cursor) => this.events.page({ ...filter, cursor }), shown, {
      ...file,
      filename: `events-${query.register}.${extension}`,
    });
  }

  /**
   * Allows auditors after recording that they read the audit.
   * @returns what they audit
   */
  async #auditor(what: string, query: { readonly register: string }, session: Session): Promise<Audited> {
    const audited = await this.access.auditor(query.register, session);
    await this.reads.note(session.account, query.register, what, query);
    return audited;
  }

  async #filter(query: z.infer<typeof AuditReadQuery>, within: Audited) {
    const { register, reader, from, to, cursor, limit } = query;
    return {
      register,
      accounts: reader === undefined ? null : await this.people.accounts(register, reader),
      from: fromMoment(from) ?? null,
      before: beforeMoment(to) ?? null,
      cursor: cursor ?? null,
      limit: limit + 1,
      within: { ...within.readers, units: within.units },
    };
  }

  async #page<Row extends ReadBy>(
    { register, limit }: { readonly register: string; readonly limit: number },
    rows: readonly Row[],
  ) {
    const shown = rows.slice(0, limit);
    const people = await this.people.of(
      register,
      shown.map((row) => row.account),
    );
    return {
      items: shown.map(({ account, ...row }) => ({
        ...row,
        reader: { account, ...(people.get(account) ?? { username: null, person: null, name: null }) },
      })),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}

/** Whether the auditor sees all reading of this account. */
const isReader = ({ readers: { accounts, but } }: Audited, account: string): boolean =>
  accounts.includes(account) !== but;
