import { useNotifyAT } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BackgroundPlace } from '../../../shared/background';
import type { StoryText } from '../../../shared/contracts';
import type { TextId } from '../hooks/useText';
import { useInsertBackgroundMutation } from './api';
import { problemOf } from './problemOf';

interface Done {
  /** The body as it was, and as it is with the background. */
  before: unknown;
  after: string;
  fromDraft: boolean;
  /** What happened, as it is told to the editor. */
  message: string;
}

interface Failed {
  problem: TextId;
  /** The text that it was about. */
  text: string;
}

export interface Insertion {
  /** Puts the background into the unsaved body. @param message what to say when it is there */
  insert: (
    after: BackgroundPlace,
    message: string,
    options?: { replace: boolean }
  ) => Promise<void>;
  isRunning: boolean;
  /** Takes it out again; null when there is nothing to take back, or the text has changed since. */
  undo: (() => void) | null;
  message: string | null;
  /** What was put in is the draft of a record that readers see no version of. */
  fromDraft: boolean;
  /** Why it did not work; null again once the text has changed or another try begins. */
  problem: TextId | null;
}

/** Editors add empty texts beside links and the like as soon as they show a body: those are no changes by hand. */
const essence = (body: unknown): string =>
  JSON.stringify(body, (key, value: unknown) =>
    key === 'children' && Array.isArray(value)
      ? (value as { text?: unknown }[]).filter(({ text }, index) => text !== '' || index === 0)
      : value
  );

/** Puts a relationship's background into the article's form, and back out. */
export const useInsertion = (
  relationship: string,
  field: string,
  { uid, locale, body }: StoryText
): Insertion => {
  const onChange = useForm('Background', (form) => form.onChange);
  const getValues = useForm('Background', (form) => form.getValues);
  const modified = useForm('Background', (form) => form.modified);
  const [send, { isLoading }] = useInsertBackgroundMutation();
  const { notifyStatus } = useNotifyAT();
  const [done, setDone] = useState<Done | null>(null);
  const [failed, setFailed] = useState<Failed | null>(null);
  const present = () => (getValues() as Record<string, unknown>)[field] ?? null;

  const insert: Insertion['insert'] = async (after, message, { replace } = { replace: false }) => {
    const before = present();
    const fail = (problem: TextId) => setFailed({ problem, text: essence(present()) });
    setFailed(null);
    const answer = await send({ uid, locale, relationship, body: before, after, replace });
    if (!('data' in answer)) {
      fail(problemOf(answer.error));
      return;
    }
    if (essence(present()) !== essence(before)) {
      fail('background.textChanged');
      return;
    }
    setDone({
      before,
      after: essence(answer.data.body),
      fromDraft: answer.data.source === 'draft',
      message,
    });
    onChange(field, answer.data.body);
    notifyStatus(message);
  };

  const isAsPut = done !== null && essence(body) === done.after;
  // What is saved is no longer taken back by a click.
  if (isAsPut && !modified) setDone(null);
  const isStale = failed !== null && essence(body ?? null) !== failed.text;
  if (isStale) setFailed(null);
  const canUndo = isAsPut && modified;
  return {
    insert,
    isRunning: isLoading,
    undo: canUndo
      ? () => {
          onChange(field, done.before);
          setDone(null);
        }
      : null,
    message: canUndo ? done.message : null,
    fromDraft: canUndo && done.fromDraft,
    problem: failed && !isStale ? failed.problem : null,
  };
};
