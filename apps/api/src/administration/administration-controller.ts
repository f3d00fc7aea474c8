import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { EffectsHold, Settings } from '@vinhdanh/operations';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { HeldRestart } from '../workflow/held-restart.js';

const SweepWanted = z.object({ wanted: z.literal(true) });
const Held = z.object({
  held: z.boolean().describe('No effect is performed while this is so'),
  items: z.array(HeldRestart),
});
const Confirmed = z.object({ items: z.array(HeldRestart).describe('What was confirmed by this request') });

/** Manual acts on the whole installation. For its administrator only. */
@ApiTags('administration')
@AnswersNoPersonalData()
@Controller('api/administration')
export class AdministrationController {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(EffectsHold) private readonly hold: EffectsHold,
  ) {}

  @Post('sweep')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Compare open cases with running workflows and start missing ones; installation administrator only',
    description: 'The projector begins within 5 seconds, or as soon as Temporal is available.',
  })
  @ApiResponse({ status: 202, description: 'Asked for', standardSchema: SweepWanted })
  async sweep(@SignedIn() session: Session): Promise<z.infer<typeof SweepWanted>> {
    allow(session);
    await this.settings.wantSweep();
    return { wanted: true };
  }

  @Get('effects-held')
  @ApiOperation({
    summary: 'Whether effects are held after a restore, and since which restart; installation administrator only',
  })
  @ApiResponse({ status: 200, description: 'The unconfirmed restarts', standardSchema: Held })
  async effectsHeld(@SignedIn() session: Session): Promise<z.infer<typeof Held>> {
    allow(session);
    const items = await this.hold.open();
    return { held: items.length > 0, items };
  }

  @Post('effects-held/confirm')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Release effects after a restore; installation administrator only',
    description:
      'First check what was sent after the backup: it is sent again. Cases with withheld effects are poked at once.',
  })
  @ApiResponse({ status: 200, description: 'Effects are performed again', standardSchema: Confirmed })
  async confirm(@SignedIn() session: Session): Promise<z.infer<typeof Confirmed>> {
    allow(session);
    const items = await this.hold.confirm(session.account);
    if (items.length === 0) throw problem('effects-not-held');
    return { items };
  }
}

function allow(session: Session): void {
  if (!session.installationAdministrator) throw problem('installation-administrator-only');
}
