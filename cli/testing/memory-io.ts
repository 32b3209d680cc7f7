import type { CommandIo } from '@/cli/command';

/** Where a command under test writes: what it has written so far stands in `out` and `err`. */
export class MemoryIo implements CommandIo {
  written = { out: '', err: '' };

  async out(content: string | Uint8Array): Promise<void> {
    this.written.out += typeof content === 'string' ? content : new TextDecoder().decode(content);
  }

  err(text: string): void {
    this.written.err += text;
  }
}
