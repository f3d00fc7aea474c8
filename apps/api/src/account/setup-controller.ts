import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Line, OpenAccount, Uuid, type ApiConfig } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { requireGoodPassword } from '../session/password-rule.js';
import { Public } from '../session/public.js';
import { secretsEqual } from '../session/token.js';
import { Credentials } from '../session/credentials.js';

const Setup = z.strictObject({ ...OpenAccount.shape, name: Line.default('Administrator') });
const SetUp = z.object({ id: Uuid, username: z.string() });
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** From this machine itself, not through a proxy on it. */
const fromHere = (request: FastifyRequest): boolean =>
  loopback.has(request.socket.remoteAddress ?? '') &&
  loopback.has(request.ip) &&
  request.headers['x-forwarded-for'] === undefined;

/** Opens the first account, the administrator of the installation; afterwards the route refuses. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/setup')
export class SetupController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
  ) {}

  @Public()
  @Post()
  @TakesBody({ bytes: 4096, depth: 2, values: 20 })
  @ApiOperation({
    summary:
      'Open the first account (the administrator); ' +
      'from this machine only, with the setup token, while there is no account',
  })
  @ApiHeader({ name: 'X-Setup-Token', required: true, description: 'The value of SETUP_TOKEN' })
  @ApiResponse({ status: 201, description: 'Opened', standardSchema: SetUp })
  async setUp(
    @Body({ schema: Setup }) body: z.infer<typeof Setup>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof SetUp>> {
    const token = request.headers['x-setup-token'];
    const expected = this.config.SETUP_TOKEN;
    if (expected === undefined || typeof token !== 'string' || !secretsEqual(token, expected) || !fromHere(request))
      throw problem('wrong-setup-token');
    if (await this.credentials.any()) throw problem('already-set-up');
    const { username, password, name } = body;
    requireGoodPassword('password', password, [username, name]);
    const account = await this.casework.openAccount({ username, name, installationAdministrator: true, by: 'setup' });
    if (!(await this.credentials.setFirst(account, username, name, password))) throw problem('already-set-up');
    return { id: account, username };
  }
}
