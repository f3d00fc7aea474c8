import { Inject, Injectable } from '@nestjs/common';
import { PasskeyRows, type KnownPasskey } from '@vinhdanh/operations';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** Where a browser has reached us, as a passkey signs it. */
export interface PasskeySite {
  /** Host name without port: the RP id. */
  readonly host: string;
  readonly origin: string;
}

/**
 * Passkeys as second factors (WebAuthn level 3). What is to be signed is kept in the database, for one session, once
 * and for minutes. Users need not be verified by the authenticator: they have given their password.
 */
@Injectable()
export class Passkeys {
  constructor(@Inject(PasskeyRows) private readonly rows: PasskeyRows) {}

  /** Passkeys of an account, the oldest first. */
  of(account: string): Promise<readonly KnownPasskey[]> {
    return this.rows.of(account);
  }

  /** What the browser hands to the authenticator to make a passkey. @param session hash of the session's token */
  async askToAdd(session: Buffer, { host }: PasskeySite, holder: Holder) {
    const kept = await this.rows.of(holder.account);
    const options = await generateRegistrationOptions({
      rpName: 'Vinh Danh',
      rpID: host,
      userName: holder.username,
      userDisplayName: holder.name,
      userID: new TextEncoder().encode(holder.account),
      excludeCredentials: kept.filter((one) => one.host === host).map(described),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
      attestationType: 'none',
    });
    await this.rows.ask(session, 'add', options.challenge);
    return options;
  }

  /** Keeps the passkey that the authenticator has made. @returns null = not what was asked; 'known' = kept already */
  async add(
    session: Buffer,
    site: PasskeySite,
    { account }: Holder,
    name: string,
    response: RegistrationResponseJSON,
  ): Promise<'added' | 'known' | null> {
    const expectedChallenge = await this.rows.asked(session, 'add');
    if (expectedChallenge === null) return null;
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
    }).catch(() => null);
    if (checked?.verified !== true) return null;
    const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
    const added = await this.rows.add({
      id: Buffer.from(id, 'base64url'),
      account,
      host: site.host,
      name,
      publicKey: Buffer.from(publicKey),
      counter,
      transports: transports.join(','),
    });
    return added ? 'added' : 'known';
  }

  /** What the browser hands to an authenticator to sign. @returns null = the account has no passkey for this host */
  async askToGive(session: Buffer, { host }: PasskeySite, account: string) {
    const here = (await this.rows.of(account)).filter((one) => one.host === host);
    if (here.length === 0) return null;
    const options = await generateAuthenticationOptions({
      rpID: host,
      allowCredentials: here.map(described),
      userVerification: 'discouraged',
    });
    await this.rows.ask(session, 'give', options.challenge);
    return options;
  }

  /**
   * Checks what a passkey has signed.
   * @returns null = not what was asked, or not of this account; 'copied' = its counter has not moved on
   */
  async give(
    session: Buffer,
    site: PasskeySite,
    account: string,
    response: AuthenticationResponseJSON,
  ): Promise<'given' | 'copied' | null> {
    const expectedChallenge = await this.rows.asked(session, 'give');
    if (expectedChallenge === null) return null;
    const passkey = (await this.rows.of(account)).find(({ id }) => id.toString('base64url') === response.id);
    if (passkey === undefined) return null;
    const { publicKey } = passkey;
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      // the counter is compared where it is written, so that of two answers at once one counts
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      requireUserVerification: false,
    }).catch(() => null);
    if (checked?.verified !== true) return null;
    return (await this.rows.used(account, passkey.id, checked.authenticationInfo.newCounter)) ? 'given' : 'copied';
  }

  remove(account: string, id: string): Promise<boolean> {
    return this.rows.remove(account, Buffer.from(id, 'base64url'));
  }
}

interface Holder {
  readonly account: string;
  readonly username: string;
  readonly name: string;
}

/** A passkey as browsers find it. */
const described = ({ id, transports }: KnownPasskey) => ({
  id: id.toString('base64url'),
  transports: transports.split(',').filter((way) => way !== ''),
});
