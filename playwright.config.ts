import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.taskloom/test-results',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: false,
  // Journeys wait about as long as they compute, so two of them share two cores well; each worker has its own app.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // What moves makes a journey wait and the machine draw; `globals.css` says what is left of it.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace films every page, which takes longer than most journeys; `npm run e2e -- --trace on` gives one.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
