import { useEffect, useState } from 'react';

const PREFIX = 'cotmoc.typed.';

function read(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** A text under way that survives a reload; forgotten with `setText('')`. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key));
  useEffect(() => {
    try {
      if (text === '') localStorage.removeItem(PREFIX + key);
      else localStorage.setItem(PREFIX + key, text);
    } catch {
      // A browser that keeps nothing: the text stays on the page.
    }
  }, [key, text]);
  return [text, setText];
}
