/** Every fact belongs to a stream; the kind says which aggregate decides it. */
export const streamKinds = [
  'register',
  'units',
  'calendar',
  'policy',
  'person',
  'account',
  'subject',
  'achievement',
  'nomination',
  'remarks',
  'effects',
] as const;
export type StreamKind = (typeof streamKinds)[number];

/** `kind:key`, for example `nomination:5f0c…` or `calendar:training`. */
export type StreamId = `${StreamKind}:${string}`;

export const streamId = (kind: StreamKind, key: string): StreamId => `${kind}:${key}`;

export function streamKind(id: StreamId): StreamKind {
  const kind = id.slice(0, id.indexOf(':'));
  const known = streamKinds.find((candidate) => candidate === kind);
  if (known === undefined) throw new Error(`unknown stream kind in ${id}`);
  return known;
}

export const streamKey = (id: StreamId): string => id.slice(id.indexOf(':') + 1);
