import { Module } from '@nestjs/common';
import { ReferralController } from './referral-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** What a referrer sees of their own referrals. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [ReferralController],
})
export class ReferralModule {}
