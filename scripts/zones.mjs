/**
 * Who may import whom: each zone with all of ours that it may import. Tests may import what they like. `write-zones.mjs`
 * makes the linter's rules of this list, `lib/testing/zones.test.ts` proves that they hold.
 *
 * @typedef {{ files: string[], may?: string[], never?: string[], framework?: boolean, database?: boolean, why: string }} Zone
 */

const FRAMEWORK = ['next', 'next/**', 'next-auth', 'next-auth/**', 'react', 'react/**', 'react-dom', 'react-dom/**'];
const DATABASE = ['pg', '@prisma/**'];

/** What every service may import beside the services before it. */
const GROUND = [
  'lib/task/**',
  'lib/checks/**',
  'lib/db/**',
  'lib/auth/policy',
  'lib/auth/assert-can',
  'lib/auth/command-line',
  'lib/audit/**',
  'lib/blobs/**',
  'lib/threads/**',
  'lib/jobs/queue',
  'lib/errors',
  'lib/env',
];

/** @type {(name: string, before: string[], also?: string[]) => Zone} */
function service(name, before, also = []) {
  const earlier = before.length === 0 ? 'none' : before.join(', ');
  return {
    files: [`lib/${name}/**`],
    may: [...GROUND, `lib/${name}/**`, ...before.map((other) => `lib/${other}/**`), ...also],
    why: `A service imports task, checks, db, the policy, audit, blobs, the threads, the queue and the services before it: ${earlier}.`,
  };
}

/** What the threads take from services: it knows no database. */
const PURE_PARTS = [
  'lib/blobs/pack-blob',
  'lib/blobs/unpack-blob',
  'lib/drafts/draft-rows',
  'lib/drafts/draft-state',
  'lib/drafts/restoration',
  'lib/pool/pool-entry',
  'lib/reviews/anchor-exists',
  'lib/reviews/task-text',
  'lib/collection/label-distribution',
];

/**
 * The rooms of a pure folder, from the bottom up: each imports those below it, its own files, and what stands beside the
 * folder. '' is what lies in the folder itself.
 *
 * @type {(folder: string, storeys: string[][], beside: string[]) => Zone[]}
 */
function rooms(folder, storeys, beside) {
  const pathOf = (/** @type {string} */ room) => (room === '' ? `${folder}/*` : `${folder}/${room}/**`);
  return storeys.flatMap((storey, level) =>
    storey.map((room) => {
      const below = storeys.slice(0, level).flat();
      const names = below.map((other) => (other === '' ? folder : `${folder}/${other}`));
      return {
        files: [room === '' ? `${folder}/*.ts` : `${folder}/${room}/**`],
        may: [...[...below, room].map(pathOf), ...beside],
        why: `${room === '' ? folder : `${folder}/${room}`} is pure and imports of ours only ${[...names, ...beside].join(', ') || 'its own'}.`,
      };
    }),
  );
}

/** The rooms of the editor that stand beside each other. */
const EDITOR_ROOMS = [
  'about',
  'authors',
  'examples',
  'findings',
  'guidance',
  'prompts',
  'records',
  'replacing',
  'restore',
  'submitting',
  'table',
];

/** @type {(room: string, below: string[], also?: Partial<Zone>) => Zone} */
function editorRoom(room, below, also = {}) {
  return {
    files: [`components/editor/${room}/**`],
    may: ['components/**', 'lib/task/**', 'lib/checks/**', 'lib/records/**'],
    never: [
      'components/editor/**',
      ...below.map((other) => `!components/editor/${other}/**`),
      'next-auth',
      'next-auth/**',
    ],
    framework: true,
    why: `In the editor, ${room} imports only ${below.join(', ')}.`,
    ...also,
  };
}

const SETTINGS = 'lib/members/settings';
const INBOX = 'lib/inbox/**';

/** @type {readonly Zone[]} */
export const ZONES = [
  ...rooms('lib/task', [[''], ['file', 'meaning'], ['prompt'], ['compare'], ['draft']], []),
  ...rooms(
    'lib/checks',
    [[''], ['texts'], ['labels', 'repeats'], ['repairs'], ['rules'], ['engine'], ['fixing'], ['parity']],
    ['lib/task/**'],
  ),
  {
    files: ['lib/records/**'],
    may: ['lib/task/**', 'lib/records/**'],
    why: 'lib/records is pure and imports lib/task only.',
  },
  {
    files: ['lib/db/**'],
    may: ['prisma/generated/**', 'lib/db/**', 'lib/errors', 'lib/env'],
    database: true,
    why: 'lib/db stands below everything but errors and settings.',
  },
  {
    files: ['lib/audit/**'],
    may: [
      'prisma/generated/client',
      'lib/audit/**',
      'lib/db/**',
      'lib/auth/policy',
      'lib/auth/assert-can',
      'lib/errors',
    ],
    database: true,
    why: 'lib/audit imports db and the policy.',
  },
  {
    files: ['lib/blobs/**'],
    may: ['lib/blobs/**', 'lib/db/**', 'lib/task/**', 'lib/threads/**', 'lib/errors', 'lib/env'],
    why: 'lib/blobs imports db, task and the threads.',
  },
  {
    files: ['lib/threads/**'],
    may: ['lib/task/**', 'lib/checks/**', 'lib/threads/**', ...PURE_PARTS, 'lib/errors', 'lib/env'],
    why: 'A thread has no database: it imports task, checks, and of the services what is pure.',
  },
  {
    files: ['lib/auth/**'],
    may: ['lib/auth/**', 'lib/db/**', 'lib/audit/**', 'lib/members/**', 'lib/http/**', 'lib/errors', 'lib/env'],
    framework: true,
    why: 'lib/auth imports members, db, audit and http.',
  },
  {
    files: ['lib/http/**'],
    may: ['lib/http/**', 'lib/db/**', 'lib/auth/**', 'lib/errors', 'lib/env'],
    framework: true,
    why: 'lib/http translates: it imports no service.',
  },
  service('members', ['auth'], ['lib/http/rate-limit']),
  service('inbox', []),
  service('collection', [], [SETTINGS]),
  service('drafts', [], ['lib/records/**', SETTINGS, INBOX]),
  service('pool', ['drafts']),
  service('submissions', ['drafts', 'pool'], [SETTINGS, INBOX]),
  service('rechecks', ['pool']),
  service('reviews', ['drafts', 'pool', 'submissions', 'rechecks'], [SETTINGS, INBOX]),
  service('releases', ['drafts', 'submissions', 'reviews'], [SETTINGS, INBOX]),
  service('exports', ['drafts', 'submissions', 'reviews', 'releases']),
  service('imports', ['drafts', 'pool', 'submissions', 'rechecks', 'reviews'], [SETTINGS]),
  { files: ['lib/jobs/queue.ts'], may: ['lib/errors', 'lib/env'], database: true, why: 'The queue knows no job.' },
  {
    files: ['lib/jobs/handlers/**'],
    may: ['lib/**'],
    never: ['lib/testing/**', 'lib/auth/session'],
    why: 'A job calls services.',
  },
  {
    files: ['components/**', '!components/editor/**'],
    may: ['components/**', 'lib/task/**', 'lib/checks/**', 'lib/records/**'],
    framework: true,
    never: ['components/editor/**', 'next-auth', 'next-auth/**', '!next-auth/react'],
    why: 'Components import task, checks and components: data and actions reach them as props. The editor is a page of its own.',
  },
  editorRoom('store', ['store'], { framework: false }),
  editorRoom('checking', ['store', 'checking']),
  editorRoom('context', ['store', 'checking', 'context']),
  ...EDITOR_ROOMS.map((room) => editorRoom(room, ['store', 'checking', 'context', ...EDITOR_ROOMS])),
  editorRoom('frame', ['store', 'checking', 'context', ...EDITOR_ROOMS, 'frame']),
  editorRoom('testing', ['store', 'checking', 'table', 'testing']),
  {
    files: ['app/**'],
    never: ['prisma/**', 'cli/**', 'worker/**', 'scripts/**', 'lib/testing/**', 'e2e/**'],
    framework: true,
    why: 'A route calls services; the database, the command line and the tests are not its business.',
  },
  {
    files: ['cli/**', 'worker/**'],
    never: ['app/**', 'components/**', 'prisma/**', 'lib/testing/**', 'e2e/**', 'lib/auth/session'],
    why: 'The command line and the worker call services.',
  },
];

/** The zones as overrides of Biome's configuration. Their globs are disjoint: overlapping overrides replace each other. */
export function zoneOverrides() {
  return ZONES.map((zone) => ({
    includes: [...zone.files, '!**/*.test.ts', '!**/*.test.tsx'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: { patterns: [{ group: groupOf(zone), message: zone.why }] },
          },
        },
      },
    },
  }));
}

/** @param {Zone} zone */
function groupOf({ may, never = [], framework = false, database = false }) {
  return [
    ...(may ? ['@/**', ...may.map((path) => `!@/${path}`)] : []),
    ...never.map(asImport),
    ...(framework ? [] : FRAMEWORK),
    ...(database ? [] : DATABASE),
    '../**',
  ];
}

/** Folders of ours are imported by `@/`, packages by their name. @param {string} name */
function asImport(name) {
  if (/^!?next-auth/.test(name)) return name;
  return name.startsWith('!') ? `!@/${name.slice(1)}` : `@/${name}`;
}
