import { Menu, Typography } from '@strapi/design-system';
import type { BackgroundPlace, BodySection } from '../../../shared/background';
import { useText } from '../hooks/useText';

interface Props {
  sections: BodySection[];
  disabled: boolean;
  /** @param said what to say once it is there */
  onChoose: (place: BackgroundPlace, said: string) => void;
}

/** "Add background", and where: the end of the story first, since that is where it mostly goes. */
export const PlaceMenu = ({ sections, disabled, onChoose }: Props) => {
  const t = useText();
  const top = Math.min(...sections.map(({ level }) => level || Infinity));
  const name = ({ heading }: BodySection) =>
    heading === null
      ? t('background.afterLead')
      : t('background.afterSection', { section: heading || t('untitled') });
  const added = ({ heading }: BodySection) =>
    heading === null
      ? t('background.addedAfterLead')
      : t('background.addedAfterSection', { section: heading || t('untitled') });
  return (
    <Menu.Root>
      <Menu.Trigger type="button" variant="tertiary" size="S" disabled={disabled}>
        {t('background.add')}
      </Menu.Trigger>
      {/* Strapi's own height shows four places, and no sign that there are more. */}
      <Menu.Content popoverPlacement="bottom-end" maxHeight="min(36rem, 60vh)">
        <Menu.Item onSelect={() => onChoose(null, t('background.addedAtEnd'))}>
          {t('background.atEnd')}
        </Menu.Item>
        {sections.map((each) => (
          <Menu.Item key={each.section} onSelect={() => onChoose(each.section, added(each))}>
            <Typography
              paddingLeft={`${Math.max(each.level - top, 0) * 1.2}rem`}
              style={{ maxWidth: '32rem', whiteSpace: 'normal' }}
            >
              {name(each)}
            </Typography>
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
