import type { NextConfig } from 'next';

/** Set by scripts/build.mjs: every build stands in a folder of its own below `.taskloom/builds`. */
const dist = process.env.TASKLOOM_DIST;

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  ...(dist ? { distDir: dist } : {}),
  typescript: {
    // Type errors and lint are found by `npm test`, in a tenth of the time.
    ignoreBuildErrors: true,
    ...(dist ? { tsconfigPath: `${dist}.tsconfig.json` } : {}),
  },
  // The pages' Content Security Policy, with its nonce, comes from `proxy.ts`.
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    {
      source: '/:file(superni-task.schema.json|example-task.json|mark.svg|robots.txt)',
      headers: [
        { key: 'Cache-Control', value: 'public, max-age=3600' },
        { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
        // Editors of other sites read the schema.
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
      ],
    },
    {
      source: '/superni-task.schema.json',
      headers: [{ key: 'Content-Type', value: 'application/schema+json' }],
    },
    {
      source: '/api/:path*',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
  serverExternalPackages: ['@node-rs/argon2', '@prisma/schema-engine-wasm', 'pg', 'pg-boss'],
};

export default config;
