import {
  AccountEvents,
  CredentialRows,
  FactorRows,
  PasskeyRows,
  RegisterRows,
  SessionRows,
} from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { AccountTrail } from './account-trail.js';
import { Credentials } from './credentials.js';
import { Entrance } from './entrance.js';
import { FactorGate } from './factor-gate.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { PasskeyController } from './passkey-controller.js';
import { Passkeys } from './passkeys.js';
import { Pendings } from './pending.js';
import { SecondFactorController } from './second-factor-controller.js';
import { SecondFactors } from './second-factor.js';
import { SessionController } from './session-controller.js';
import { Sessions } from './sessions.js';
import { RegisterModule } from '../register/register-module.js';

/** Signing in and out. */
@Module({
  imports: [RegisterModule],
  controllers: [SessionController, SecondFactorController, PasskeyController],
  providers: [
    overPool(AccountEvents),
    overPool(CredentialRows),
    overPool(FactorRows),
    overPool(PasskeyRows),
    overPool(RegisterRows),
    overPool(SessionRows),
    AccountTrail,
    Credentials,
    Entrance,
    FactorGate,
    KnownBrowsers,
    LoginLimit,
    Passkeys,
    Pendings,
    SecondFactors,
    Sessions,
  ],
  exports: [AccountTrail, Credentials, Entrance, KnownBrowsers, LoginLimit, Pendings, SecondFactors, Sessions],
})
export class SessionModule {}
