import { streamId } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';
import { createdId, commandId, newEventId, requestHash } from '../command/identity.js';

const installation = 'installation';

/** Opens accounts: facts in register `installation`. Passwords are not facts and are stored elsewhere. */
export class Accounts {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** @returns the account's id. The same username from the same opener is the same account. */
  async open(of: {
    readonly username: string;
    readonly name: string;
    readonly installationAdministrator: boolean;
    readonly by: string;
  }): Promise<string> {
    const id = createdId(of.by, installation, 'account', of.username);
    const stream = streamId('account', id);
    const command = commandId(of.by, stream, of.username);
    const loaded = await this.#log.loadNew(installation, stream, command);
    if (loaded.head !== null) return id;
    await this.#log.append({
      register: installation,
      stream,
      expectedVersion: 0,
      entry: 'live',
      commands: [
        {
          id: command,
          actor: of.by,
          requestHash: requestHash('open-account', of.username),
          fromVersion: 0,
          toVersion: 1,
        },
      ],
      events: [
        {
          type: 'AccountOpened',
          schemaVersion: 1,
          eventId: newEventId(),
          commandId: command,
          actor: of.by,
          actorRole: null,
          actorUnit: null,
          grantRef: null,
          onBehalfOf: null,
          policyHash: null,
          occurredAt: loaded.businessNow,
          facts: { username: of.username, installationAdministrator: of.installationAdministrator },
          personal: { identity: { name: of.name } },
        },
      ],
      take: [],
      release: [],
      owed: [],
      nextMoment: null,
      live: false,
      touchesReference: false,
    });
    return id;
  }
}
