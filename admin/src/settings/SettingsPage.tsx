import { Page, useRBAC } from '@strapi/strapi/admin';
import { PERMISSION } from '../../../shared/plugin';
import { isForbidden } from '../errors';
import { useText } from '../hooks/useText';
import { useDiplomacySettingsQuery } from './api';
import { SettingsForm } from './SettingsForm';

const permission = (action: string) => ({ action, subject: null });

const READ = [permission(PERMISSION.readSettings)];
const REST = [permission(PERMISSION.configure), permission(PERMISSION.rebuild)];

const Settings = () => {
  const t = useText();
  const { data, error, isError } = useDiplomacySettingsQuery();
  const { allowedActions, isLoading } = useRBAC(REST);
  if (isError) return isForbidden(error) ? <Page.NoPermissions /> : <Page.Error />;
  if (!data || isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('settings.title')}</Page.Title>
      <SettingsForm
        answer={data}
        mayConfigure={allowedActions.canConfigure === true}
        mayRebuild={allowedActions.canRebuild === true}
      />
    </Page.Main>
  );
};

/** Settings > Diplomacy > Also Read. */
export default function SettingsPage() {
  return (
    <Page.Protect permissions={READ}>
      <Settings />
    </Page.Protect>
  );
}
