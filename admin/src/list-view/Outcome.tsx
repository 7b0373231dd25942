import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { BulkResult } from '../../../shared/coverage';
import { DocumentLink } from '../components/DocumentLink';
import { PlainList } from '../components/PlainList';
import { useText } from '../hooks/useText';
import { tallyOf } from './batches';

interface Props {
  uid: string;
  /** Of the record. */
  title: string;
  results: BulkResult[];
  /** How many articles were asked for; more than there are results after a stop. */
  count: number;
  locale?: string;
}

const SIGNS = {
  success: { Icon: CheckCircle, fill: 'success600' },
  info: { Icon: Information, fill: 'neutral500' },
  warning: { Icon: Information, fill: 'warning600' },
  danger: { Icon: WarningCircle, fill: 'danger600' },
} as const;

const Sentence = ({ kind, children }: { kind: keyof typeof SIGNS; children: ReactNode }) => {
  const { Icon, fill } = SIGNS[kind];
  return (
    <Flex gap={2} alignItems="flex-start">
      <Box paddingTop="2px" shrink={0}>
        <Icon aria-hidden fill={fill} />
      </Box>
      <Typography>{children}</Typography>
    </Flex>
  );
};

/** How many got the record, how many had it, which did not get it and why. */
export const Outcome = ({ uid, title, results, count, locale }: Props) => {
  const t = useText();
  const { attached, already, modified, mayNotPublish, notPublished, failed } = tallyOf(results);
  const untouched = count - results.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography fontWeight="bold">{title}</Typography>
      <Sentence kind={attached > 0 ? 'success' : 'info'}>
        {t('bulk.attached', { count: attached })}
      </Sentence>
      {modified > 0 && (
        <Sentence kind="warning">{t('bulk.modified', { count: modified })}</Sentence>
      )}
      {mayNotPublish > 0 && (
        <Sentence kind="warning">{t('bulk.mayNotPublish', { count: mayNotPublish })}</Sentence>
      )}
      {notPublished > 0 && (
        <Sentence kind="warning">{t('bulk.notPublished', { count: notPublished })}</Sentence>
      )}
      {already > 0 && <Sentence kind="info">{t('bulk.already', { count: already })}</Sentence>}
      {untouched > 0 && (
        <Sentence kind="info">{t('bulk.untouched', { count: untouched })}</Sentence>
      )}
      {failed.length > 0 && (
        <>
          <Sentence kind="danger">{t('bulk.failed', { count: failed.length })}</Sentence>
          <Problems uid={uid} results={failed} locale={locale} />
        </>
      )}
      {notPublished > 0 && (
        <Problems
          uid={uid}
          results={results.filter(({ waiting }) => waiting === 'notPublished')}
          locale={locale}
        />
      )}
    </Flex>
  );
};

const Problems = ({ uid, results, locale }: Pick<Props, 'uid' | 'results' | 'locale'>) => {
  const t = useText();
  return (
    <PlainList>
      {results.map(({ documentId, title, reason }) => (
        <Box tag="li" key={documentId} paddingTop={2} paddingBottom={2}>
          <DocumentLink uid={uid} documentId={documentId} locale={locale}>
            {title || t('untitled')}
          </DocumentLink>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {reason ?? t('bulk.unknownReason')}
          </Typography>
        </Box>
      ))}
    </PlainList>
  );
};
