import { Flex, Typography } from '@strapi/design-system';
import { Paragraph } from '@strapi/icons';
import { styled, useTheme } from 'styled-components';
import { useText } from '../hooks/useText';
import { showInText } from './show-in-text';
import type { ShownLink } from './shown';

interface Props {
  link: ShownLink;
  /** Whether the editor of the text can be pointed at. */
  canShow: boolean;
}

/** Where in the text a link will stand; leads there where it can. */
export const PlaceLine = ({ link: { place, placement, label }, canShow }: Props) => {
  const t = useText();
  const theme = useTheme();
  if (!place || !placement) {
    return <Line>{t(placement ? 'alsoRead.placeUnknown' : 'alsoRead.notInText')}</Line>;
  }
  const { paragraph, section, words } = place;
  const where = section
    ? t('alsoRead.placedInSection', { paragraph, section })
    : t('alsoRead.placed', { paragraph });
  return (
    <Line>
      {canShow ? (
        <Place
          type="button"
          aria-label={t('alsoRead.showInText', { place: where, title: label })}
          title={t('alsoRead.quote', { words })}
          onClick={() => showInText(placement.afterBlock, words, theme.colors.primary600)}
        >
          {where}
        </Place>
      ) : (
        where
      )}
      <Words>{t('alsoRead.quote', { words })}</Words>
    </Line>
  );
};

const Line = ({ children }: { children: React.ReactNode }) => (
  <Flex gap={1} alignItems="flex-start">
    <Paragraph
      aria-hidden
      width="1.2rem"
      height="1.2rem"
      fill="neutral600"
      style={{ flexShrink: 0, marginBlockStart: '0.2rem' }}
    />
    <Typography variant="pi" textColor="neutral600" tag="div">
      {children}
    </Typography>
  </Flex>
);

const Words = styled.span`
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  display: -webkit-box;
  font-style: italic;
  overflow: hidden;
`;

const Place = styled.button`
  background: transparent;
  border: 0;
  color: inherit;
  cursor: pointer;
  font: inherit;
  padding: 0;
  text-align: start;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral300};
  text-underline-offset: 0.2em;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration-color: currentcolor;
  }
`;
