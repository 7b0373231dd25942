import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useText } from '../../hooks/useText';

interface Props {
  /** What is changed, for screen readers. */
  name: string;
  /** The default in words; left out where it is nothing. */
  from?: string;
  disabled: boolean;
  onReset: () => void;
}

/** Says that a setting differs from its default, and brings that back. */
export const ChangedMark = ({ name, from, disabled, onReset }: Props) => {
  const t = useText();
  return (
    <Flex gap={1} shrink={0} minHeight="2.4rem">
      <Typography variant="pi" textColor="primary600" fontWeight="semiBold">
        {from === undefined ? t('settings.changed') : t('settings.changedFrom', { value: from })}
      </Typography>
      {!disabled && (
        <IconButton
          type="button"
          variant="ghost"
          size="XS"
          label={t('settings.resetOne', { name })}
          onClick={onReset}
        >
          <ArrowsCounterClockwise />
        </IconButton>
      )}
    </Flex>
  );
};
