import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Day, isFoundBy, isStorable, Moment, RegisterId, Role, Uuid, personal } from '@vinhdanh/contracts';
import { dayOf, inForceOn, unitOn, unitsOf } from '@vinhdanh/domain';
import { Clocks, PersonNames } from '@vinhdanh/event-log';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey } from '../app/headers.js';
import { ReadsPersonalData, AnswersNoPersonalData } from '../personal-read/declaration.js';
import { aList } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import { administered } from '../register/administered.js';
import { Made } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { AccountRequests, type RequestedAct } from '@vinhdanh/operations';
import { Credentials } from '../session/credentials.js';

const AccountsQuery = z.strictObject({
  role: Role.optional().describe('Only people who hold this role today'),
  unit: z.string().min(1).max(60).optional().describe('Only people who hold a role for exactly this unit today'),
  q: z
    .string()
    .trim()
    .max(200)
    .refine(isStorable, 'control characters')
    .optional()
    .describe('Words of the name or user name, with or without diacritics'),
});
const Accounts = z.object({
  items: z.array(
    z.object({
      person: Uuid,
      name: personal('identity', z.string().nullable().describe('null: erased')),
      accounts: z.array(
        z.object({
          id: Uuid,
          username: personal('identity', z.string().nullable()),
          signedInAt: Moment.nullable().describe('Latest sign-in whose session still exists; machine time'),
          disabled: z.boolean(),
          handedOver: z.boolean().describe('Its password was handed over and has yet to be replaced'),
          secondFactor: z.boolean(),
          asked: z
            .array(z.enum(['reset-password', 'reset-second-factor', 'link-provider']))
            .describe('What another administrator has asked for; the next who asks does it'),
          linked: z.boolean().describe('Its holder may sign in by the identity provider'),
          askedSubject: personal('identity', z.string().nullable()).describe(
            'Person of the identity provider whom another administrator has asked to link; null: none',
          ),
        }),
      ),
      grants: z.array(
        z.object({
          ref: z.string(),
          role: Role,
          unit: z.string(),
          unitName: z.string(),
          from: Day,
          to: Day.nullable(),
          inForce: z.boolean(),
        }),
      ),
    }),
  ),
});
const Ending = z.strictObject({ on: Day.describe('Last day of the role') });

/** The grants of a register and their periods. Administrators only. */
@ApiTags('accounts')
@Controller('api/registers/:register')
export class AccountListController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(AccountRequests) private readonly requests: AccountRequests,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(PersonNames) private readonly names: PersonNames,
    @Inject(Access) private readonly access: Access,
  ) {}

  @ReadsPersonalData((_: unknown, asked) => [aList('accounts', asked, [])])
  @Get('accounts')
  @ApiOperation({
    summary: 'Persons of the units that you administer, with their accounts and roles there, past ones included',
  })
  @ApiResponse({ status: 200, description: 'By name', standardSchema: Accounts })
  async list(
    @Param('register', { schema: RegisterId }) register: string,
    @Query({ schema: AccountsQuery }) { role, unit, q }: z.infer<typeof AccountsQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Accounts>> {
    const administered = await this.access.administered(register, session);
    const reference = await this.casework.reference(register);
    const today = dayOf((await this.clocks.now(register)).now);
    const persons = [...administered].map(
      ([person, grants]) => [person, { accounts: reference.persons[person]?.accounts ?? [], grants }] as const,
    );
    const ids = persons.flatMap(([, { accounts }]) => accounts);
    const [names, known, asked] = await Promise.all([
      this.names.of(persons.map(([person]) => person)),
      this.credentials.known(ids),
      this.requests.of(ids),
    ]);
    const units = unitsOf(reference);
    const nameOf = (code: string): string =>
      unitOn(units, code, today)?.name ?? units.units.findLast((each) => each.code === code)?.name ?? code;
    const items = persons
      .map(([person, { accounts, grants }]) => ({
        person,
        name: names.get(person) ?? null,
        accounts: accounts.map((id) => ({
          id,
          username: known.get(id)?.username ?? null,
          signedInAt: known.get(id)?.signedInAt ?? null,
          disabled: known.get(id)?.disabled ?? false,
          handedOver: known.get(id)?.handedOver ?? false,
          secondFactor: known.get(id)?.secondFactor ?? false,
          linked: known.get(id)?.linked ?? false,
          ...askedOf(asked.filter(({ account, askedBy }) => account === id && askedBy !== session.account)),
        })),
        grants: grants.map((grant) => ({ ...grant, unitName: nameOf(grant.unit), inForce: inForceOn(grant, today) })),
      }))
      .filter(({ name, accounts, grants }) => {
        const text = [name ?? '', ...accounts.map(({ username }) => username ?? '')].join(' ');
        const held = role === undefined && unit === undefined;
        return (
          isFoundBy(text, q ?? '') &&
          (held ||
            grants.some(
              (grant) => grant.inForce && (role ?? grant.role) === grant.role && (unit ?? grant.unit) === grant.unit,
            ))
        );
      });
    return { items: items.toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'vi')) };
  }

  @AnswersNoPersonalData()
  @Post('grants/:grant/end')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End a role on a day; administrators only. The rules of granting apply to their own roles too',
  })
  @ApiResponse({ status: 200, description: 'The grant, version of its person’s stream', standardSchema: Made })
  async end(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('grant', { schema: z.string().min(1).max(60) }) grant: string,
    @Body({ schema: Ending }) { on }: z.infer<typeof Ending>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    const persons = await this.access.administered(register, session);
    const holder = [...persons].find(([, grants]) => grants.some(({ ref }) => ref === grant))?.[0];
    if (holder === undefined) throw problem('not-found');
    const { account, installationAdministrator } = session;
    const input = { person: holder, grant, on };
    return administered(
      await this.casework.administer({
        register,
        type: 'revoke-role',
        input,
        principal: { account },
        installationAdministrator,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }
}

/** What others have asked for, of one account. */
const askedOf = (requests: readonly { readonly act: RequestedAct; readonly detail: string }[]) => ({
  asked: requests.map(({ act }) => act),
  // issuers hold no space
  askedSubject: requests.find(({ act }) => act === 'link-provider')?.detail.replace(/^\S+ /, '') ?? null,
});
