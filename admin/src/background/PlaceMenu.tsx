import { Button, Flex, IconButton, Menu, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import type { BackgroundPlace, BodySection } from '../../../shared/background';
import { useText } from '../hooks/useText';

interface Props {
  sections: BodySection[];
  disabled: boolean;
  /** @param said what to say once it is there */
  onChoose: (place: BackgroundPlace, said: string) => void;
}

/** "Add background": one click puts it at the end of the story, where it mostly goes; beside it the other places. */
export const PlaceMenu = ({ sections, disabled, onChoose }: Props) => {
  const t = useText();
  return (
    <Flex gap={1}>
      <Button
        type="button"
        variant="tertiary"
        size="S"
        disabled={disabled}
        title={t('background.atEnd')}
        onClick={() => onChoose(null, t('background.addedAtEnd'))}
      >
        {t('background.add')}
      </Button>
      {sections.length > 0 && (
        <SectionMenu sections={sections} disabled={disabled} onChoose={onChoose} />
      )}
    </Flex>
  );
};

const SectionMenu = ({ sections, disabled, onChoose }: Props) => {
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
      <Menu.Trigger
        type="button"
        tag={IconButton}
        size="S"
        label={t('background.choosePlace')}
        icon={<CaretDown />}
        disabled={disabled}
      />
      {/* Strapi's own height shows four places, and no sign that there are more. */}
      <Menu.Content popoverPlacement="bottom-end" maxHeight="min(36rem, 60vh)">
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
