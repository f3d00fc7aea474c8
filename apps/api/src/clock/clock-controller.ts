import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Moment, RegisterId, Uuid, type ApiConfig } from '@vinhdanh/contracts';
import { Clocks } from '@vinhdanh/event-log';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { clockView } from '../register/registers.js';
import { ClockView } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Advance } from './advance.js';
import { Speed } from './speed.js';

const Run = z
  .strictObject({ speed: Speed.describe('Business seconds per second, as a number or as text: 1d/s') })
  .meta({ examples: [{ speed: '1d/s' }] });
const To = z.strictObject({ to: Moment }).meta({ examples: [{ to: '2023-04-20T17:00:00.000Z' }] });
const Advanced = ClockView.extend({
  steps: z.int().describe('Moments at which the clock stopped on its way'),
  except: z.array(Uuid).describe('Stuck cases that stayed behind; everything else is level'),
});

/** The clock of a register. A system clock is read-only. */
@ApiTags('clocks')
@AnswersNoPersonalData()
@Controller('api/registers/:register/clock')
export class ClockController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(Advance) private readonly advance: Advance,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Business time of the register' })
  @ApiResponse({ status: 200, description: 'The clock', standardSchema: ClockView })
  async read(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<ClockView> {
    await this.access.insider(register, session);
    return clockView(await this.clocks.now(register));
  }

  @Post('hold')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hold a simulated clock' })
  @ApiResponse({ status: 200, description: 'The clock', standardSchema: ClockView })
  async hold(
    @Param('register', { schema: RegisterId }) register: string,
    @SignedIn() session: Session,
  ): Promise<ClockView> {
    await this.#simulated(register, session);
    return clockView(await this.clocks.hold(register));
  }

  @Post('run')
  @HttpCode(200)
  @ApiOperation({ summary: 'Run a simulated clock at a speed' })
  @ApiResponse({ status: 200, description: 'The clock', standardSchema: ClockView })
  async run(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: Run }) body: z.infer<typeof Run>,
    @SignedIn() session: Session,
  ): Promise<ClockView> {
    await this.#simulated(register, session);
    return clockView(await this.clocks.run(register, body.speed));
  }

  @Post('advance')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Step a simulated clock to a moment, from one owed moment to the next; answers when everything is level',
    description:
      'A running clock is held first. Without progress for 30 s: 504 `clock-not-level` with the laggards; ' +
      'the clock stays.',
  })
  @ApiResponse({ status: 200, description: 'The clock', standardSchema: Advanced })
  async step(
    @Param('register', { schema: RegisterId }) register: string,
    @Body({ schema: To }) body: z.infer<typeof To>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Advanced>> {
    await this.#simulated(register, session);
    const { steps, except } = await this.advance.run(register, body.to, () => request.socket.destroyed);
    return { ...clockView(await this.clocks.now(register)), steps, except: [...except] };
  }

  async #simulated(register: string, session: Session): Promise<void> {
    await this.access.administrator(register, session);
    if ((await this.clocks.now(register)).kind === 'system') throw problem('clock-not-simulated');
    if (this.config.MODE === 'production') throw problem('simulated-clock-refused');
  }
}
