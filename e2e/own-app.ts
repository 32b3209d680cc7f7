/** An app that is running for the journeys, with the database it works on. */
export interface OwnApp {
  url: string;
  /** Its database as the server's superuser, who may look at and change everything. */
  databaseUrl: string;
  /** As the role that the app works as, and as the one that its migrations run as. */
  appUrl: string;
  ownerUrl: string;
  /** The key of its session cookies. */
  secret: string;
}

const APPS = 'E2E_APPS';

/** Tells the workers of the test runner, which inherit the environment, of the apps that were started for them. */
export function announceApps(apps: readonly OwnApp[]): void {
  process.env[APPS] = JSON.stringify(apps);
}

/** The app of this worker: journeys that run at the same time never meet in one. */
export function ownApp(): OwnApp {
  const apps: OwnApp[] = JSON.parse(process.env[APPS] ?? '[]');
  const app = apps[Number(process.env.TEST_PARALLEL_INDEX)];
  if (!app) throw new Error('There is no app for this worker: the journeys need e2e/global-setup.ts.');
  return app;
}
