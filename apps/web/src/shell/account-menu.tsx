import { call } from '@cotmoc/client';
import { MenuButton, Unseen, useToast } from '@cotmoc/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { currentLanguage, t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import styles from './account-menu.module.css';
import { chooseLanguage, chooseTheme, currentTheme, type Theme } from './preferences.ts';
import { isSilence, sentenceOf } from './refusal.ts';

const themes = [
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
  { theme: 'auto', icon: 'device' },
] as const;

/** Who is signed in, how the page looks and speaks, and the way out. */
export function AccountMenu() {
  const { account, roles } = useSession();
  const [theme, setTheme] = useState<Theme>(currentTheme);
  const navigate = useNavigate();
  const toast = useToast();
  async function leave(): Promise<void> {
    try {
      await call('signOut', {});
    } catch (error) {
      // A session that has ended already is as good as signed out; silence is not.
      if (isSilence(error)) {
        toast({ kind: 'bad', text: sentenceOf(error) });
        return;
      }
    }
    // A full load leaves nothing of this person in the browser's memory.
    location.assign('/sign-in');
  }
  return (
    <MenuButton
      label={t('shell.account')}
      kind="plain"
      groups={[
        {
          id: 'theme',
          heading: t('shell.theme'),
          entries: themes.map((entry) => ({
            id: entry.theme,
            label: t(`shell.theme.${entry.theme}`),
            icon: entry.icon,
            checked: theme === entry.theme,
            onChoose: () => {
              chooseTheme(entry.theme);
              setTheme(entry.theme);
            },
          })),
        },
        {
          id: 'language',
          heading: t('shell.language'),
          entries: (['vi', 'en'] as const).map((language) => ({
            id: language,
            label: t(`shell.language.${language}`),
            checked: currentLanguage() === language,
            onChoose: () => {
              call('changeLanguage', { body: { language } })
                .catch(() => undefined)
                .finally(() => chooseLanguage(language));
            },
          })),
        },
        {
          id: 'account',
          entries: [
            {
              id: 'delegate',
              label: t('shell.delegate'),
              icon: 'calendar',
              onChoose: () => navigate({ to: '/delegations' }),
            },
            {
              id: 'reminders',
              label: t('shell.reminders'),
              icon: 'bell',
              onChoose: () => navigate({ to: '/my-reminders' }),
            },
            {
              id: 'security',
              label: t('shell.security'),
              icon: 'key',
              onChoose: () => navigate({ to: '/security' }),
            },
            {
              id: 'rights',
              label: t('shell.rights'),
              icon: 'info',
              onChoose: () => navigate({ to: '/my-rights' }),
            },
            {
              id: 'data',
              label: t('shell.personalData'),
              icon: 'person',
              onChoose: () => navigate({ to: '/personal-data' }),
            },
            {
              id: 'password',
              label: t('shell.changePassword'),
              icon: 'key',
              onChoose: () => navigate({ to: '/password' }),
            },
            { id: 'out', label: t('shell.signOut'), icon: 'exit', onChoose: leave },
          ],
        },
      ]}
    >
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(account.name)}
      </span>
      <span className={styles.who}>
        <Unseen>{t('shell.account')} </Unseen>
        <span className={styles.name}>{account.name}</span>
        <span className={styles.unit}>{roles[0]?.unitName ?? account.username}</span>
      </span>
    </MenuButton>
  );
}

/** Vietnamese names end with the given name: Nguyễn Thị Hoa gives NH. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.slice(0, 1) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? '') : '';
  return (first + last).toUpperCase();
}
