'use client';

import { PickerField } from '@/components/editor/about/picker-field';
import { TextList } from '@/components/editor/about/text-list';
import { useLanguageList } from '@/components/editor/about/use-language-list';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { FindingList, useFieldFindings } from '@/components/editor/findings/field-findings';
import { elementId } from '@/components/editor/store/finding-place';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { Button } from '@/components/ui/button';
import type { ComboboxOption } from '@/components/ui/combobox-filter';
import { Input } from '@/components/ui/input';
import { LICENCES } from '@/lib/task/licences';
import { meantLicence } from '@/lib/task/meaning/meant-licence';
import { meantName } from '@/lib/task/meaning/meant-name';
import { CATEGORY_LIST, DOMAIN_LIST, REASONING_LIST } from '@/lib/task/meaning/taxonomy-lists';
import { slugFrom, slugProblem, taskPrefix } from '@/lib/task/name';
import { CATEGORIES, DOMAINS, EVALUATION_CATEGORIES, REASONING } from '@/lib/task/taxonomy';

const CATEGORY_OPTIONS: ComboboxOption[] = CATEGORIES.map((name) => {
  const evaluated = EVALUATION_CATEGORIES.some((category) => category === name);
  return { value: name, label: name, ...(evaluated && { hint: 'test category' }) };
});
const LICENCE_OPTIONS: ComboboxOption[] = LICENCES.map(({ name, spdx }) => ({
  value: name,
  label: name,
  ...(spdx && { hint: spdx }),
}));

const meantCategories = (query: string) => meantName(query, CATEGORY_LIST).names;
const meantDomains = (query: string) => meantName(query, DOMAIN_LIST).names;
const meantReasoning = (query: string) => meantName(query, REASONING_LIST).names;
const meantLicences = (query: string) => meantLicence(query).names;

/** Everything of a task that is not its text: name, origin, kind, languages, people. */
export function AboutSection() {
  const languages = useLanguageList();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Group title="Name">
        <Slug />
        <Summary />
      </Group>
      <Group title="Origin">
        <TextList
          field="Source"
          label="Source"
          entry="source"
          placeholder="winogrande"
          required
          hint="The dataset’s usual name in lower case, or synthetic. Spell it as other tasks do: training and test sets are kept apart by it."
        />
        <TextList field="URL" label="URL" entry="URL" placeholder="https://…" hint="Where the data can be found." />
        <PickerField
          field="Instance License"
          label="Licence of the instances"
          options={LICENCE_OPTIONS}
          meant={meantLicences}
          allowOther
          placeholder="Search, or write another"
        />
        <TextList
          field="Contributors"
          label="Contributors"
          entry="contributor"
          placeholder="Name or GitHub handle"
          required
        />
      </Group>
      <Group title="Kind">
        <PickerField
          field="Categories"
          label="Categories"
          options={CATEGORY_OPTIONS}
          meant={meantCategories}
          placeholder="Search"
          required
        />
        <PickerField field="Domains" label="Domains" options={DOMAINS} meant={meantDomains} placeholder="Search" />
        <PickerField
          field="Reasoning"
          label="Reasoning"
          options={REASONING}
          meant={meantReasoning}
          placeholder="Search"
          hint="Leave it empty when none is needed."
        />
      </Group>
      <Group title="Languages">
        <PickerField
          field="Input_language"
          label="Input"
          {...languages}
          placeholder="Search"
          required
          hint="The definition must name every input language but English."
        />
        <PickerField field="Output_language" label="Output" {...languages} placeholder="Search" required />
        <PickerField field="Instruction_language" label="Instruction" {...languages} placeholder="Search" required />
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid min-w-0 gap-3 border-t pt-4 first:border-t-0 first:pt-0">
      <h3 className="font-semibold">{title}</h3>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 md:grid-cols-2">{children}</div>
    </section>
  );
}

function Slug() {
  const { store, mayWrite } = useEditor();
  const { head, view } = useDraft(store);
  const findings = useFieldFindings('slug');
  const suggestion = slugProblem(head.slug) ? slugFrom(head.Source[0] ?? '', head.Categories[0] ?? '') : '';
  const id = elementId('slug');
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        File name{mayWrite && <span className="font-normal text-muted"> · required</span>}
      </label>
      <div className="control flex h-8 items-center">
        <span className="tabular border-e bg-sunken px-2 py-1 text-muted">
          {view.number === null ? 'task…' : taskPrefix(view.number)}_
        </span>
        <input
          id={id}
          value={head.slug}
          readOnly={!mayWrite}
          spellCheck={false}
          autoComplete="off"
          placeholder="source_kind_of_task"
          aria-describedby={`${id}-hint ${id}-findings`}
          aria-invalid={findings.some(({ severity }) => severity === 'error') || undefined}
          onChange={(event) => store.apply([fieldEdit('slug', event.target.value)])}
          className="h-full min-w-0 flex-1 bg-transparent px-2 font-mono text-sm outline-none"
        />
      </div>
      <FindingList id={`${id}-findings`} findings={findings} />
      <p id={`${id}-hint`} className="text-muted text-sm">
        Source and kind of task, in lower case. {view.number === null && 'The number is given when you submit.'}
      </p>
      {mayWrite && suggestion !== '' && slugProblem(suggestion) === null && (
        <Button
          variant="quiet"
          size="sm"
          className="-ms-2 justify-self-start"
          onClick={() => store.apply([fieldEdit('slug', suggestion)])}
        >
          Use {suggestion}
        </Button>
      )}
    </div>
  );
}

function Summary() {
  const { store, mayWrite } = useEditor();
  const { summary } = useDraft(store).head;
  const id = elementId('summary');
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        Summary
      </label>
      <Input
        id={id}
        value={summary}
        readOnly={!mayWrite}
        aria-describedby={`${id}-hint`}
        onChange={(event) => store.apply([fieldEdit('summary', event.target.value)])}
      />
      <p id={`${id}-hint`} className="text-muted text-sm">
        One line for the list of tasks. Empty: taken from the definition.
      </p>
    </div>
  );
}
