import { Module } from '@nestjs/common';
import { ProviderLinks } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { SessionModule } from '../session/session-module.js';
import { IdentityProvider } from './identity-provider.js';
import { OwnLinkController } from './own-link-controller.js';
import { ProviderController } from './provider-controller.js';
import { Visits } from './visit.js';

/** Signing in by the identity provider of the settings. */
@Module({
  imports: [SessionModule],
  controllers: [ProviderController, OwnLinkController],
  providers: [overPool(ProviderLinks), IdentityProvider, Visits],
  exports: [IdentityProvider, ProviderLinks],
})
export class IdentityProviderModule {}
