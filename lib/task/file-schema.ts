import { z } from 'zod';
import { MAX_INSTANCES, MIN_INSTANCES, MIN_NEGATIVE, MIN_POSITIVE } from '@/lib/task/limits';

const texts = (about: string) => z.array(z.string()).meta({ description: about });

const example = z.looseObject({
  input: z.string(),
  output: z.string(),
  explanation: z.string().meta({ description: 'Why the output is right, or what is wrong with it.' }),
});

const instance = z.looseObject({
  id: z
    .string()
    .meta({ description: 'The task’s prefix, a dash and 32 hexadecimal digits; different in every instance.' }),
  input: z.string().min(1),
  output: z.array(z.string().min(1)).min(1).meta({ description: 'The acceptable answers.' }),
});

/**
 * The shape of a task file: what a file must look like for SuperNI's test script (v2.6) to get as far as its contents.
 * What the values may be is for the checks to say. Unknown keys stay where they are.
 */
export const taskFileSchema = z
  .looseObject({
    Contributors: texts('Who wrote the task.'),
    Source: texts('The datasets that the instances come from, or `synthetic`.'),
    URL: texts('Where each source is found.'),
    Categories: texts('Names of the task hierarchy, such as `Translation`.'),
    Reasoning: texts('Kinds of reasoning of the task hierarchy; often empty.'),
    Definition: z.array(z.string()).min(1).meta({ description: 'What to do, in full; the first one is the prompt’s.' }),
    Input_language: texts('ISO 639 names of the languages of the inputs, such as `English`.'),
    Output_language: texts('ISO 639 names of the languages of the outputs.'),
    Instruction_language: texts('ISO 639 names of the languages of the definition.'),
    Domains: texts('Domains of the task hierarchy, such as `News`.'),
    'Positive Examples': z.array(example).min(MIN_POSITIVE),
    'Negative Examples': z.array(example).min(MIN_NEGATIVE),
    Instances: z.array(instance).min(MIN_INSTANCES).max(MAX_INSTANCES),
    'Instance License': texts('The licence of the instances, as SPDX id or name.').optional(),
  })
  .meta({
    title: 'Task file in the Super-NaturalInstructions format',
    description: 'A definition, positive and negative examples, and instances.',
  });

/** The same as a JSON Schema (draft 2020-12), for editors and other people's programs. */
export function taskFileJsonSchema(): unknown {
  return z.toJSONSchema(taskFileSchema);
}
