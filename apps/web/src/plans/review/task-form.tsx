import { Button, Checkbox, DateField, SelectField, TextArea, TextField } from '@cotmoc/ui';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../messages/t.ts';
import { currentDay } from '../../shell/clock.ts';
import { faultsInRule, type RuleDraft, ruleOf } from '../../tasks/rule-draft.ts';
import { RuleFields } from '../../tasks/rule-fields.tsx';
import { ruleInWords } from '../../tasks/rule-text.ts';
import type { Role, TaskPatch } from '../plan-data.ts';
import { faultsIn, grouped, keepDraft, keptDraft, patchOf, type TaskDraft } from './task-draft.ts';
import styles from './task-form.module.css';

const KINDS = ['once', 'recurring', 'proof'] as const;
const ROLES: readonly Role[] = ['lead', 'support', 'perform', 'direct', 'approve', 'inform'];

export interface TaskFormProps {
  readonly planId: string;
  /** The task's key, or `new`. */
  readonly taskKey: string;
  readonly start: TaskDraft;
  /** Names of bodies that the plan knows. */
  readonly agencies: readonly string[];
  readonly onSave: (patch: TaskPatch, draft: TaskDraft) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Corrects or adds a task. What is typed is kept in this browser until it is saved or given up. */
export function TaskForm({ planId, taskKey, start, agencies, onSave, onCancel }: TaskFormProps) {
  const [draft, setDraft] = useState(() => keptDraft(planId, taskKey) ?? start);
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const names = useId();
  const id = (field: string) => `${names}${field}`;
  const faults = isChecked ? faultsIn(draft) : [];
  const today = currentDay();
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);

  function change(part: Partial<TaskDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(planId, taskKey, next);
  }
  const words = faultsInRule(draft.rule).length === 0 ? ruleOf(draft.rule) : null;
  function changeRule(part: Partial<RuleDraft>): void {
    change({ rule: { ...draft.rule, ...part } });
  }
  function changeBody(index: number, part: Partial<TaskDraft['bodies'][number]>): void {
    change({ bodies: draft.bodies.map((body, at) => (at === index ? { ...body, ...part } : body)) });
  }
  async function save(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setIsChecked(true);
    const wrong = faultsIn(draft)[0];
    if (wrong) document.getElementById(id(wrong))?.focus();
    if (wrong || isSaving) return;
    setIsSaving(true);
    const isSaved = await onSave(patchOf(draft), draft);
    if (isSaved) keepDraft(planId, taskKey, null);
    else setIsSaving(false);
  }
  function cancel(): void {
    keepDraft(planId, taskKey, null);
    onCancel();
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape' && !event.defaultPrevented) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // Escape and Ctrl+Enter work anywhere in the form.
    <form ref={form} noValidate className={styles.form} onSubmit={save} onKeyDown={press}>
      <TextArea
        id={id('text')}
        label={t('plans.task.text')}
        rows={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        error={faults.includes('text') ? t('plans.task.textMissing') : null}
      />
      <fieldset className={styles.bodies}>
        <legend>{t('plans.task.bodies')}</legend>
        <datalist id={id('names')}>
          {agencies.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {draft.bodies.map((body, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; rows are only added at the end or removed
          <div key={index} className={styles.body}>
            <SelectField
              label={t('plans.task.role')}
              labelUnseen
              choices={ROLES.map((role) => ({ value: role, label: t(`plans.role.${role}`) }))}
              value={body.role}
              onChange={(role) => changeBody(index, { role: ROLES.find((one) => one === role) ?? 'lead' })}
            />
            <TextField
              label={t('plans.task.body')}
              labelUnseen
              list={id('names')}
              autoComplete="off"
              maxLength={500}
              value={body.agency}
              onChange={(agency) => changeBody(index, { agency })}
            />
            <Button
              kind="plain"
              icon="close"
              aria-label={t('plans.task.removeBody', { name: body.agency })}
              onClick={() => change({ bodies: draft.bodies.filter((_, at) => at !== index) })}
            />
          </div>
        ))}
        <Button
          small
          kind="plain"
          icon="plus"
          onClick={() => change({ bodies: [...draft.bodies, { role: 'support', agency: '' }] })}
        >
          {t('plans.task.addBody')}
        </Button>
      </fieldset>
      <div className={styles.pair}>
        <DateField
          id={id('days')}
          label={t('plans.task.startsOn')}
          optional
          today={today}
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={faults.includes('days') ? t('plans.task.daysWrong') : null}
        />
        <div>
          <DateField
            label={t('plans.task.dueOn')}
            optional
            today={today}
            value={draft.dueOn}
            onChange={(dueOn) => change({ dueOn })}
          />
          {draft.dueOn && (
            <Checkbox
              label={t('plans.task.inclusive')}
              checked={draft.dueInclusive}
              onChange={(dueInclusive) => change({ dueInclusive })}
            />
          )}
        </div>
      </div>
      <div className={styles.pair}>
        <TextField
          id={id('quantity')}
          label={t('plans.task.quantity')}
          optional
          inputMode="decimal"
          value={draft.quantity}
          onChange={(quantity) => change({ quantity })}
          error={faults.includes('quantity') ? t('plans.task.quantityWrong') : null}
        />
        <TextField
          label={t('plans.task.quantityUnit')}
          optional
          maxLength={200}
          value={draft.quantityUnit}
          onChange={(quantityUnit) => change({ quantityUnit })}
        />
      </div>
      <div className={styles.rule}>
        <SelectField
          label={t('tasks.recurrence')}
          hint={words ? ruleInWords(words, draft.quantityUnit) : null}
          choices={KINDS.map((kind) => ({ value: kind, label: t(`plans.task.comes.${kind}`) }))}
          value={draft.rule.kind}
          onChange={(chosen) => {
            const kind = KINDS.find((one) => one === chosen) ?? 'once';
            changeRule(kind === 'recurring' ? { kind } : { kind, quantityEach: '' });
          }}
        />
        {draft.rule.kind !== 'once' && (
          <div className={styles.pair}>
            <RuleFields
              draft={draft.rule}
              onChange={changeRule}
              id={id}
              wrong={faults}
              unit={draft.rule.kind === 'recurring' ? draft.quantityUnit.trim() : null}
            />
          </div>
        )}
      </div>
      <TextField
        label={t('plans.task.amount')}
        optional
        inputMode="numeric"
        value={draft.amount}
        onChange={(amount) => change({ amount: grouped(amount) })}
      />
      <TextField
        label={t('plans.task.product')}
        optional
        value={draft.product}
        onChange={(product) => change({ product })}
      />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" small pending={isSaving}>
          {t('plans.task.save')}
        </Button>
        <Button small onClick={cancel}>
          {t('plans.cancel')}
        </Button>
        <span className={styles.keys}>{t('plans.task.formKeys')}</span>
      </div>
    </form>
  );
}
