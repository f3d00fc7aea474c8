import type { Sequencer } from '@vinhdanh/event-log';

const batch = 5000;

/** A turn of the sequencer: numbers pending events, and calls `numbered` when there were some. */
export function sequencing(sequencer: Sequencer, numbered: (taken: number) => void): () => Promise<boolean> {
  return async () => {
    const { taken, acquired } = await sequencer.sequence(batch);
    if (taken > 0) numbered(taken);
    // while another process numbers, its events are found at the next wake-up
    return acquired && taken === batch;
  };
}
