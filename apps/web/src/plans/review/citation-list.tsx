import { Button, Tag } from '@cotmoc/ui';
import { memo, useCallback } from 'react';
import { t } from '../../messages/t.ts';
import type { CitationPatch, Verdict } from '../plan-data.ts';
import { CardList } from './card-list.tsx';
import { type Chosen, entryId } from './chosen.ts';
import { CitationForm } from './citation-form.tsx';
import { type CitedDocument, citationMore, citationName } from './citation-names.ts';
import styles from './fact-card.module.css';
import headStyles from './header-facts.module.css';
import type { CardDeeds } from './task-card.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** The key of a cited document that is being added. */
export const NEW_CITATION = 'new-citation';

/** A cited document; what was said of it where it is under review. */
export interface ListedCitation {
  readonly key: string;
  readonly value: CitedDocument & {
    readonly verdict?: Verdict;
    readonly origin?: 'read' | 'added';
    readonly corrected?: boolean;
  };
}

/** What a person does with cited documents; the same functions for as long as the page lives. */
export interface CitationDeeds extends CardDeeds {
  readonly addCitation: () => void;
  readonly saveCitation: (key: string, patch: CitationPatch) => Promise<boolean>;
  readonly cancel: () => void;
}

export interface CitationListProps {
  readonly citations: readonly ListedCitation[];
  readonly chosen: Chosen;
  /** The key of the one whose form is open. */
  readonly editing?: string | null | undefined;
  /** Words chosen in the text, for one that is being added. */
  readonly newSubject?: string | undefined;
  /** null: they are only read. */
  readonly deeds: CitationDeeds | null;
  readonly onSelect: (key: string) => void;
}

const EMPTY: CitedDocument = { kind: null, number: null, name: null, date: null, issuer: null, subject: null };
const keyOf = (citation: ListedCitation) => citation.key;

/** The documents that the plan cites. */
export const CitationList = memo(function CitationList(props: CitationListProps) {
  const { citations, chosen, editing, newSubject, deeds, onSelect } = props;
  const draw = useCallback(
    ({ value }: ListedCitation, isSelected: boolean, key: string) =>
      editing === key && deeds ? (
        <li key={key} id={entryId(key)} data-fact={key}>
          <CitationForm start={value} onSave={(patch) => deeds.saveCitation(key, patch)} onCancel={deeds.cancel} />
        </li>
      ) : (
        <CitationCard
          key={key}
          factKey={key}
          citation={value}
          selected={isSelected}
          deeds={deeds}
          onSelect={onSelect}
        />
      ),
    [editing, deeds, onSelect],
  );
  return (
    <section>
      <div className={headStyles.head}>
        <h2>{t('plans.citations', { count: citations.length })}</h2>
        {deeds && (
          <Button small kind="plain" icon="plus" onClick={deeds.addCitation}>
            {t('plans.citation.add')}
          </Button>
        )}
      </div>
      {citations.length === 0 && <p className={styles.reason}>{t('plans.noCitation')}</p>}
      {deeds && editing === NEW_CITATION && (
        <CitationForm
          start={{ ...EMPTY, subject: newSubject ?? null }}
          onSave={(patch) => deeds.saveCitation(NEW_CITATION, patch)}
          onCancel={deeds.cancel}
        />
      )}
      <CardList items={citations} chosen={chosen} keyOf={keyOf} draw={draw} />
    </section>
  );
});

interface CitationCardProps extends Pick<CitationListProps, 'deeds' | 'onSelect'> {
  readonly factKey: string;
  readonly citation: ListedCitation['value'];
  readonly selected: boolean;
}

const CitationCard = memo(function CitationCard({ factKey, citation, selected, deeds, onSelect }: CitationCardProps) {
  const { verdict } = citation;
  return (
    <li
      id={entryId(factKey)}
      className={styles.card}
      data-fact={factKey}
      data-verdict={verdict}
      data-selected={selected || undefined}
    >
      <button
        type="button"
        className={styles.choose}
        data-choose=""
        aria-current={selected || undefined}
        onClick={() => onSelect(factKey)}
      >
        <span className={styles.top}>
          <span className={styles.name}>{citationName(citation)}</span>
          {deeds && verdict && verdict !== 'open' && <VerdictMark verdict={verdict} />}
          {citation.origin === 'added' && <Tag tone="info">{t('plans.task.added')}</Tag>}
          {citation.origin === 'read' && citation.corrected && <Tag>{t('plans.task.corrected')}</Tag>}
        </span>
        <span className={styles.reason}>{citationMore(citation)}</span>
      </button>
      {deeds && selected && (
        <div className={styles.below}>
          <div className={styles.deeds}>
            {verdict !== 'accepted' && (
              <Button small kind="primary" icon="check" onClick={() => deeds.judge(factKey, 'accepted')}>
                {t('plans.accept')}
              </Button>
            )}
            <Button small icon="edit" onClick={() => deeds.edit(factKey)}>
              {t('plans.edit')}
            </Button>
            {verdict !== 'dropped' && (
              <Button small kind="plain" icon="close" onClick={() => deeds.judge(factKey, 'dropped')}>
                {t('plans.drop')}
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
});
