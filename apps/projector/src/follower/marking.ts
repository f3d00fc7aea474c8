import { settingNames, type FollowRows, type Settings } from '@vinhdanh/operations';

const batchSize = 2000;

/** Marks committed versions in `ops.follow`, as far as the sequencer has numbered them. */
export class Marking {
  readonly #follow: FollowRows;
  readonly #settings: Settings;
  #checkpoint: number | null = null;

  constructor(follow: FollowRows, settings: Settings) {
    this.#follow = follow;
    this.#settings = settings;
  }

  /** Place in the total order up to which committed versions are marked. */
  get checkpoint(): number {
    return this.#checkpoint ?? 0;
  }

  /** Marks newly numbered versions. @returns how many cases were marked */
  async catchUp(): Promise<number> {
    let marked = 0;
    this.#checkpoint ??= await this.#read();
    for (;;) {
      const row = await this.#follow.mark(this.#checkpoint, batchSize);
      if (row === undefined) {
        const now = await this.#read();
        if (now === this.#checkpoint) return marked;
        this.#checkpoint = now;
        continue;
      }
      this.#checkpoint = row.upto;
      marked += row.marked;
    }
  }

  async #read(): Promise<number> {
    const text = await this.#settings.read(settingNames.checkpoint);
    if (text !== null) return Number(text);
    await this.#settings.write(settingNames.checkpoint, 0);
    return 0;
  }
}
