import { Button, Flex, Modal, ProgressBar, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { RecordSummary } from '../../../shared/contracts';
import { useContentLocale } from '../hooks/useContentLocale';
import { useText } from '../hooks/useText';
import { Outcome } from './Outcome';
import { RecordChoice } from './RecordChoice';
import { useAttaching, type Article } from './useAttaching';

interface Props {
  uid: string;
  articles: Article[];
  onClose: () => void;
  /** Called when the dialog closes after something was attached. */
  onDone: () => void;
}

/** Chooses a record, attaches it to the articles, and tells what became of each. */
const AttachDialog = ({ uid, articles, onClose, onDone }: Props) => {
  const t = useText();
  const locale = useContentLocale();
  const [record, setRecord] = useState<RecordSummary | null>(null);
  const { stage, results, start, stop } = useAttaching({ uid, articles, locale });
  const count = articles.length;
  const title = record?.title || t('untitled');

  const close = () => {
    onClose();
    onDone();
  };

  if (stage === 'choosing') {
    return (
      <>
        <Modal.Body>
          <RecordChoice locale={locale} chosen={record} onChoose={setRecord} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('bulk.cancel')}
          </Button>
          <Button disabled={!record} onClick={() => record && void start(record)}>
            {t('bulk.start', { count })}
          </Button>
        </Modal.Footer>
      </>
    );
  }
  return (
    <>
      <Modal.Body>
        {stage === 'running' ? (
          <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4} paddingBottom={4}>
            <Typography aria-live="polite">
              {t('bulk.running', { title, done: results.length, count })}
            </Typography>
            <ProgressBar
              aria-label={t('bulk.action')}
              value={Math.round((results.length / count) * 100)}
            />
          </Flex>
        ) : (
          <Outcome uid={uid} title={title} results={results} count={count} locale={locale} />
        )}
      </Modal.Body>
      <Modal.Footer>
        {stage === 'running' ? (
          <Button variant="tertiary" onClick={stop}>
            {t('bulk.stop')}
          </Button>
        ) : (
          <>
            <span />
            <Button onClick={close}>{t('bulk.close')}</Button>
          </>
        )}
      </Modal.Footer>
    </>
  );
};

export default AttachDialog;
