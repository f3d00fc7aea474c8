import { z } from 'zod';
import { Honour } from './subject.js';

/** A command that an event of one stream owes to another; the engine sends it until it is answered, under an id made from cause and target. */
export const OwedCommand = z.discriminatedUnion('type', [z.object({ type: z.literal('record-honour'), honour: Honour })]);
export type OwedCommand = z.infer<typeof OwedCommand>;
