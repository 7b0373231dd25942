import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { RECORDS_FILTERS, type RecordsFilter as Records } from '../../../shared/coverage';
import { useArticleType } from '../hooks/useArticleType';
import { useText } from '../hooks/useText';
import { withRecords } from './address';

const ALL = 'all';

/** Narrows a list of articles to those with or without records; shows nothing on other lists. */
export const RecordsFilter = () => {
  const t = useText();
  const { slug } = useParams();
  const type = useArticleType(slug ?? '');
  const navigate = useNavigate();
  const { search } = useLocation();
  const [{ query }] = useQueryParams<{ plugins?: { diplomacy?: { records?: Records } } }>();
  if (!type) return null;
  const chosen = query.plugins?.diplomacy?.records ?? ALL;
  return (
    <SingleSelect
      aria-label={t('records.filter')}
      size="S"
      value={chosen}
      onChange={(value) =>
        navigate({ search: withRecords(search, value === ALL ? null : (value as Records)) })
      }
    >
      {[ALL, ...RECORDS_FILTERS].map((value) => (
        <SingleSelectOption key={value} value={value}>
          {t(`records.${value as Records | 'all'}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
