import { z } from 'zod';

/** An empty variable means the same as an absent one. */
const optional = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: optional,
  /** Whom the migrations run as; the app and the worker never get it. */
  DATABASE_OWNER_URL: optional,
  DATABASE_POOL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).default(10),
  ),
  NEXTAUTH_URL: optional,
  NEXTAUTH_SECRET: optional.refine((secret) => secret === undefined || Buffer.byteLength(secret) >= 32, {
    error: 'it must have at least 32 bytes (openssl rand -base64 32 makes one)',
  }),
  TASKLOOM_DATA: optional,
  TASKLOOM_DEMO: z.preprocess((value) => value === '1', z.boolean()),
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.preprocess((value) => (value === '' ? undefined : value), z.string().default('Single sign-on')),
  SECURITY_CONTACT: optional,
  TRUST_PROXY: z.preprocess((value) => value === '1', z.boolean()),
});

export type Env = z.infer<typeof schema>;

/**
 * The settings of this process. Nobody else reads `process.env`; read at each call, so that tests can vary it.
 * @throws Error that names every variable that is wrong, never its value
 */
export function env(): Env {
  const settings = schema.safeParse(process.env);
  if (settings.success) return settings.data;
  const problems = settings.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The settings are wrong. ${problems.join('; ')}`);
}
