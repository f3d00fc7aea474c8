import { isStorable, Moment } from '@vinhdanh/contracts';
import { z } from 'zod';

/** Shapes of WebAuthn level 3 in JSON, as far as the product uses them. Bytes are base64url. */
const Bytes = z
  .string()
  .max(12_000)
  .regex(/^[\w-]*$/, 'base64url');
const Descriptor = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});

/** What `navigator.credentials.create` takes. */
export const CreationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ name: z.string(), id: z.string().optional() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int().optional(),
  excludeCredentials: z.array(Descriptor).optional(),
  authenticatorSelection: z.looseObject({}).optional(),
  attestation: z.enum(['direct', 'enterprise', 'indirect', 'none']).optional(),
});

/** What `navigator.credentials.get` takes. */
export const RequestOptions = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  timeout: z.int().optional(),
  allowCredentials: z.array(Descriptor).optional(),
  userVerification: z.enum(['required', 'preferred', 'discouraged']).optional(),
});

/** What `navigator.credentials.create` has made; other fields of browsers are left out. */
export const Creation = z.object({
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
});

/** What `navigator.credentials.get` has signed. */
export const Assertion = z.object({
  id: Bytes,
  rawId: Bytes,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes }),
});

export const PasskeyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine(isStorable, 'control characters')
  .describe('What its holder calls it');

export const PasskeyList = z.object({
  host: z.string().nullable().describe('Host name to which passkeys made here answer; null: this address has no name'),
  items: z.array(
    z.object({
      id: z.string().describe('Credential id, base64url'),
      name: z.string(),
      host: z.string().describe('Host name to which it answers'),
      addedAt: Moment,
      usedAt: Moment.nullable().describe('null: never'),
    }),
  ),
});
