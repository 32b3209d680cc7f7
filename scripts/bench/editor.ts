import { benchMemory } from '@/scripts/bench/editor/memory';
import { openApp } from '@/scripts/bench/editor/open-app';
import { benchOpening } from '@/scripts/bench/editor/opening';
import { benchTyping } from '@/scripts/bench/editor/typing';
import { benchViewing } from '@/scripts/bench/editor/viewing';
import type { Row } from '@/scripts/bench/measure';

/**
 * The editor on 6,500 instances, in Chromium, on the built app with a database of its own. Memory is measured around a
 * minute of scripted editing, or around as many as `--minutes=10` asks for.
 */
export async function benchEditor(words: readonly string[]): Promise<Row[]> {
  const asked = words.find((word) => word.startsWith(MINUTES))?.slice(MINUTES.length);
  const minutes = Number(asked ?? 1);
  const app = await openApp();
  try {
    return [
      ...(await benchOpening(app)),
      ...(await benchTyping(app)),
      ...(await benchViewing(app)),
      ...(await benchMemory(app, minutes)),
    ];
  } finally {
    await app.close();
  }
}

const MINUTES = '--minutes=';
