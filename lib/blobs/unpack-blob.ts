import { inflate } from '@/lib/blobs/deflate';
import { type DeflatedBlob, sha256Of } from '@/lib/blobs/pack-blob';

/** The content of a blob, its hash verified. Throws when what is stored is damaged. */
export async function unpackBlob({ sha256, size, deflated }: DeflatedBlob): Promise<Buffer> {
  const bytes = await inflate(deflated, size);
  if (!bytes || sha256Of(bytes) !== sha256) throw new Error(`The stored blob ${sha256} is damaged.`);
  return bytes;
}
