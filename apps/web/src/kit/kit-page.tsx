import { MenuButton, PageHead } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { chooseTheme, currentTheme, type Theme } from '../shell/preferences.ts';
import { KitFields } from './kit-fields.tsx';
import { KitLists } from './kit-lists.tsx';
import { KitLook } from './kit-look.tsx';
import { KitMessages } from './kit-messages.tsx';
import styles from './kit-page.module.css';

/** Every part of the interface at once, for who builds pages and for the accessibility test. */
export function KitPage() {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  return (
    <main className={styles.kit}>
      <PageHead
        title={t('kit.title')}
        below={t('kit.lead')}
        actions={
          <MenuButton
            label={t('shell.theme')}
            groups={[
              {
                id: 'theme',
                entries: (['light', 'dark', 'auto'] as const).map((choice) => ({
                  id: choice,
                  label: t(`shell.theme.${choice}`),
                  checked: theme === choice,
                  onChoose: () => {
                    chooseTheme(choice);
                    setTheme(choice);
                  },
                })),
              },
            ]}
          />
        }
      />
      <KitLook />
      <KitFields />
      <KitLists />
      <KitMessages />
    </main>
  );
}
