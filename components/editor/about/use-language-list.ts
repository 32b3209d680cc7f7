import { useEffect, useState } from 'react';
import type { ComboboxOption } from '@/components/ui/combobox-filter';

/** What a field of languages picks from. */
export interface LanguageList {
  options: readonly ComboboxOption[];
  meant: (query: string) => readonly string[];
  /** Whether the options are still on their way. */
  pending: boolean;
}

const NOT_YET: LanguageList = { options: [], meant: () => [], pending: true };

/** The 8,000 languages, which come after the page: nobody can pick one before. */
export function useLanguageList(): LanguageList {
  const [list, setList] = useState(NOT_YET);
  useEffect(() => {
    let left = false;
    import('@/components/editor/about/language-options').then(
      ({ languageOptions, meantLanguages }) => {
        if (!left) setList({ options: languageOptions(), meant: meantLanguages, pending: false });
      },
      // Without a connection the list stays away; what is chosen can still be seen and taken out.
      () => {},
    );
    return () => {
      left = true;
    };
  }, []);
  return list;
}
