import { Icon, MenuButton, Unseen } from '@cotmoc/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import styles from './navigation.module.css';
import { beginsGroup, type Place, usePlaces } from './places.ts';

/** How many places the phone's bar shows before "more". */
const IN_BAR = 3;

/** The main navigation down the left of a wide screen. */
export function SideNavigation() {
  const places = usePlaces();
  return (
    <nav className={styles.side} aria-label={t('shell.navigation')} data-print="no">
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.to} className={beginsGroup(place) ? styles.begins : undefined}>
            <PlaceLink place={place} className={styles.link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same along the bottom of a phone, under the thumb. */
export function BottomBar() {
  const places = usePlaces();
  const navigate = useNavigate();
  const rest = places.slice(IN_BAR);
  return (
    <nav className={styles.bottom} aria-label={t('shell.navigation')} data-print="no">
      {places.slice(0, IN_BAR).map((place) => (
        <PlaceLink key={place.to} place={place} className={styles.thumb} />
      ))}
      {rest.length > 0 && (
        <div className={styles.thumb}>
          <MenuButton
            label={t('shell.more')}
            kind="plain"
            groups={[
              {
                id: 'rest',
                entries: rest.map((place) => ({
                  id: place.to,
                  label: t(place.name),
                  icon: place.icon,
                  onChoose: () => navigate({ to: place.to }),
                })),
              },
            ]}
          >
            <span className={styles.thumb}>
              <Icon name="more" />
              {t('shell.more')}
            </span>
          </MenuButton>
        </div>
      )}
    </nav>
  );
}

function PlaceLink({ place, className }: { place: Place; className: string | undefined }) {
  return (
    <Link to={place.to} className={className} activeOptions={{ exact: place.to === '/', includeSearch: false }}>
      <Icon name={place.icon} />
      <span className={styles.name}>{t(place.name)}</span>
      {place.count !== undefined && place.count > 0 && (
        <span className={styles.count}>
          <span aria-hidden="true">{place.count > 99 ? '99+' : place.count}</span>
          <Unseen>{t('shell.count', { count: place.count })}</Unseen>
        </span>
      )}
    </Link>
  );
}
