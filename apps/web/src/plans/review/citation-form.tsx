import type { Day } from '@cotmoc/base';
import { DateField, TextArea, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import { currentDay } from '../../shell/clock.ts';
import type { CitationPatch } from '../plan-data.ts';
import type { CitedDocument } from './citation-names.ts';
import { FactForm } from './fact-form.tsx';
import formStyles from './task-form.module.css';

export interface CitationFormProps {
  readonly start: CitedDocument;
  readonly onSave: (patch: CitationPatch) => Promise<boolean>;
  readonly onCancel: () => void;
}

const words = (typed: string) => typed.trim() || null;

/** Corrects or adds a cited document; it needs a number or a name. */
export function CitationForm({ start, onSave, onCancel }: CitationFormProps) {
  const [draft, setDraft] = useState({
    kind: start.kind ?? '',
    number: start.number ?? '',
    name: start.name ?? '',
    issuer: start.issuer ?? '',
    subject: start.subject ?? '',
    // The compiler and the server give calendar days only.
    date: start.date as Day | null,
  });
  const [isChecked, setIsChecked] = useState(false);
  const isUnnamed = words(draft.number) === null && words(draft.name) === null;
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  async function save(): Promise<void> {
    setIsChecked(true);
    if (isUnnamed) return;
    const { kind, number, name, issuer, subject, date } = draft;
    const told = { kind: words(kind), number: words(number), name: words(name), issuer: words(issuer) };
    await onSave({ ...told, subject: words(subject), date });
  }
  return (
    <FactForm onSave={save} onCancel={onCancel}>
      <div className={formStyles.pair}>
        <TextField label={t('plans.citation.kind')} optional value={draft.kind} onChange={(kind) => change({ kind })} />
        <TextField
          label={t('plans.header.number')}
          value={draft.number}
          onChange={(number) => change({ number })}
          error={isChecked && isUnnamed ? t('plans.citation.needsName') : null}
        />
      </div>
      <TextField label={t('plans.citation.name')} optional value={draft.name} onChange={(name) => change({ name })} />
      <div className={formStyles.pair}>
        <DateField
          label={t('plans.header.date')}
          optional
          today={currentDay()}
          value={draft.date}
          onChange={(date) => change({ date })}
        />
        <TextField
          label={t('plans.header.issuer')}
          optional
          value={draft.issuer}
          onChange={(issuer) => change({ issuer })}
        />
      </div>
      <TextArea
        label={t('plans.citation.subject')}
        optional
        rows={2}
        value={draft.subject}
        onChange={(subject) => change({ subject })}
      />
    </FactForm>
  );
}
