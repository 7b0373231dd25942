import { Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { Feather } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StoryText } from '../../../shared/contracts';
import { Failure, Notice } from '../components/Notice';
import { useText, type TextId } from '../hooks/useText';
import { useBakeLinksMutation } from './api';
import { isSame } from './same';

/** How often the links are worked out again when the text has changed meanwhile. */
const ATTEMPTS = 3;

interface Props {
  story: StoryText;
  /** The field that holds the text. */
  field: string;
  /** How many links have a place in the text. */
  count: number;
}

interface Baked {
  former: unknown;
  body: unknown;
  links: number;
}

/** Writes the links into the text in the form, for good, and takes them out again. */
export const BakeLinks = ({ story, field, count }: Props) => {
  const t = useText();
  const [bake, { isLoading }] = useBakeLinksMutation();
  const [baked, setBaked] = useState<Baked | null>(null);
  const [problem, setProblem] = useState<TextId | null>(null);
  const getValues = useForm('BakeLinks', (form) => form.getValues);
  const onChange = useForm('BakeLinks', (form) => form.onChange);
  const current = useForm('BakeLinks', (form) => (form.values as Record<string, unknown>)[field]);
  const bodyNow = (): unknown => (getValues() as Record<string, unknown>)[field];

  const write = async () => {
    setProblem(null);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const former = bodyNow();
      try {
        const { body, links } = await bake({ ...story, body: former }).unwrap();
        // What was typed while the answer was on its way must not be lost.
        if (!isSame(bodyNow(), former)) continue;
        if (links > 0) onChange(field, body as never);
        if (links > 0) setBaked({ former, body, links });
        else setProblem('alsoRead.bakeNothing');
        return;
      } catch {
        setProblem('alsoRead.bakeFailed');
        return;
      }
    }
    setProblem('alsoRead.bakeTyping');
  };

  if (baked) {
    const isUntouched = isSame(current, baked.body);
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} role="status">
        <Typography variant="pi" textColor="neutral800" tag="p">
          {t('alsoRead.baked', { count: baked.links })}
        </Typography>
        {isUntouched ? (
          <TextButton
            type="button"
            onClick={() => {
              onChange(field, baked.former as never);
              setBaked(null);
            }}
          >
            {t('alsoRead.unbake')}
          </TextButton>
        ) : (
          <>
            <Notice>{t('alsoRead.bakedTouched')}</Notice>
            <TextButton type="button" onClick={() => setBaked(null)}>
              {t('alsoRead.forget')}
            </TextButton>
          </>
        )}
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Notice>{t('alsoRead.bakeHint')}</Notice>
      <Button
        type="button"
        variant="tertiary"
        size="S"
        startIcon={<Feather />}
        loading={isLoading}
        disabled={count === 0}
        onClick={() => void write()}
      >
        {t('alsoRead.bake')}
      </Button>
      {problem === 'alsoRead.bakeFailed' && (
        <Failure onRetry={() => void write()}>{t(problem)}</Failure>
      )}
      {problem && problem !== 'alsoRead.bakeFailed' && <Notice>{t(problem)}</Notice>}
    </Flex>
  );
};
