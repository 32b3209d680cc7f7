'use client';

import { TextList } from '@/components/editor/about/text-list';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { countWords } from '@/lib/task/count-words';

/** Words that are counted while one writes. */
const MOST_COUNTED = 5_000;

/** What the task asks for, in words. */
export function DefinitionSection() {
  const { store } = useEditor();
  const first = useDraft(store).head.Definition[0] ?? '';
  return (
    <div className="max-w-reading text-base">
      <TextList
        field="Definition"
        label="Definition"
        entry="definition"
        long
        required
        placeholder="In this task, you are given …"
        hint="Say what the input is, what to do with it, and exactly what the output looks like; name every label. Someone who sees nothing else must be able to answer."
      />
      <p className="tabular mt-2 text-muted text-sm">{wordsOf(first)} words</p>
    </div>
  );
}

/** A definition should have at most 150; the exact number of very many would only keep the keys waiting. */
function wordsOf(text: string): string {
  const words = countWords(text, MOST_COUNTED);
  return words < MOST_COUNTED ? words.toLocaleString('en') : `${MOST_COUNTED.toLocaleString('en')} or more`;
}
