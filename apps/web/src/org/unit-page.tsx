import { type Day, formatDay } from '@cotmoc/base';
import { Breadcrumbs, Button, Callout, DateField, KeyValues, MenuButton, PageHead } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import beside from '../shell/facts-beside.module.css';
import { Loading } from '../shell/loading.tsx';
import { dayWords } from './day-words.ts';
import { OPERATIONS } from './operation-search.ts';
import styles from './unit-page.module.css';
import { UnitTimeline } from './unit-timeline.tsx';
import { type UnitDetail, unitQuery } from './use-org.ts';

const route = getRouteApi('/signed-in/units/$id');

/** A unit as of a day: what it is called, what it has been, who came before and after, what stands under it. */
export function UnitPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const { may } = useSession();
  const navigate = useNavigate();
  const showOn = (asked: { day?: Day }) => void navigate({ to: '/units/$id', params: { id }, search: asked });
  const day = search.day ?? currentDay();
  const found = useQuery({ ...unitQuery(id, day), placeholderData: (before) => before });
  const unit = found.data;
  const asOf = search.day ? { day: search.day } : {};
  if (found.error || !unit) return <Loading of={found} rows={10} />;
  const above = [...unit.ancestors].reverse();
  return (
    <div>
      <PageHead
        title={unit.shown.name}
        above={
          <Breadcrumbs
            steps={[
              <Link key="units" to="/units" search={asOf}>
                {t('org.title')}
              </Link>,
              ...above.map((one) => (
                <Link key={one.id} to="/units/$id" params={{ id: one.id }} search={asOf}>
                  {one.name}
                </Link>
              )),
              unit.shown.shortName ?? unit.shown.name,
            ]}
          />
        }
        below={[t(`org.kind.${unit.shown.kind}`), t(`org.level.${unit.shown.level}`), unit.shown.code]
          .filter(Boolean)
          .join(' · ')}
        actions={<Operations unit={unit} />}
      />
      <div className={styles.asOf} data-print="no">
        <DateField
          label={t('org.day')}
          hint={null}
          today={currentDay()}
          value={day}
          onChange={(chosen) => showOn(chosen === null || chosen === currentDay() ? {} : { day: chosen })}
        />
        {search.day && (
          <Button kind="plain" onClick={() => showOn({})}>
            {t('org.today')}
          </Button>
        )}
      </div>
      {unit.isAlive && <ToConfirm unit={unit} day={day} />}
      {!unit.isAlive && (
        <Callout kind="warn" title={t('org.notAlive', { day: formatDay(day) })}>
          {unit.doneBy.length > 0 && t('org.doneBy', { names: unit.doneBy.map((heir) => heir.name).join('; ') })}
        </Callout>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <section>
            <h2>{t('org.timeline')}</h2>
            <UnitTimeline unit={unit} />
          </section>
          {unit.children.length > 0 && <Children unit={unit} asOf={asOf} />}
        </div>
        <aside className={beside.facts} aria-label={t('org.facts')}>
          <Facts unit={unit} />
          {may['task.read'] && (
            <Link to="/tasks" search={{ unit: id }}>
              {t('org.tasks')}
            </Link>
          )}
        </aside>
      </div>
    </div>
  );
}

/** That what stands there for the day is general knowledge, and the way to say by which document it is right. */
function ToConfirm({ unit, day }: { unit: UnitDetail; day: Day }) {
  const { may } = useSession();
  const { versions } = unit;
  const shown = [...versions].reverse().find((version) => version.validFrom <= day) ?? versions[0];
  if (!shown?.toConfirm) return null;
  const isLast = shown === versions.at(-1) && shown.validTo === null;
  return (
    <Callout kind="warn" title={t('org.toConfirmTitle')}>
      {t('org.toConfirmText')}
      {isLast && may['unit.change'] && (
        <>
          {' '}
          <Link to="/units/$id/$operation" params={{ id: unit.id, operation: 'amend' }}>
            {t('org.toConfirmDo')}
          </Link>
        </>
      )}
    </Callout>
  );
}

function Operations({ unit }: { unit: UnitDetail }) {
  const { may } = useSession();
  const navigate = useNavigate();
  if (!may['unit.change'] || unit.versions.at(-1)?.validTo) return null;
  const entries = OPERATIONS.map((operation) => ({
    id: operation,
    label: t(`org.op.${operation}`),
    onChoose: () => void navigate({ to: '/units/$id/$operation', params: { id: unit.id, operation } }),
  }));
  return (
    <MenuButton label={t('org.change')} kind="quiet" groups={[{ id: 'operations', entries }]}>
      {t('org.change')}
    </MenuButton>
  );
}

/** So many are shown before the rest is asked for in the tree. */
const FEW = 60;

function Children({ unit, asOf }: { unit: UnitDetail; asOf: { day?: Day } }) {
  return (
    <section>
      <h2>
        {t('org.children')} <span className={styles.count}>{unit.children.length}</span>
      </h2>
      <ul className={styles.children}>
        {unit.children.slice(0, FEW).map((child) => (
          <li key={child.id}>
            <Link to="/units/$id" params={{ id: child.id }} search={asOf}>
              {child.name}
            </Link>
          </li>
        ))}
      </ul>
      {unit.children.length > FEW && (
        <p>
          <Link to="/units" search={asOf}>
            {t('org.more')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Facts({ unit }: { unit: UnitDetail }) {
  const { shown, contact } = unit;
  const from = dayWords(unit.versions[0]?.validFrom ?? shown.validFrom);
  const end = unit.versions.at(-1)?.validTo;
  const isUnsure = unit.versions[0]?.toConfirm || (end && unit.versions.at(-1)?.toConfirm);
  const facts = [
    [t('org.shortName'), shown.shortName],
    [t('org.englishName'), shown.englishName],
    [t('org.code'), shown.code],
    [t('org.oldCodes'), unit.oldCodes.join(', ')],
    [t('org.parent'), unit.ancestors[0]?.name ?? t('org.noParent')],
    [t('org.area'), unit.area],
    [t('org.aliases'), unit.aliases.join('; ')],
    [
      t('org.valid'),
      [
        end ? t('org.validFromTo', { from, to: dayWords(end) }) : t('org.validFrom', { from }),
        ...(isUnsure ? [`(${t('org.toConfirm')})`] : []),
      ].join(' '),
    ],
    [t('org.address'), contact.address],
    [t('org.phone'), contact.phone],
    [t('org.email'), contact.email],
    [t('org.website'), contact.website],
  ].flatMap(([key, value]) => (key && value ? [{ key, value }] : []));
  return <KeyValues facts={facts} />;
}
