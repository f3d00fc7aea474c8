import type { EncryptingCodec } from '@vinhdanh/workflows/codec';
import { z } from 'zod';

export const Json = z.json();
export type Json = z.infer<typeof Json>;

const encoding = Buffer.from('binary/encrypted').toString('base64');
const Encrypted = z.object({
  metadata: z.record(z.string(), z.string()).refine((metadata) => metadata['encoding'] === encoding),
  data: z.string(),
});
/**
 * Fields about the recording machine, which a replay does not need. `sdkMetadata` stays: its flags determine the SDK's
 * order of operations.
 */
const machinery = new Set(['identity', 'requestId', 'workerVersion', 'binaryChecksum']);

/**
 * A history as JSON with decrypted payloads, so that it replays without a key and its changes can be reviewed. Recorded
 * cases are invented and contain no real person.
 */
export async function plainHistory(history: Json, codec: EncryptingCodec): Promise<Json> {
  if (Array.isArray(history)) return Promise.all(history.map((each) => plainHistory(each, codec)));
  if (typeof history !== 'object' || history === null) return history;
  const encrypted = Encrypted.safeParse(history);
  if (encrypted.success) return plainPayload(encrypted.data, codec);
  const entries = Object.entries(history).filter(([key]) => !machinery.has(key));
  const plain = new Map(
    await Promise.all(
      entries.map(async ([key, value]): Promise<[string, Json]> => [key, await plainHistory(value, codec)]),
    ),
  );
  return Json.parse(Object.fromEntries(plain));
}

async function plainPayload({ metadata, data }: z.infer<typeof Encrypted>, codec: EncryptingCodec): Promise<Json> {
  const bytes = new Map(Object.entries(metadata).map(([key, base64]) => [key, Buffer.from(base64, 'base64')]));
  const [plain] = await codec.decode([{ metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') }]);
  const texts = new Map(
    Object.entries(plain?.metadata ?? {}).map(([key, value]) => [key, Buffer.from(value ?? []).toString('base64')]),
  );
  return { metadata: Json.parse(Object.fromEntries(texts)), data: Buffer.from(plain?.data ?? []).toString('base64') };
}
