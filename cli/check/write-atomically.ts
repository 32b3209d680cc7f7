import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's content, all or nothing: also when the machine stops in the middle, the old or the new content
 * stands there, whole. Keeps the file's mode; behind a link, the file that it leads to is replaced.
 * @throws the system's error when the file or its folder cannot be written; the file is then as it was
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${randomUUID()}`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      // What `open` makes of the mode depends on the umask.
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
