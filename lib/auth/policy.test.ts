import { describe, expect, it } from 'vitest';
import { assertCan } from '@/lib/auth/assert-can';
import { type Action, type Actor, can, type Role, type SubmissionSubject } from '@/lib/auth/policy';

const SELF = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';

const someone = (role: Role): Actor => ({ id: SELF, name: 'Someone', email: 'someone@example.org', role, demo: false });

/** The columns of the product's table "Who may do what"; each signed-in role as author of the task, and not. */
const COLUMNS = {
  visitor: { actor: null, authorIds: [OTHER] },
  contributor: { actor: someone('CONTRIBUTOR'), authorIds: [OTHER] },
  'contributor who is an author': { actor: someone('CONTRIBUTOR'), authorIds: [OTHER, SELF] },
  reviewer: { actor: someone('REVIEWER'), authorIds: [OTHER] },
  'reviewer who is an author': { actor: someone('REVIEWER'), authorIds: [OTHER, SELF] },
  maintainer: { actor: someone('MAINTAINER'), authorIds: [OTHER] },
  'maintainer who is an author': { actor: someone('MAINTAINER'), authorIds: [OTHER, SELF] },
} as const;
type Column = keyof typeof COLUMNS;

const ORDER = Object.keys(COLUMNS) as Column[];

/** One character a column: visitor, contributor (not author, author), reviewer (same), maintainer (same). */
const TABLE: Record<Exclude<Action, 'review:read-others'>, string> = {
  'collection:browse': 'y yy yy yy',
  'draft:create': '- yy yy yy',
  'draft:read': '- -y -y yy',
  'draft:write': '- -y -y -y',
  'draft:invite': '- -y -y -y',
  'submission:submit': '- -y -y -y',
  'submission:withdraw': '- -y -y -y',
  'submission:read': '- -y yy yy',
  'submission:comment': '- -y yy yy',
  'review:list': '- -- yy yy',
  'review:claim': '- -- y- y-',
  'thread:hide': '- -- -- yy',
  'task:reject': '- -- -- yy',
  'task:reopen': '- -- -- yy',
  'task:retire': '- -- -- yy',
  'import:run': '- -- -- yy',
  'recheck:run': '- -- -- yy',
  'release:cut': '- -- -- yy',
  'member:list': '- -- -- yy',
  'member:change': '- -- -- yy',
  'settings:change': '- -- -- yy',
  'audit:read': '- -- -- yy',
};

/** A state of a submission, as it is for the one who looks. */
type ReadState = Omit<SubmissionSubject, 'authorIds'>;
const QUEUED: ReadState = { decided: false, reviewing: false, hasVerdict: false };

/** The same columns for `review:read-others`. */
const READ_OTHERS: readonly [ReadState, string][] = [
  [QUEUED, '- -- -- yy'],
  [{ decided: false, reviewing: false, hasVerdict: true }, '- -- yy yy'],
  [{ decided: false, reviewing: true, hasVerdict: false }, '- -- -- --'],
  [{ decided: false, reviewing: true, hasVerdict: true }, '- -- -- --'],
  [{ decided: true, reviewing: false, hasVerdict: false }, '- -y -y yy'],
  [{ decided: true, reviewing: false, hasVerdict: true }, '- -y yy yy'],
  [{ decided: true, reviewing: true, hasVerdict: false }, '- -y -y -y'],
  [{ decided: true, reviewing: true, hasVerdict: true }, '- -y -y -y'],
];

/** Every cell of a row: the column and whether it is allowed. */
function cells(row: string): [Column, boolean][] {
  const marks = [...row.replaceAll(' ', '')];
  return ORDER.map((column, index) => [column, marks[index] === 'y']);
}

const actionCells = Object.entries(TABLE).flatMap(([action, row]) =>
  cells(row).map(([column, allowed]) => ({ action: action as keyof typeof TABLE, column, allowed })),
);
const readOthersCells = READ_OTHERS.flatMap(([state, row]) =>
  cells(row).map(([column, allowed]) => ({ state, column, allowed })),
);

/** The union of all subjects: a rule takes of it what it needs. */
function decide(action: Action, column: Column, state = QUEUED): boolean {
  const { actor, authorIds } = COLUMNS[column];
  const anyAction = can as (actor: Actor | null, action: Action, subject: SubmissionSubject) => boolean;
  return anyAction(actor, action, { ...state, authorIds });
}

describe('who may do what', () => {
  it.each(actionCells)('$action by a $column: $allowed', ({ action, column, allowed }) => {
    expect(decide(action, column)).toBe(allowed);
  });

  it.each(readOthersCells)('review:read-others by a $column in $state: $allowed', ({ state, column, allowed }) => {
    expect(decide('review:read-others', column, state)).toBe(allowed);
  });
});

describe('assertCan', () => {
  it('gives the actor back when the policy allows it', () => {
    const maintainer = someone('MAINTAINER');
    expect(assertCan(maintainer, 'member:change')).toBe(maintainer);
  });

  it('tells a visitor to sign in, and an account that it may not', () => {
    expect(() => assertCan(null, 'draft:create')).toThrow(expect.objectContaining({ code: 'not-signed-in' }));
    expect(() => assertCan(someone('REVIEWER'), 'release:cut')).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
