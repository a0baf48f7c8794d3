import { ComboBox } from '@cotmoc/ui';
import { useState } from 'react';
import { type Person, usePersons } from './use-posts.ts';

/** Chooses a person of the register by typing a part of the name. */
export function PersonField(props: {
  id: string;
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  hint?: string | undefined;
  error?: string | null;
  /** Somebody who cannot be chosen. */
  except?: string | undefined;
}) {
  const { value, onChange, except, error, ...texts } = props;
  const [q, setQ] = useState('');
  const found = usePersons(q).data ?? [];
  const persons = found.filter((one) => one.id !== except);
  // Who is chosen stays known while something else is typed.
  const known = value && !persons.some((one) => one.id === value.id) ? [value, ...persons] : persons;
  return (
    <ComboBox
      {...texts}
      error={error ?? undefined}
      value={value?.id ?? null}
      onType={setQ}
      onChange={(id) => onChange(known.find((one) => one.id === id) ?? null)}
      options={known.map((one) => ({
        id: one.id,
        label: one.name,
        hint: [one.post, one.unitName].filter(Boolean).join(' · '),
      }))}
    />
  );
}
