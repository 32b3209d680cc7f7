// Loaded into an app before everything else (`NODE_OPTIONS`): at SIGUSR2 it fills its memory until Node ends it.
process.on('SIGUSR2', () => {
  const kept = [];
  for (;;) kept.push(new Array(4_000_000).fill(kept.length));
});
