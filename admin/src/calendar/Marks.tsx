import { Flex, Status, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../hooks/useText';
import { MARKS, type Mark } from './events';
import { MARK } from './look';

/** Where there is little room: signs, which the legend explains and a screen reader reads out. */
export const MarkSigns = ({ marks }: { marks: Mark[] }) => {
  const t = useText();
  return marks.map((mark) => {
    const { Icon, text } = MARK[mark];
    return (
      <Sign key={mark}>
        <Icon aria-hidden />
        <VisuallyHidden>{t(text)}, </VisuallyHidden>
      </Sign>
    );
  });
};

export const MarkWords = ({ marks }: { marks: Mark[] }) => {
  const t = useText();
  return marks.map((mark) => {
    const { text, variant } = MARK[mark];
    return (
      <Status key={mark} size="XS" variant={variant}>
        <Typography variant="pi" fontWeight="bold">
          {t(text)}
        </Typography>
      </Status>
    );
  });
};

/** What the signs mean, below a month. */
export const Legend = () => {
  const t = useText();
  return (
    <Flex tag="ul" role="list" gap={4} wrap="wrap" paddingTop={3}>
      {MARKS.map((mark) => {
        const { Icon, text } = MARK[mark];
        return (
          <Flex key={mark} tag="li" gap={1}>
            <Sign>
              <Icon aria-hidden />
            </Sign>
            <Typography variant="pi" textColor="neutral600">
              {t(text)}
            </Typography>
          </Flex>
        );
      })}
    </Flex>
  );
};

const Sign = styled.span`
  display: inline-flex;
  flex-shrink: 0;

  & > svg {
    fill: ${({ theme }) => theme.colors.neutral600};
    height: 1.2rem;
    width: 1.2rem;
  }
`;
