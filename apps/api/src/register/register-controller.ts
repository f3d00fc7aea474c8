import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework, type Administered } from '@vinhdanh/casework';
import { registerCommands, RegisterId, type ApiConfig, type RegisterCommandName } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { FanOuts } from '@vinhdanh/operations';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey } from '../app/headers.js';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { ReadsPersonalData, AnswersNoPersonalData } from '../personal-read/declaration.js';
import { aList } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { administered, madeOrProposed } from './administered.js';
import { ChangesCarried } from './changes.js';
import { RegisterCommandBody } from './command-body.js';
import { Registers, withoutReference } from './registers.js';
import { Made, MadeOrProposed, People, RegisterDetail, Registers as RegistersView, Units } from './views.js';

const NewRegister = registerCommands['create-register']
  .safeExtend({ id: RegisterId })
  .strict()
  .meta({
    examples: [
      {
        id: 'training',
        name: 'Sổ tập huấn',
        clock: { kind: 'simulated', from: '2023-03-21T17:00:00.000Z' },
        training: true,
      },
    ],
  });

@ApiTags('registers')
@Controller('api/registers')
export class RegisterController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Registers) private readonly registers: Registers,
    @Inject(Access) private readonly access: Access,
    @Inject(FanOuts) private readonly fanOuts: FanOuts,
  ) {}

  @AnswersNoPersonalData()
  @Post()
  @ApiOperation({ summary: 'Create a register; only the administrator of the installation, who then administers it' })
  @ApiResponse({ status: 201, description: 'Created', standardSchema: Made })
  async create(
    @Body({ schema: NewRegister }) body: z.infer<typeof NewRegister>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    if (!session.installationAdministrator) throw problem('installation-administrator-only');
    const { id, ...input } = body;
    if (this.config.MODE === 'production' && input.clock.kind === 'simulated') throw problem('simulated-clock-refused');
    if (id === 'installation') throw problem('register-exists');
    return administered(await this.#administer(id, 'create-register', input, session, request));
  }

  @AnswersNoPersonalData()
  @Get()
  @ApiOperation({ summary: 'Registers that you have a role in; all of them for the administrator of the installation' })
  @ApiResponse({ status: 200, description: 'Registers', standardSchema: RegistersView })
  async list(@SignedIn() session: Session): Promise<z.infer<typeof RegistersView>> {
    return {
      items: session.installationAdministrator
        ? await this.registers.all(session.account)
        : (await this.registers.of(session.account)).map(withoutReference),
    };
  }

  @AnswersNoPersonalData()
  @Get(':register')
  @ApiOperation({ summary: 'One register, with your roles in it' })
  @ApiResponse({ status: 200, description: 'The register', standardSchema: RegisterDetail })
  async one(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<RegisterDetail> {
    await this.access.insider(register, session);
    const view = await this.registers.one(register, session.account);
    if (view === null) throw problem('not-found');
    return view;
  }

  @AnswersNoPersonalData()
  @Get(':register/units')
  @ApiOperation({ summary: 'All units with their dates' })
  @ApiResponse({ status: 200, description: 'Units', standardSchema: Units })
  async units(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Units>> {
    await this.access.insider(register, session);
    return { items: [...(await this.casework.reference(register)).units] };
  }

  @ReadsPersonalData((_: unknown, asked) => [aList('people', asked, [])])
  @Get(':register/people')
  @ApiOperation({ summary: 'Persons of the register and their roles: of your units, and of the bodies above them' })
  @ApiResponse({ status: 200, description: 'People', standardSchema: People })
  async people(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof People>> {
    return { items: await this.registers.people(register, await this.access.people(register, session)) };
  }

  @AnswersNoPersonalData()
  @Get(':register/changes')
  @ApiOperation({
    summary: 'Changes of calendars, packs and units in progress',
    description:
      'A change is a due moment of every case that it reaches; workflow `fan-out` applies it when nobody acts.',
  })
  @ApiResponse({ status: 200, description: 'The last hundred, the latest first', standardSchema: ChangesCarried })
  async changes(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof ChangesCarried>> {
    await this.access.insider(register, session);
    return { items: await this.fanOuts.ofRegister(register) };
  }

  @AnswersNoPersonalData()
  @Post(':register/commands')
  @TakesBody({ bytes: 1_000_000, values: 50_000 })
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Maintain units, calendars, packs, people and roles; administrators only, except for delegating your own role',
  })
  @ApiResponse({
    status: 200,
    description: 'Id of what was made or proposed, version of its stream',
    standardSchema: MadeOrProposed,
  })
  async command(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: RegisterCommandBody }) body: z.infer<typeof RegisterCommandBody>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof MadeOrProposed>> {
    // a person who will be absent delegates their own role
    if (body.type === 'delegate-role') await this.access.insider(register, session);
    else await this.access.administrator(register, session, 'any');
    return madeOrProposed(await this.#administer(register, body.type, body.input, session, request));
  }

  #administer(
    register: string,
    type: RegisterCommandName,
    input: unknown,
    session: Session,
    request: FastifyRequest,
  ): Promise<Administered> {
    const { account, installationAdministrator } = session;
    return this.casework.administer({
      register,
      type,
      input,
      principal: { account },
      installationAdministrator,
      idempotencyKey: idempotencyKey(request),
    });
  }
}
