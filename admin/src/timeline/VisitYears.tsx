import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { countryName } from '../../../server/src/content-types/country/names';
import type { VisitYearsAnswer } from '../../../shared/timeline';
import { Disclosure } from '../components/Disclosure';
import { Flag } from '../components/Flag';
import { lazily } from '../components/lazily';
import { Failure, Notice } from '../components/Notice';
import { Waiting } from '../components/Waiting';
import { useText } from '../hooks/useText';
import { useDiplomacyVisitYearsQuery } from './api';
import { COLORS } from './colors';

const VisitsChart = lazily(() => import('./VisitsChart'), { waiting: <Waiting small /> });

/** How often the two countries received each other, as a picture and as a table. */
export const VisitYears = ({ documentId }: { documentId: string }) => {
  const t = useText();
  const { data, isError, refetch } = useDiplomacyVisitYearsQuery(documentId);
  return (
    <Box
      tag="section"
      aria-label={t('relationship.visits')}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Typography variant="delta" tag="h2" paddingBottom={4}>
        {t('relationship.visits')}
      </Typography>
      {isError && <Failure onRetry={refetch}>{t('relationship.visitsFailed')}</Failure>}
      {!isError && !data && <Loader small>{t('loading')}</Loader>}
      {data && data.years.length === 0 && <Notice>{t('relationship.noVisits')}</Notice>}
      {data && data.years.length > 0 && <Picture {...data} />}
    </Box>
  );
};

const Picture = ({ countries, years }: VisitYearsAnswer['data']) => {
  const t = useText();
  const { locale } = useIntl();
  const labels = useMemo(
    () =>
      [0, 1].map((side) => {
        const country = countries[side];
        return t('relationship.hosted', { country: country ? countryName(country, locale) : '?' });
      }) as [string, string],
    [countries, t, locale]
  );
  const totals = [0, 1].map((side) =>
    years.reduce((sum, { hosted }) => sum + hosted[side as 0 | 1], 0)
  );
  const description = t('relationship.chart', {
    from: String(years[0]?.year),
    to: String(years.at(-1)?.year),
    first: `${labels[0]}: ${totals[0]}`,
    second: `${labels[1]}: ${totals[1]}`,
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap">
        {labels.map((label, side) => (
          <Flex key={label} gap={2}>
            <Swatch $side={side as 0 | 1} aria-hidden />
            {countries[side] && <Flag code={countries[side].code} />}
            <Typography variant="pi">
              {label}: <b>{totals[side]}</b>
            </Typography>
          </Flex>
        ))}
      </Flex>
      <Box height="18rem" position="relative">
        <VisitsChart years={years} labels={labels} description={description} />
      </Box>
      <Disclosure label={t('relationship.table')}>
        {() => <YearsTable years={years} labels={labels} />}
      </Disclosure>
    </Flex>
  );
};

type TableProps = Pick<VisitYearsAnswer['data'], 'years'> & { labels: [string, string] };

/** The years that had visits; of the others there is nothing to say. */
const YearsTable = ({ years, labels }: TableProps) => {
  const t = useText();
  return (
    <Table>
      <caption>{t('relationship.visits')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('relationship.year')}</th>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years
          .filter(({ hosted }) => hosted[0] + hosted[1] > 0)
          .map(({ year, hosted }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{hosted[0]}</td>
              <td>{hosted[1]}</td>
            </tr>
          ))}
      </tbody>
    </Table>
  );
};

const Swatch = styled.span<{ $side: 0 | 1 }>`
  background: ${({ theme, $side }) => theme.colors[COLORS[$side]]};
  border-radius: 2px;
  height: 1.2rem;
  width: 1.2rem;
`;

const Table = styled.table`
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  line-height: 1.5;
  width: 100%;

  & > caption {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    width: 1px;
  }

  & th,
  & td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding: ${({ theme }) => theme.spaces[1]};
    text-align: end;
  }

  & th:first-child {
    text-align: start;
  }

  & th {
    font-weight: 600;
  }
`;
