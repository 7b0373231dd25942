import { Box, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { AlsoReadAnswer } from '../../../../shared/contracts';
import { Notice } from '../../components/Notice';
import { PlainList } from '../../components/PlainList';
import { useText } from '../../hooks/useText';
import { keyOf, type Marked } from './compare';
import { PreviewItem } from './PreviewItem';

interface Props {
  title: string;
  answer: AlsoReadAnswer;
  items: Marked[];
  locale?: string;
}

/** The links of a story, or why there are none. */
export const PreviewList = ({ title, answer, items, locale }: Props) => {
  const t = useText();
  const titleId = useId();
  const { data, meta } = answer;
  return (
    <Box tag="section" aria-labelledby={titleId}>
      <Typography id={titleId} variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      {(meta.reason || items.length === 0) && (
        <Box paddingTop={2}>
          <Notice>{t(`settings.preview.${meta.reason ?? 'nothingClose'}`)}</Notice>
        </Box>
      )}
      {items.length > 0 && (
        <PlainList aria-labelledby={titleId}>
          {items.map((marked) => (
            <PreviewItem
              key={keyOf(marked.item)}
              marked={marked}
              label={data.label}
              locale={locale}
            />
          ))}
        </PlainList>
      )}
    </Box>
  );
};
