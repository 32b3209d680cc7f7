import type { Rule } from '@/lib/checks/rule';
import { allLabelsAccepted } from '@/lib/checks/rules/all-labels-accepted';
import { balancedLabels } from '@/lib/checks/rules/balanced-labels';
import { conflictingOutputs } from '@/lib/checks/rules/conflicting-outputs';
import { consistentLabels } from '@/lib/checks/rules/consistent-labels';
import { contributors } from '@/lib/checks/rules/contributors';
import { damagedText } from '@/lib/checks/rules/damaged-text';
import { definitionIsNew } from '@/lib/checks/rules/definition-is-new';
import { definitionLength } from '@/lib/checks/rules/definition-length';
import { definitionNamesLanguage } from '@/lib/checks/rules/definition-names-language';
import { definitionNeedsTextOnly } from '@/lib/checks/rules/definition-needs-text-only';
import { definitionStart } from '@/lib/checks/rules/definition-start';
import { definitionStated } from '@/lib/checks/rules/definition-stated';
import { exampleCount } from '@/lib/checks/rules/example-count';
import { examplesInInstances } from '@/lib/checks/rules/examples-in-instances';
import { examplesMatchLabels } from '@/lib/checks/rules/examples-match-labels';
import { explanations } from '@/lib/checks/rules/explanations';
import { fieldTypes } from '@/lib/checks/rules/field-types';
import { inputLength } from '@/lib/checks/rules/input-length';
import { instanceCount } from '@/lib/checks/rules/instance-count';
import { instanceIdFormat } from '@/lib/checks/rules/instance-id-format';
import { instanceShape } from '@/lib/checks/rules/instance-shape';
import { invisibleCharacters } from '@/lib/checks/rules/invisible-characters';
import { knownCategories } from '@/lib/checks/rules/known-categories';
import { knownDomains } from '@/lib/checks/rules/known-domains';
import { knownLanguages } from '@/lib/checks/rules/known-languages';
import { knownReasoning } from '@/lib/checks/rules/known-reasoning';
import { labelVariety } from '@/lib/checks/rules/label-variety';
import { labelsInDefinition } from '@/lib/checks/rules/labels-in-definition';
import { leaksAcrossTasks } from '@/lib/checks/rules/leaks-across-tasks';
import { licenceStated } from '@/lib/checks/rules/licence-stated';
import { linksInInput } from '@/lib/checks/rules/links-in-input';
import { modelTokens } from '@/lib/checks/rules/model-tokens';
import { nameAndSource } from '@/lib/checks/rules/name-and-source';
import { nameFormat } from '@/lib/checks/rules/name-format';
import { nearDuplicateInputs } from '@/lib/checks/rules/near-duplicate-inputs';
import { negativesAreWrong } from '@/lib/checks/rules/negatives-are-wrong';
import { outputIsInput } from '@/lib/checks/rules/output-is-input';
import { personalData } from '@/lib/checks/rules/personal-data';
import { programValues } from '@/lib/checks/rules/program-values';
import { repeatedOutputs } from '@/lib/checks/rules/repeated-outputs';
import { requiredFields } from '@/lib/checks/rules/required-fields';
import { sourceSpelling } from '@/lib/checks/rules/source-spelling';
import { sourceStated } from '@/lib/checks/rules/source-stated';
import { surroundingSpace } from '@/lib/checks/rules/surrounding-space';
import { unfilledPlaceholders } from '@/lib/checks/rules/unfilled-placeholders';
import { uniqueInputs } from '@/lib/checks/rules/unique-inputs';
import { uniqueInstanceIds } from '@/lib/checks/rules/unique-instance-ids';
import { unknownFields } from '@/lib/checks/rules/unknown-fields';
import { writtenEscapes } from '@/lib/checks/rules/written-escapes';

/** All rules. A test sees to it that every file in `rules/` is here. */
export const RULES: readonly Rule[] = [
  allLabelsAccepted,
  balancedLabels,
  conflictingOutputs,
  consistentLabels,
  contributors,
  damagedText,
  definitionIsNew,
  definitionLength,
  definitionNamesLanguage,
  definitionNeedsTextOnly,
  definitionStart,
  definitionStated,
  exampleCount,
  examplesInInstances,
  examplesMatchLabels,
  explanations,
  fieldTypes,
  inputLength,
  instanceCount,
  instanceIdFormat,
  instanceShape,
  invisibleCharacters,
  knownCategories,
  knownDomains,
  knownLanguages,
  knownReasoning,
  labelVariety,
  labelsInDefinition,
  leaksAcrossTasks,
  licenceStated,
  linksInInput,
  modelTokens,
  nameAndSource,
  nameFormat,
  nearDuplicateInputs,
  negativesAreWrong,
  outputIsInput,
  personalData,
  programValues,
  repeatedOutputs,
  requiredFields,
  sourceSpelling,
  sourceStated,
  surroundingSpace,
  unfilledPlaceholders,
  uniqueInputs,
  uniqueInstanceIds,
  unknownFields,
  writtenEscapes,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with an id; undefined when there is none (`reading` is none: it stands for the reader). */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
