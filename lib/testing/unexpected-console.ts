import { afterEach } from 'vitest';

// An error on the console is one that a user would see in theirs: a test that means it puts a spy there, any other fails.
// One process runs many files, each of which comes by here: the console is wrapped once.
declare global {
  var unexpectedConsole: unknown[][] | undefined;
}

if (!globalThis.unexpectedConsole) {
  const written: unknown[][] = [];
  const { error: write } = console;
  globalThis.unexpectedConsole = written;
  console.error = (...values: unknown[]) => {
    written.push(values);
    write(...values);
  };
}

afterEach(() => {
  const [unexpected] = globalThis.unexpectedConsole?.splice(0) ?? [];
  if (unexpected) throw new Error(`Unexpected on the console: ${unexpected.map(String).join(' ')}`);
});
