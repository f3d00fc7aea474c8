import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamId } from '@vinhdanh/contracts';
import type { Appended } from '@vinhdanh/event-log';
import { BlockedCaseError } from './blocked-case-error.js';
import { ContentionError } from './contention-error.js';

/** This many losses of one kind at one version of the stream are no race, because nobody has written in between. */
const mostEqual = 3;
/** The number of consecutive lost races after which the writer gives up. */
const mostRaces = 25;
/** Longest pause before the next attempt, in milliseconds. */
const longestPause = 50;

/** The lost attempts of one writer on one stream. */
export class Losses {
  readonly #stream: StreamId;
  #last = '';
  #equal = 0;
  #all = 0;

  constructor(stream: StreamId) {
    this.#stream = stream;
  }

  /**
   * Notes a loss and waits a little.
   * @param version of the stream as it was read @param loss what the log answered
   * @throws BlockedCaseError after 3 equal losses, ContentionError after 25 races
   */
  async lost(version: number, loss: string): Promise<void> {
    const seen = `${loss} at version ${version}`;
    this.#equal = seen === this.#last ? this.#equal + 1 : 1;
    this.#last = seen;
    this.#all += 1;
    if (this.#equal >= mostEqual) throw new BlockedCaseError(this.#stream, seen);
    if (this.#all >= mostRaces) throw new ContentionError(this.#stream);
    await sleep(Math.random() * Math.min(2 ** this.#all, longestPause));
  }
}

/** The log's answer to an append that it refused. */
export function lossOf(answer: Exclude<Appended, { kind: 'appended' }>): string {
  switch (answer.kind) {
    case 'conflict':
      return answer.beside === undefined ? answer.kind : `${answer.kind} beside ${answer.beside} at ${answer.version}`;
    case 'duplicate':
      return `${answer.kind} ${answer.command.id}`;
    case 'claimed':
      return `${answer.kind} ${answer.key}`;
  }
}
