import type { Day } from '@cotmoc/base';
import { DateField, TextArea, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { currentDay } from '../../shell/clock.ts';
import type { HeaderPatch } from '../plan-data.ts';
import { FactForm } from './fact-form.tsx';
import type { ToldHeader } from './header-facts.tsx';
import { changedFields, linesOf } from './header-patch.ts';
import formStyles from './task-form.module.css';

export interface HeaderFormProps {
  readonly header: ToldHeader;
  readonly onSave: (patch: HeaderPatch) => Promise<boolean>;
  readonly onCancel: () => void;
}

const ONE_LINE = ['kind', 'number', 'place', 'issuer', 'signer'] as const;

/** Puts right what was read of the plan's header; only fields that were changed are said to be. */
export function HeaderForm({ header, onSave, onCancel }: HeaderFormProps) {
  const [draft, setDraft] = useState(header);
  const [capacity, setCapacity] = useState(header.capacity.join('\n'));
  const [recipients, setRecipients] = useState(header.recipients.join('\n'));
  const today = currentDay();
  const change = (part: Partial<ToldHeader>) => setDraft((before) => ({ ...before, ...part }));
  const day = (name: 'date' | 'periodFrom' | 'periodTo') => (
    <DateField
      label={t(`plans.header.${name}`)}
      optional
      today={today}
      // The compiler and the server give calendar days only.
      value={draft[name] as Day | null}
      onChange={(value) => change({ [name]: value })}
    />
  );
  async function save(): Promise<void> {
    const patch = changedFields(header, { ...draft, capacity: linesOf(capacity), recipients: linesOf(recipients) });
    if (Object.keys(patch).length === 0) onCancel();
    else await onSave(patch);
  }
  return (
    <FactForm onSave={save} onCancel={onCancel}>
      <TextArea
        label={t('plans.header.title')}
        rows={2}
        value={draft.title ?? ''}
        onChange={(title) => change({ title })}
      />
      <div className={formStyles.pair}>
        {ONE_LINE.map((name) => (
          <TextField
            key={name}
            label={t(`plans.header.${name}`)}
            optional
            maxLength={name === 'number' ? 60 : 500}
            value={draft[name] ?? ''}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
        {day('date')}
        {day('periodFrom')}
        {day('periodTo')}
      </div>
      <TextArea
        label={t('plans.header.capacity')}
        hint={t('plans.header.oneALine')}
        optional
        rows={2}
        value={capacity}
        onChange={setCapacity}
      />
      <TextArea
        label={t('plans.header.recipients')}
        hint={t('plans.header.oneALine')}
        optional
        rows={4}
        value={recipients}
        onChange={setRecipients}
      />
    </FactForm>
  );
}
