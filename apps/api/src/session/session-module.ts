import { CredentialRows, SessionRows } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { Credentials } from './credentials.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { SessionController } from './session-controller.js';
import { Sessions } from './sessions.js';
import { RegisterModule } from '../register/register-module.js';

/** Signing in and out. */
@Module({
  imports: [RegisterModule],
  controllers: [SessionController],
  providers: [overPool(SessionRows), overPool(CredentialRows), Sessions, Credentials, LoginLimit, KnownBrowsers],
  exports: [Sessions, Credentials, LoginLimit, KnownBrowsers],
})
export class SessionModule {}
