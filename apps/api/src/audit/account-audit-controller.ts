import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Moment, personal } from '@vinhdanh/contracts';
import { AccountEvents, accountEventKinds, AuditReads } from '@vinhdanh/operations';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { People } from '../people/people.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { recordedAsAuditRead } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { AuditReadQuery, beforeMoment, fromMoment } from './audit-query.js';
import { Who } from './views.js';

const AccountPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      at: Moment.describe('Machine time'),
      kind: z.enum(accountEventKinds).or(z.string()),
      account: Who.nullable(),
      by: Who.nullable().describe('The administrator who did it; null: whoever came to the door'),
      address: personal('contact', z.string()).describe('Of the network'),
    }),
  ),
  next: z.string().nullable(),
});

/** What happened at the doors. For auditors of the register, as far as its accounts are concerned. */
@ApiTags('audit')
@Controller('api/audit')
export class AccountAuditController {
  constructor(
    @Inject(AccountEvents) private readonly events: AccountEvents,
    @Inject(AuditReads) private readonly reads: AuditReads,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(People) private readonly people: People,
  ) {}

  @ReadsPersonalData(recordedAsAuditRead)
  @Get('accounts')
  @ApiOperation({
    summary:
      'Sign-ins, failures, sign-outs, changes of passwords, and acts of administrators on accounts, ' +
      'the latest first; auditors only',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: AccountPage })
  async list(
    @Query({ schema: AuditReadQuery }) query: z.infer<typeof AuditReadQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof AccountPage>> {
    const { register, reader, from, to, cursor, limit } = query;
    await this.access.auditor(register, session);
    await this.reads.note(session.account, register, 'accounts', query);
    const { persons } = await this.casework.reference(register);
    const own = Object.values(persons).flatMap(({ accounts }) => accounts);
    const asked = reader === undefined ? own : await this.people.accounts(register, reader);
    const rows = await this.events.search({
      accounts: asked.filter((account) => own.includes(account)),
      from: fromMoment(from) ?? null,
      before: beforeMoment(to) ?? null,
      cursor: cursor ?? null,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const known = await this.people.of(
      register,
      shown.flatMap(({ account, by }) => [account, by].filter((each) => each !== null)),
    );
    const who = (account: string | null) =>
      account === null ? null : { account, ...(known.get(account) ?? { username: null, person: null, name: null }) };
    return {
      items: shown.map(({ account, by, ...row }) => ({ ...row, account: who(account), by: who(by) })),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}
