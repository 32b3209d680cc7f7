import { describe, expect, it } from 'vitest';
import type { NoteTransport } from '@/components/editor/checking/warning-note-client';
import { noteKey, WarningNoteStore } from '@/components/editor/checking/warning-note-store';
import type { NoteRequest, WarningNote } from '@/lib/checks/warning-note';

const LINKS = { rule: 'no-links', message: 'link' };
const LABELS = { rule: 'balanced-labels', message: 'rare' };

/** A server that keeps notes as ours does: it refuses who has not seen a note as it is. */
class Server implements NoteTransport {
  readonly notes = new Map<string, WarningNote>();
  reachable = true;
  /** Called while a request is under way. */
  meanwhile: () => void = () => {};

  async load(): Promise<WarningNote[] | null> {
    return this.reachable ? [...this.notes.values()] : null;
  }

  async send({ rule, message, text, before }: NoteRequest) {
    this.meanwhile();
    if (!this.reachable) return { problem: 'Not reached.' };
    const now = this.textOf({ rule, message });
    if (now !== before) return { problem: `It says “${now}”.`, text: now };
    this.notes.set(noteKey({ rule, message }), { rule, message, text });
    return { problem: null, text };
  }

  textOf(warning: typeof LINKS): string {
    return this.notes.get(noteKey(warning))?.text ?? '';
  }

  write(note: WarningNote): void {
    this.notes.set(noteKey(note), note);
  }
}

function open() {
  const server = new Server();
  const store = new WarningNoteStore([], server);
  const saved = (warning: typeof LINKS) => store.snapshot().saved.get(noteKey(warning));
  const written = (warning: typeof LINKS) => store.snapshot().written.get(noteKey(warning))?.text;
  return { server, store, saved, written };
}

describe('a note on a warning', () => {
  it('is written, then saved', async () => {
    const { server, store, saved, written } = open();
    store.write(LINKS, 'The link is the question.');
    expect([written(LINKS), saved(LINKS)]).toEqual(['The link is the question.', undefined]);
    expect(store.hasUnsaved()).toBe(true);
    expect(await store.save(LINKS)).toBeNull();
    expect([written(LINKS), saved(LINKS)]).toEqual([undefined, 'The link is the question.']);
    expect(store.hasUnsaved()).toBe(false);
    expect(server.textOf(LINKS)).toBe('The link is the question.');
  });

  it('stays to be saved when the server is not reached', async () => {
    const { server, store, written } = open();
    server.reachable = false;
    store.write(LINKS, 'The link is the question.');
    expect(await store.save(LINKS)).toBe('Not reached.');
    expect(written(LINKS)).toBe('The link is the question.');
  });

  it('keeps what is written while its request is under way', async () => {
    const { server, store, saved, written } = open();
    store.write(LINKS, 'First');
    server.meanwhile = () => store.write(LINKS, 'First, and second');
    await store.save(LINKS);
    expect([written(LINKS), saved(LINKS)]).toEqual(['First, and second', 'First']);
    server.meanwhile = () => {};
    expect(await store.save(LINKS)).toBeNull();
    expect(server.textOf(LINKS)).toBe('First, and second');
  });

  it('of another author is shown after a refresh, and never overwritten unseen', async () => {
    const { server, store, saved, written } = open();
    store.write(LINKS, 'Mine');
    server.write({ ...LINKS, text: 'Theirs' });
    server.write({ ...LABELS, text: 'So rare it is' });
    await store.refresh();
    expect([saved(LINKS), saved(LABELS), written(LINKS)]).toEqual(['Theirs', 'So rare it is', 'Mine']);
    expect(await store.save(LINKS)).toBe('It says “Theirs”.');
    expect([server.textOf(LINKS), written(LINKS)]).toEqual(['Theirs', 'Mine']);
    // Now its author has seen it.
    expect(await store.save(LINKS)).toBeNull();
    expect(server.textOf(LINKS)).toBe('Mine');
  });

  it('is given up', async () => {
    const { server, store, written } = open();
    store.write(LINKS, 'Mine');
    store.write(LINKS, null);
    expect(written(LINKS)).toBeUndefined();
    expect(await store.save(LINKS)).toBeNull();
    expect(server.notes.size).toBe(0);
  });
});

describe('all notes that are being written', () => {
  it('are saved at once', async () => {
    const { server, store } = open();
    store.write(LINKS, 'One');
    store.write(LABELS, 'Two');
    expect(await store.saveAll()).toBeNull();
    expect([server.textOf(LINKS), server.textOf(LABELS)]).toEqual(['One', 'Two']);
    expect(store.snapshot().written.size).toBe(0);
  });

  it('stay where one cannot be saved', async () => {
    const { server, store, written } = open();
    server.reachable = false;
    store.write(LINKS, 'One');
    store.write(LABELS, 'Two');
    expect(await store.saveAll()).toBe('Not reached.');
    expect([written(LINKS), written(LABELS)]).toEqual(['One', 'Two']);
  });
});
