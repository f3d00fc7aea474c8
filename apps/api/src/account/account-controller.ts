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
import { administered } from '../register/administered.js';
import { LoginLimit } from '../session/login-limit.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Credentials } from '../session/credentials.js';

const NewAccount = OpenAccount.safeExtend({
  person: Uuid.describe('Person of the register that the account belongs to'),
}).strict();
const Opened = z.object({ id: Uuid.describe('Account id'), username: z.string(), person: Uuid });

@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/registers/:register/accounts')
export class AccountController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Access) private readonly access: Access,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Open an account for a person of the register; administrators only',
    description:
      'An existing account is linked to the person if its password is given; otherwise the user name is taken.',
  })
  @ApiResponse({ status: 201, description: 'Opened and linked', standardSchema: Opened })
  async open(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: NewAccount }) body: z.infer<typeof NewAccount>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Opened>> {
    await this.access.administrator(register, session);
    const { username, password, name, person } = body;
    const key = idempotencyKey(request);
    const reference = await this.casework.reference(register);
    // an account is opened for a person, or not at all
    const unknown = knownPerson(reference, person);
    if (unknown !== null) throw refused(unknown, 409);
    const account = await this.#account(username, password, name, session.account, request.ip);
    if (reference.persons[person]?.accounts.includes(account) !== true) {
      const principal = { account: session.account };
      const { installationAdministrator } = session;
      administered(
        await this.casework.administer({
          register,
          type: 'link-account',
          input: { person, account },
          principal,
          installationAdministrator,
          idempotencyKey: key,
        }),
      );
    }
    return { id: account, username, person };
  }

  /** The account of that name: an existing one, if the password fits; else a new one. */
  async #account(username: string, password: string, name: string, by: string, address: string): Promise<string> {
    if (await this.credentials.taken(username)) {
      // password attempts here are limited as at sign-in
      const existing = await this.limit.ask(username, address, () => this.credentials.check(username, password));
      if (existing === null) throw problem('username-taken');
      return existing;
    }
    const account = await this.casework.openAccount({ username, name, installationAdministrator: false, by });
    if (!(await this.credentials.set(account, username, name, password))) throw problem('username-taken');
    return account;
  }
}
