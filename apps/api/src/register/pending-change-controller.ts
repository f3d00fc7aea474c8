import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Day, personal, RegisterId, Role, Uuid } from '@vinhdanh/contracts';
import { administersChange, consentsOf, dayOf, personOfAccount, unitOn, unitsOf } from '@vinhdanh/domain';
import { Clocks, PersonNames } from '@vinhdanh/event-log';
import { CredentialRows } from '@vinhdanh/operations';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData, ReadsPersonalData } from '../personal-read/declaration.js';
import { aList } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { madeOrProposed } from './administered.js';
import { MadeOrProposed, Needs } from './views.js';

const Named = z.object({ id: z.string(), name: personal('identity', z.string().nullable()) });
const PendingChanges = z.object({
  items: z.array(
    z.object({
      id: Uuid,
      kind: z.enum(['link-account', 'grant-role', 'delegate-role']),
      person: Named.describe('Whose account or role it is'),
      username: personal('identity', z.string().nullable()).describe('Of the account that would be linked'),
      role: Role.nullable(),
      unit: z.string().nullable(),
      unitName: z.string().nullable(),
      from: Day.nullable(),
      to: Day.nullable(),
      standsFor: Named.nullable().describe('Who is absent, where a role is delegated'),
      by: Named.describe('Who proposed it: a person, or an account without one'),
      needs: Needs,
      mayConfirm: z.boolean().describe('Your consent is one of those that it waits for'),
    }),
  ),
});
type Item = z.infer<typeof PendingChanges>['items'][number];
const Answer = z.strictObject({ confirmed: z.boolean() });

/** Changes of people and roles that one administrator proposed and a second person has to consent to. */
@ApiTags('registers')
@Controller('api/registers/:register/pending-changes')
export class PendingChangeController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(PersonNames) private readonly names: PersonNames,
    @Inject(CredentialRows) private readonly credentials: CredentialRows,
    @Inject(Access) private readonly access: Access,
  ) {}

  @ReadsPersonalData((_: unknown, asked) => [aList('pending-changes', asked, [])])
  @Get()
  @ApiOperation({
    summary: 'Changes of people and roles that wait for consent: of the units that you administer, and your own',
  })
  @ApiResponse({ status: 200, description: 'In the order of their proposal', standardSchema: PendingChanges })
  async list(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof PendingChanges>> {
    await this.access.insider(register, session);
    const reference = await this.casework.reference(register);
    const day = dayOf((await this.clocks.now(register)).now);
    const { account, installationAdministrator } = session;
    const by = personOfAccount(reference, account)?.person ?? account;
    const shown = Object.values(reference.changes).flatMap((change) => {
      const administers = administersChange(change, { reference, by, installationAdministrator, day });
      const consents = consentsOf(change, { by, account, administers });
      return administers || change.by === by || consents.length > 0
        ? [{ change, mayConfirm: change.needs.some((group) => group.some((need) => consents.includes(need))) }]
        : [];
    });
    const ids = shown.flatMap(({ change: { person, by: proposer, command } }) => [
      person,
      proposer,
      command.type === 'delegate-role' ? command.input.from : null,
    ]);
    const accounts = shown.flatMap(({ change: { command } }) =>
      command.type === 'link-account' ? [command.input.account] : [],
    );
    const [names, known] = await Promise.all([this.names.of(ids), this.credentials.named(accounts)]);
    const named = (id: string): Item['by'] => ({ id, name: names.get(id) ?? null });
    const units = unitsOf(reference);
    return {
      items: shown.map(({ change: { id, person, command, needs, by: proposer }, mayConfirm }) => {
        const held =
          command.type === 'delegate-role'
            ? reference.persons[command.input.from]?.grants.find(({ ref }) => ref === command.input.grant)
            : command.type === 'grant-role'
              ? command.input
              : undefined;
        const unit = held?.unit ?? null;
        return {
          id,
          kind: command.type,
          person: named(person),
          username: command.type === 'link-account' ? (known.get(command.input.account)?.username ?? null) : null,
          role: held?.role ?? null,
          unit,
          unitName: unit === null ? null : (unitOn(units, unit, day)?.name ?? unit),
          from: command.type === 'delegate-role' ? command.input.first : (held?.from ?? null),
          to: command.type === 'delegate-role' ? command.input.last : (held?.to ?? null),
          standsFor: command.type === 'delegate-role' ? named(command.input.from) : null,
          by: named(proposer),
          needs: needs.map((group) => [...group]),
          mayConfirm,
        };
      }),
    };
  }

  @AnswersNoPersonalData()
  @Post(':change')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Consent to a change of people or roles, or decline it; whoever proposed it may take it back',
  })
  @ApiResponse({ status: 200, description: 'Answered; `needs` says who else consents', standardSchema: MadeOrProposed })
  async answer(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('change', { schema: Uuid }) change: string,
    @Body({ schema: Answer }) { confirmed }: z.infer<typeof Answer>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof MadeOrProposed>> {
    await this.access.insider(register, session);
    const { account, installationAdministrator } = session;
    return madeOrProposed(
      await this.casework.administer({
        register,
        type: 'answer-change',
        input: { change, confirmed },
        principal: { account },
        installationAdministrator,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }
}
