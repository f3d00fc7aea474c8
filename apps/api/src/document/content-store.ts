import type { Readable } from 'node:stream';

/** First and last byte, both included. */
export interface ByteSpan {
  readonly first: number;
  readonly last: number;
}

/** Bytes by their SHA-256 (hex): the same bytes lie there once. Nobody reaches them by hash from outside. */
export interface ContentStore {
  /** Makes sure that the bytes of a file on this machine are there. */
  put(sha256: string, file: string, size: number): Promise<void>;
  /** The bytes, or a span of them. @throws ContentMissing where the store has lost them */
  open(sha256: string, span: ByteSpan | null): Promise<Readable>;
  remove(sha256: string): Promise<void>;
  close(): Promise<void>;
}
