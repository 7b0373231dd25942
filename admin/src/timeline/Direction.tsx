import { Flex, VisuallyHidden } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { countryName } from '../../../server/src/content-types/country/names';
import type { TimelineItem } from '../../../shared/timeline';
import { Flag } from '../components/Flag';
import { useText } from '../hooks/useText';

/** Who went where: two flags and an arrow. */
export const Direction = ({ from, to }: NonNullable<TimelineItem['direction']>) => {
  const t = useText();
  const { locale } = useIntl();
  const names = { from: countryName(from, locale), to: countryName(to, locale) };
  const words = t('relationship.direction', names);
  return (
    <Flex tag="span" gap={1} shrink={0} title={words} inline>
      <Flag code={from.code} />
      <ArrowRight aria-hidden width="1.2rem" height="1.2rem" fill="neutral600" />
      <Flag code={to.code} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </Flex>
  );
};
