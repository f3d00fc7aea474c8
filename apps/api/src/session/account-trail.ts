import { Inject, Injectable } from '@nestjs/common';
import { AccountEvents, type NewAccountEvent } from '@vinhdanh/operations';
import type { FastifyRequest } from 'fastify';

/** Writes down what happens at the doors, with the address that it came from. */
@Injectable()
export class AccountTrail {
  readonly #events: AccountEvents;

  constructor(@Inject(AccountEvents) events: AccountEvents) {
    this.#events = events;
  }

  /** @throws where it cannot be written: then what it tells of does not happen either, or is not answered */
  note(request: FastifyRequest, event: Omit<NewAccountEvent, 'address'>): Promise<void> {
    return this.#events.note({ ...event, address: request.ip });
  }
}
