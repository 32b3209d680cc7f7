'use client';

import { ExampleFromInstance } from '@/components/editor/examples/example-from-instance';
import { ExampleList } from '@/components/editor/examples/example-list';

/** Right answers and wrong ones, each with the reason. */
export function ExamplesSection() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <ExampleList
        field="Positive Examples"
        title="Positive examples"
        name="positive example"
        hint="Right answers, two or more. The explanation says why."
      >
        <ExampleFromInstance />
      </ExampleList>
      <ExampleList
        field="Negative Examples"
        title="Negative examples"
        name="negative example"
        hint="Wrong answers that people might give, one or more. The explanation says what is wrong."
      />
    </div>
  );
}
