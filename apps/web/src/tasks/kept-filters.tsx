import { call } from '@cotmoc/client';
import { Button, Checkbox, Dialog, ErrorSummary, Icon, RadioGroup, TextField, useToast } from '@cotmoc/ui';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import styles from './kept-filters.module.css';
import { isNarrowed, readTaskSearch, type TaskSearch } from './task-search.ts';
import { type KeptFilter, useKeptChange, useKeptFilters } from './use-views.ts';

const SHARINGS = ['own', 'unit', 'province'] as const;

/** An address as it is kept. */
function addressOf(search: TaskSearch): string {
  const { offset: _, ...rest } = search;
  return new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString();
}

/** The question that a kept address asks. */
function searchOf(address: string): TaskSearch {
  const params = Object.fromEntries(new URLSearchParams(address));
  return readTaskSearch({ ...params, funded: params['funded'] === 'true', withdrawn: params['withdrawn'] === 'true' });
}

/** Opens the question that a person's list begins with, once, where the address asks nothing. */
function useBeginning(search: TaskSearch, items: readonly KeptFilter[] | undefined): void {
  const navigate = useNavigate();
  const [hasBegun, setBegun] = useState(Object.keys(search).length > 0);
  useEffect(() => {
    if (hasBegun || !items) return;
    setBegun(true);
    const first = items.find((one) => one.isDefault);
    if (first) void navigate({ to: '/tasks', search: searchOf(first.address), replace: true });
  }, [hasBegun, items, navigate]);
}

/** The questions that are kept: open one, keep this one, share, begin with it, remove. */
export function KeptFilters({ search }: { search: TaskSearch }) {
  const kept = useKeptFilters();
  const navigate = useNavigate();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  useBeginning(search, kept.data?.items);
  const restore = useKeptChange((id: string) => call('restoreTaskFilter', { params: { id } }));
  const remove = useKeptChange((id: string) => call('removeTaskFilter', { params: { id } }));
  const begin = useKeptChange((filterId: string | null) => call('chooseTaskView', { body: { filterId } }));
  const failed = { onError: (error: unknown) => toast({ text: sentenceOf(error), kind: 'bad' }) };
  const items = kept.data?.items ?? [];
  return (
    <>
      <Button icon="filter" onClick={() => setOpen(true)}>
        {t('views.kept')}
      </Button>
      <Dialog open={isOpen} title={t('views.kept')} onClose={() => setOpen(false)} wide>
        {items.length === 0 && <p>{t('views.kept.none')}</p>}
        <ul className={styles.list}>
          {items.map((one) => (
            <li key={one.id} className={styles.item}>
              <button
                type="button"
                className={styles.name}
                onClick={() => {
                  setOpen(false);
                  void navigate({ to: '/tasks', search: searchOf(one.address) });
                }}
              >
                {one.name}
              </button>
              <span className={styles.shared}>{sharedText(one)}</span>
              <Checkbox
                label={t('views.kept.begin')}
                checked={one.isDefault}
                onChange={(isDefault) => begin.mutate(isDefault ? one.id : null, failed)}
              />
              {one.isMine && (
                <Button
                  small
                  kind="plain"
                  icon="trash"
                  aria-label={t('views.kept.remove', { name: one.name })}
                  onClick={() =>
                    remove.mutate(one.id, {
                      ...failed,
                      onSuccess: () =>
                        toast({
                          text: t('views.kept.removed', { name: one.name }),
                          kind: 'good',
                          action: { label: t('views.kept.undo'), onDo: () => restore.mutate(one.id, failed) },
                        }),
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
        {isNarrowed(search) || Object.keys(search).length > 0 ? (
          <KeepForm search={search} mayShareWithProvince={kept.data?.mayShareWithProvince ?? false} />
        ) : (
          <p className={styles.hint}>
            <Icon name="info" size={16} /> {t('views.keep.first')}
          </p>
        )}
      </Dialog>
    </>
  );
}

function sharedText(one: KeptFilter): string {
  if (one.shared === 'own') return t('views.shared.own');
  return one.shared === 'unit' ? t('views.shared.unitNamed', { name: one.unitName ?? '' }) : t('views.shared.province');
}

function KeepForm({ search, mayShareWithProvince }: { search: TaskSearch; mayShareWithProvince: boolean }) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState<(typeof SHARINGS)[number]>('own');
  const toast = useToast();
  const keep = useKeptChange((body: { name: string; address: string; shared: (typeof SHARINGS)[number] }) =>
    call('keepTaskFilter', { body }),
  );
  function send(event: FormEvent): void {
    event.preventDefault();
    keep.mutate(
      { name, shared, address: addressOf(search) },
      {
        onSuccess: () => {
          setName('');
          toast({ text: t('views.keep.done'), kind: 'good' });
        },
      },
    );
  }
  const choices = SHARINGS.filter((one) => one !== 'province' || mayShareWithProvince);
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <h3>{t('views.keep.title')}</h3>
      {keep.error && <ErrorSummary faults={faultsOf(keep.error)} />}
      <TextField
        id="name"
        label={t('views.keep.name')}
        value={name}
        onChange={setName}
        error={faultOf(keep.error, 'name')}
      />
      <RadioGroup
        legend={t('views.keep.shared')}
        inline
        value={shared}
        choices={choices.map((value) => ({ value, label: t(`views.shared.${value}`) }))}
        onChange={(value) => setShared(SHARINGS.find((one) => one === value) ?? 'own')}
      />
      <div>
        <Button type="submit" kind="primary" pending={keep.isPending}>
          {t('views.keep')}
        </Button>
      </div>
    </form>
  );
}
