import { AccountRequests, RegisterRows } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { overPool } from '../app/over-pool.js';
import { AccountController } from './account-controller.js';
import { AccountLinkController } from './account-link-controller.js';
import { AccountListController } from './account-list-controller.js';
import { AccountProviderController } from './account-provider-controller.js';
import { AccountReach } from './account-reach.js';
import { AccountStandingController } from './account-standing-controller.js';
import { DemoController } from './demo-controller.js';
import { OwnAccountController } from './own-account-controller.js';
import { SetupController } from './setup-controller.js';
import { TwoAdministrators } from './two-administrators.js';
import { IdentityProviderModule } from '../identity-provider/identity-provider-module.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';
import { RegisterModule } from '../register/register-module.js';
import { SessionModule } from '../session/session-module.js';

/** Accounts: the first one, demo accounts, those of a register, one’s own. */
@Module({
  imports: [AccessModule, IdentityProviderModule, PeopleModule, PersonalReadModule, RegisterModule, SessionModule],
  controllers: [
    SetupController,
    DemoController,
    AccountController,
    OwnAccountController,
    AccountLinkController,
    AccountListController,
    AccountProviderController,
    AccountStandingController,
  ],
  providers: [overPool(AccountRequests), overPool(RegisterRows), AccountReach, TwoAdministrators],
})
export class AccountModule {}
