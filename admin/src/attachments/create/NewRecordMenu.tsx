import { Box, Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { RECORD_KINDS, type RecordKind } from '../../../../shared/plugin';
import { KindIcon } from '../../components/KindIcon';
import { Notice } from '../../components/Notice';
import { useText } from '../../hooks/useText';

interface Props {
  mayCreate: (kind: RecordKind) => boolean;
  onCreate: (kind: RecordKind) => void;
}

/** Opens an empty dialog for a new record of each kind that the user may create. */
export const NewRecordMenu = ({ mayCreate, onCreate }: Props) => {
  const t = useText();
  const kinds = RECORD_KINDS.filter(mayCreate);
  if (kinds.length === 0) return <Notice>{t('attachments.new.notAllowed')}</Notice>;
  return (
    <Menu.Root>
      <Menu.Trigger type="button" variant="tertiary" size="S" startIcon={<Plus />} fullWidth>
        {t('attachments.new')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            onSelect={() => onCreate(kind)}
            startIcon={<KindIcon kind={kind} />}
          >
            <Box paddingLeft={1}>{t(`attachments.new.${kind}`)}</Box>
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
