import { MenuButton, type MenuEntry } from '@cotmoc/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { SaveTemplateDialog } from '../templates/save-template-dialog.tsx';

/** What can be done with a plan in force: adjust it, see who took it up, keep it for another year. */
export function PlanMenu({ plan }: { plan: { readonly id: string; readonly title: string; readonly unitId: string } }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [isSaving, setIsSaving] = useState(false);
  const entries: MenuEntry[] = [
    ...(may['adjustment.propose']
      ? [
          {
            id: 'adjust',
            label: t('adjustments.adjust'),
            icon: 'edit' as const,
            onChoose: () => void navigate({ to: '/adjustments/new', search: { plan: plan.id } }),
          },
        ]
      : []),
    ...(may['cascade.read']
      ? [
          {
            id: 'cascade',
            label: t('cascade.open'),
            icon: 'link' as const,
            onChoose: () => void navigate({ to: '/cascade/$id', params: { id: plan.id } }),
          },
        ]
      : []),
    ...(may['template.change']
      ? [
          { id: 'keep', label: t('templates.save'), icon: 'file' as const, onChoose: () => setIsSaving(true) },
          {
            id: 'next-year',
            label: t('templates.nextYear'),
            icon: 'calendar' as const,
            onChoose: () => void navigate({ to: '/templates/next-year', search: { plan: plan.id } }),
          },
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <MenuButton small label={t('plans.more')} groups={[{ id: 'more', entries }]} />
      {isSaving && <SaveTemplateDialog plan={plan} onClose={() => setIsSaving(false)} />}
    </>
  );
}
