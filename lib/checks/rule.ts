import type { CheckFacts, FactName } from '@/lib/checks/check-facts';
import type { Severity } from '@/lib/checks/finding';
import type { Fix } from '@/lib/checks/fix';
import type { LabelUse } from '@/lib/checks/label-use';
import type { Path } from '@/lib/checks/path';
import type { PlacedInstance } from '@/lib/checks/placed-instance';
import type { PlacedText } from '@/lib/checks/placed-text';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import type { InstanceTraits } from '@/lib/task/file/instance-traits';
import type { ExampleField, JsonObject, JsonValue } from '@/lib/task/schema';

/** What one kind of finding of a rule says. */
export interface Message {
  severity: Severity;
  /** Whether the upstream script fails on it. */
  upstream: boolean;
  /** Plain English: what is wrong and what to do. `{name}` stands for the parameter of that name. */
  text: string;
}

export type Params = Record<string, string | number>;

/** What a rule gets to see of the task before the walk, and how it reports. */
export interface RuleContext<MessageId extends string = string> extends CheckFacts {
  /** The file's name without folder and `.json`. */
  readonly name: string;
  readonly task: JsonObject;
  /** How the file writes a number that JavaScript cannot hold exactly; undefined for other numbers. */
  numberText(path: Path): string | undefined;
  /** What may stand in the instances at all. */
  readonly traits: InstanceTraits;
  /** The instances whose input may have the same `comparisonKey` as another's, in order: few, but none that has is left out. */
  repeatedInputs(): readonly PlacedInstance[];
  /** The instances whose input may have the same `comparisonKey` as one of these texts, in order, none left out. */
  inputsLike(inputs: readonly string[]): readonly PlacedInstance[];
  /** The texts of examples and instances, in order, with signs that plain language seldom has; most tasks have few. */
  signedTexts(): readonly PlacedText[];
  /** The labels of the instances' outputs; undefined when these are no closed set. */
  closedLabels(): ReadonlyMap<string, LabelUse> | undefined;
  /**
   * Reports a finding at `path`. Parameters that cost something to make are given as a function: it is called only for
   * the findings that are kept.
   */
  report(message: MessageId, path: Path, params?: Params | (() => Params)): void;
}

/** What a rule looks at. The engine walks the task once and calls every rule on its way. */
export interface Visitor {
  /** Called first. */
  task?(task: JsonObject): void;
  /** Called for each example that is an object. */
  example?(example: JsonObject, field: ExampleField, index: number): void;
  /** Called for each instance that is an object. */
  instance?(instance: JsonObject, index: number): void;
  /**
   * The rows of the instances that `instance` has to see, in order, where their texts are known from the file: it would
   * do nothing with the others, and is spared them. Without it, `instance` is called for all.
   */
  rows?(texts: InstanceTexts): readonly number[];
  /** Called for what stands among the examples or instances without being an object. */
  stray?(value: JsonValue, field: ExampleField | 'Instances', index: number): void;
  /** Called last. */
  finish?(): void;
}

/** A small task for a rule's page and for its test: a sound task with some of its fields replaced. */
export interface RuleExample {
  /** What it shows, in a few words. */
  caption: string;
  /** The file's name; a sound one by default. */
  name?: string;
  /** The fields that differ from the sound task (`lib/checks/sound-task.ts`). */
  fields?: JsonObject;
  /** The keys that are missing. */
  without?: readonly string[];
  /** What is known of the collection; of an empty one by default. */
  pool?: PoolFacts;
}

/** An example that breaks its rule, with the one finding that it gives. */
export interface BadExample extends RuleExample {
  message: string;
  /** JSON Pointer. */
  path: string;
}

/** What a rule looks at; the list of rules is grouped by it. */
export const TOPICS = [
  'file',
  'metadata',
  'definition',
  'examples',
  'instances',
  'labels',
  'texts',
  'collection',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface Rule {
  id: string;
  title: string;
  topic: Topic;
  /** Two sentences that a contributor understands. */
  why: string;
  /** The engine version that brought the rule. */
  since: string;
  messages: Readonly<Record<string, Message>>;
  /** The mechanical repairs, by message. */
  fixes?: Readonly<Partial<Record<string, Fix>>>;
  /** The facts without which the rule cannot run. */
  needs?: FactName;
  /**
   * Whether it is about the task's shape and sees the task as it is written. All others see what is meant by it
   * (`lib/checks/engine/sound-form.ts`): a bare output is a list of one.
   */
  seesShape?: true;
  good: RuleExample;
  bad: BadExample;
  create(context: RuleContext): Visitor;
}

interface RuleDefinition<MessageId extends string> extends Omit<Rule, 'messages' | 'fixes' | 'bad' | 'create'> {
  messages: Readonly<Record<MessageId, Message>>;
  fixes?: { readonly [id in NoInfer<MessageId>]?: Fix };
  bad: BadExample & { message: NoInfer<MessageId> };
  create(context: RuleContext<NoInfer<MessageId>>): Visitor;
}

/** States a rule; the compiler checks that it reports only messages that it has. */
export function defineRule<MessageId extends string>(rule: RuleDefinition<MessageId>): Rule {
  return rule;
}
