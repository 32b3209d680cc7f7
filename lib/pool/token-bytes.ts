/** Hashed tokens as a column of bytes holds them: four bytes each, little-endian. */
export function bytesOfTokens(tokens: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Int32Array.from(tokens).buffer);
}

/** The tokens of such a column. */
export function tokensFromBytes(bytes: Uint8Array): number[] {
  // Of a copy, since a view of four-byte numbers must begin at a multiple of four.
  return Array.from(new Int32Array(Uint8Array.from(bytes).buffer));
}
