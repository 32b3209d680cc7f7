export type Severity = 'error' | 'warning' | 'info';

/** One place at which a rule found something. */
export interface Finding {
  /** The rule's id, or `reading` for what the reader found. */
  rule: string;
  /** The message's id within the rule. */
  message: string;
  severity: Severity;
  /** JSON Pointer (RFC 6901) into the task: `/Instances/17/output/0`. */
  path: string;
  /** What the message's text needs; the text is made by `describeFinding`. */
  params: Record<string, string | number>;
  /** Whether the upstream script fails on this. */
  upstream: boolean;
  /** Reading findings only: 1-based, column in Unicode code points. */
  line?: number;
  column?: number;
}

/** The outcome of all rules on one task. */
export interface Report {
  engineVersion: string;
  verdict: 'pass' | 'fail';
  upstream: 'pass' | 'fail';
  counts: Record<Severity, number>;
  /** How often each message fired, by `rule/message`; `findings` keeps the first 100 of each. */
  totals: Record<string, number>;
  /** The ids of the rules that did not run because their facts were missing (`lib/checks/check-facts.ts`). */
  skipped: string[];
  findings: Finding[];
}
