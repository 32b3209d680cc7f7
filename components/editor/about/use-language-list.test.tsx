// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { useLanguageList } from '@/components/editor/about/use-language-list';
import { Combobox } from '@/components/ui/combobox';

// jsdom draws nothing, and has nothing to scroll.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

function Languages() {
  const [value, setValue] = useState<string[]>([]);
  return <Combobox {...useLanguageList()} aria-label="Languages" value={value} onChange={setValue} />;
}

describe('the list of languages', () => {
  it('comes after the page, and says so until then', async () => {
    const { result } = renderHook(useLanguageList);
    expect(result.current.pending).toBe(true);
    await waitFor(() => expect(result.current.pending).toBe(false));
    expect(result.current.options[0]).toMatchObject({ value: 'English', hint: 'en' });
  });

  it('gives Enter what is meant: Arabic for “arab”, English for “en”', async () => {
    render(<Languages />);
    const field = screen.getByRole('combobox', { name: 'Languages' });
    for (const [typed, name] of [
      ['arab', 'Arabic'],
      ['en', 'English'],
      ['bangla', 'Bengali'],
    ] as const) {
      fireEvent.change(field, { target: { value: typed } });
      await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain(name));
      act(() => void fireEvent.keyDown(field, { key: 'Enter' }));
      expect(screen.getByRole('button', { name: `Remove ${name}` })).toBeTruthy();
    }
  });
});
