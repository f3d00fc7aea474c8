import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { OpenAccount, RegisterId, Uuid } from '@vinhdanh/contracts';
import { knownPerson } from '@vinhdanh/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem, refused } from '../problem/problem-error.js';
import { madeOrProposed } from '../register/administered.js';
import { Needs } from '../register/views.js';
import { AccountTrail } from '../session/account-trail.js';
import { LoginLimit } from '../session/login-limit.js';
import { requireGoodPassword } from '../session/password-rule.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Credentials } from '../session/credentials.js';

const NewAccount = OpenAccount.partial({ password: true })
  .safeExtend({ person: Uuid.describe('Person of the register that the account belongs to') })
  .strict();
const Opened = z.object({
  id: Uuid.describe('Account id'),
  username: z.string(),
  person: Uuid,
  code: z
    .string()
    .nullable()
    .describe('First password of a new account, shown this once: its holder replaces it when they confirm the account'),
  change: Uuid.nullable().describe('The link that waits for consent; null: it has happened'),
  needs: Needs,
});

@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/registers/:register/accounts')
export class AccountController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Access) private readonly access: Access,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Open an account for a person of the register; administrators of their units only',
    description: [
      'Without a password the answer holds a code to hand over, good for three days and for setting a password. The',
      'account belongs to the person once its holder has confirmed it at their first sign-in. From the first live',
      'case of a register on, this is the only way.',
      'An existing account is linked to the person if its password is given; otherwise the user name is taken.',
    ].join(' '),
  })
  @ApiResponse({ status: 201, description: 'Opened, and linked or proposed', standardSchema: Opened })
  async open(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: NewAccount }) body: z.infer<typeof NewAccount>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Opened>> {
    await this.access.administrator(register, session, 'any');
    const { username, password, name, person } = body;
    const key = idempotencyKey(request);
    const reference = await this.casework.reference(register);
    // an account is opened for a person, or not at all
    const unknown = knownPerson(reference, person);
    if (unknown !== null) throw refused(unknown, 409);
    const grants = reference.persons[person]?.grants ?? [];
    await this.access.administrator(register, session, [...new Set(grants.map(({ unit }) => unit))]);
    if (await this.credentials.taken(username)) {
      const again = await this.#codeAgain(register, username, person);
      if (password === undefined && again !== null) return again;
      const account = await this.#existing(username, password, request.ip);
      return this.#linked(register, { account, person, code: null }, username, session, key);
    }
    if (password !== undefined && (await this.casework.alone(register)) === null)
      throw problem('first-password-is-code');
    if (password !== undefined) requireGoodPassword('password', password, [username, name]);
    const opening = { username, name, installationAdministrator: false, by: session.account };
    const account = await this.casework.openAccount(opening);
    const code = password === undefined ? await this.credentials.setCode(account, username, name) : null;
    const opened =
      code !== null || (password !== undefined && (await this.credentials.set(account, username, name, password)));
    if (!opened) throw problem('username-taken');
    await this.trail.note(request, { kind: 'account-opened', account: { id: account }, by: session.account, register });
    return this.#linked(register, { account, person, code }, username, session, key);
  }

  /** The existing account of that name, if the password fits; attempts are limited as at sign-in. */
  async #existing(username: string, password: string | undefined, address: string): Promise<string> {
    if (password === undefined) throw problem('username-taken');
    const existing = await this.limit.ask({ username, address, browser: null }, () =>
      this.credentials.check(username, password),
    );
    if (existing === null) throw problem('username-taken');
    return existing.account;
  }

  /** A new code for an account whose holder has not confirmed it yet, because the first code or its answer was lost. */
  async #codeAgain(register: string, username: string, person: string): Promise<z.infer<typeof Opened> | null> {
    const { changes } = await this.casework.reference(register);
    const waiting = Object.values(changes).filter((change) => change.person === person);
    for (const { id: change, command, needs } of waiting) {
      if (command.type !== 'link-account' || !command.input.withCode) continue;
      const { account } = command.input;
      const unconfirmed = needs.some((group) => group.includes('account-holder'));
      if (!unconfirmed || (await this.credentials.known([account])).get(account)?.username !== username) continue;
      const code = await this.credentials.handOver(account);
      return { id: account, username, person, code, change, needs: needs.map((group) => [...group]) };
    }
    return null;
  }

  async #linked(
    register: string,
    { account, person, code }: { readonly account: string; readonly person: string; readonly code: string | null },
    username: string,
    { account: by, installationAdministrator }: Session,
    idempotencyKey: string | null,
  ): Promise<z.infer<typeof Opened>> {
    const opened = { id: account, username, person, code };
    if ((await this.casework.reference(register)).persons[person]?.accounts.includes(account) === true)
      return { ...opened, change: null, needs: [] };
    const { id, needs } = madeOrProposed(
      await this.casework.administer({
        register,
        type: 'link-account',
        input: { person, account, withCode: code !== null },
        principal: { account: by },
        installationAdministrator,
        idempotencyKey,
      }),
    );
    return { ...opened, change: needs.length === 0 ? null : id, needs };
  }
}
