import { useEffect, useRef, useState } from 'react';
import type { BulkResult } from '../../../shared/coverage';
import type { RecordSummary } from '../../../shared/contracts';
import { useAttachToManyMutation, useRenewArticlesMutation } from './api';
import { batchesOf } from './batches';

export type Stage = 'choosing' | 'running' | 'done';

/** A ticked article, by the headline that its editor knows it by. */
export interface Article {
  documentId: string;
  title: string;
}

interface Articles {
  uid: string;
  articles: Article[];
  locale?: string;
}

const idsOf = (articles: Article[]): string[] => articles.map(({ documentId }) => documentId);

/** Attaches a record batch by batch, and keeps what became of each article. What is done stays done after a stop. */
export const useAttaching = ({ uid, articles, locale }: Articles) => {
  const [stage, setStage] = useState<Stage>('choosing');
  const [results, setResults] = useState<BulkResult[]>([]);
  const stopped = useRef(false);
  const touched = useRef(false);
  const [attach] = useAttachToManyMutation();
  const [renew] = useRenewArticlesMutation();

  // The list is read again when the dialog goes, not before: it may no longer hold these articles, nor this dialog then.
  useEffect(
    () => () => {
      stopped.current = true;
      if (touched.current) void renew({ uid, documentIds: idsOf(articles) });
    },
    [renew, uid, articles]
  );

  const start = async (record: RecordSummary): Promise<void> => {
    setStage('running');
    stopped.current = false;
    touched.current = true;
    for (const batch of batchesOf(articles)) {
      if (stopped.current) break;
      const answer = await attach({
        uid,
        documentIds: idsOf(batch),
        kind: record.kind,
        record: record.documentId,
        locale,
      });
      const done = 'data' in answer ? answer.data : failed(batch, answer.error);
      setResults((before) => [...before, ...done]);
    }
    setStage('done');
  };

  return { stage, results, start, stop: () => (stopped.current = true) };
};

/** A request that got no answer, or was refused as a whole. */
const failed = (articles: Article[], error: unknown): BulkResult[] => {
  const { message } = (error ?? {}) as { message?: string };
  return articles.map((article) => ({
    ...article,
    outcome: 'failed',
    waiting: null,
    reason: message ?? null,
  }));
};
