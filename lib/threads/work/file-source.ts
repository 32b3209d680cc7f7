import { readSync } from 'node:fs';

/** The bytes of a file, or where they are kept: an open file of this process, which all its threads can read. */
export type FileSource = Uint8Array | { fd: number; size: number };

/** Bytes of a file. */
export function sizeOf(file: FileSource): number {
  return file instanceof Uint8Array ? file.byteLength : file.size;
}

/** Reads the whole of it. */
export function bytesOf(file: FileSource): Uint8Array {
  if (file instanceof Uint8Array) return file;
  const bytes = new Uint8Array(file.size);
  let read = 0;
  while (read < file.size) {
    const count = readSync(file.fd, bytes, read, file.size - read, read);
    if (count === 0) throw new Error('A file that was kept is shorter than it was.');
    read += count;
  }
  return bytes;
}
