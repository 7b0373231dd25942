import { MenuItem, SimpleMenu, Typography } from '@strapi/design-system';
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
    <SimpleMenu
      label={t('background.add')}
      variant="tertiary"
      size="S"
      disabled={disabled}
      popoverPlacement="bottom-end"
    >
      <MenuItem onSelect={() => onChoose(null, t('background.addedAtEnd'))}>
        {t('background.atEnd')}
      </MenuItem>
      {sections.map((each) => (
        <MenuItem key={each.section} onSelect={() => onChoose(each.section, added(each))}>
          <Typography
            paddingLeft={`${Math.max(each.level - top, 0) * 1.2}rem`}
            style={{ maxWidth: '32rem', whiteSpace: 'normal' }}
          >
            {name(each)}
          </Typography>
        </MenuItem>
      ))}
    </SimpleMenu>
  );
};
