import { SearchBox } from '@cotmoc/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { isTyping } from './is-typing.ts';

/** Finds tasks from anywhere; "/" brings the cursor here, Escape takes it away. */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    function jump(event: KeyboardEvent): void {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      box.current?.focus();
    }
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
  return (
    <SearchBox
      ref={box}
      label={t('shell.search')}
      placeholder={t('shell.searchHint')}
      shortcut="/"
      value={text}
      onChange={setText}
      onSearch={(q) => {
        if (q.trim() === '') return;
        navigate({ to: '/tasks', search: { q: q.trim() } });
        setText('');
      }}
    />
  );
}
