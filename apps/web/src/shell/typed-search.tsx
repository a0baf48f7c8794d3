import { SearchBox } from '@cotmoc/ui';
import { useEffect, useState } from 'react';

/** Milliseconds of quiet after which what is typed is searched for. */
const QUIET = 250;

interface TypedSearchProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is searched for now. */
  readonly value: string;
  readonly onSearch: (q: string) => void;
}

/** Searches a moment after the last letter, so that no button is needed. */
export function TypedSearch({ label, placeholder, value, onSearch }: TypedSearchProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return <SearchBox label={label} placeholder={placeholder} value={text} onChange={setText} onSearch={onSearch} />;
}
