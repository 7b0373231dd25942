import { useAuth, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { StoryText } from '../../../shared/contracts';
import { isForbidden } from '../errors';
import { createStories } from '../hooks/stories';
import type { TextId } from '../hooks/useText';
import { useBakeLinksMutation } from './api';
import { isSame } from './same';

/** How often the links are worked out again when the text has changed meanwhile. */
const ATTEMPTS = 3;

interface Baked {
  former: unknown;
  body: unknown;
  links: number;
}

export interface Baking {
  /** How many links were written into the text; null when none were. */
  links: number | null;
  /** Whether the text is still as the links were written into it: only then they can be taken out. */
  isUntouched: boolean;
  isWriting: boolean;
  /** Why nothing was written. */
  problem: TextId | null;
  write: () => Promise<void>;
  takeOut: () => void;
  forget: () => void;
}

interface Kept {
  baked: Baked | null;
}

const bakedOf = createStories<Kept>();

/**
 * What was written into the text, kept while the panel makes way for that of the other tab. When it comes back to another text,
 * as after the changes were discarded, there is nothing to be taken out.
 */
const useBaked = ({ uid, documentId, locale }: StoryText, current: unknown) => {
  const user = useAuth('Baking', (state) => state.user?.id);
  const kept = bakedOf(JSON.stringify([user, uid, documentId, locale]), () => ({ baked: null }));
  const [baked, setBaked] = useState(() =>
    documentId && kept.baked && isSame(current, kept.baked.body) ? kept.baked : null
  );
  return [
    baked,
    (next: Baked | null): void => {
      kept.baked = next;
      setBaked(next);
    },
  ] as const;
};

/**
 * Writes the links into the text in the form, and takes them out again.
 * @param field the field that holds the text
 */
export const useBaking = (story: StoryText, field: string | null): Baking => {
  const [bake, { isLoading: isWriting }] = useBakeLinksMutation();
  const [problem, setProblem] = useState<TextId | null>(null);
  const name = field ?? '';
  const getValues = useForm('Baking', (form) => form.getValues);
  const onChange = useForm('Baking', (form) => form.onChange);
  const current = useForm('Baking', (form) => (form.values as Record<string, unknown>)[name]);
  const [baked, setBaked] = useBaked(story, current);
  const bodyNow = (): unknown => (getValues() as Record<string, unknown>)[name];

  const attempt = async (): Promise<TextId | null> => {
    for (let number = 0; number < ATTEMPTS; number += 1) {
      const former = bodyNow();
      const { body, links } = await bake({ ...story, body: former }).unwrap();
      // What was typed while the answer was on its way must not be lost.
      if (!isSame(bodyNow(), former)) continue;
      if (links === 0) return 'alsoRead.bakeNothing';
      onChange(name, body as never);
      setBaked({ former, body, links });
      return null;
    }
    return 'alsoRead.bakeTyping';
  };

  return {
    links: baked?.links ?? null,
    isUntouched: baked !== null && isSame(current, baked.body),
    isWriting,
    problem,
    write: async () => {
      setProblem(null);
      setProblem(
        await attempt().catch((error: unknown): TextId =>
          isForbidden(error) ? 'alsoRead.refusedRights' : 'alsoRead.bakeFailed'
        )
      );
    },
    takeOut: () => {
      if (baked) onChange(name, baked.former as never);
      setBaked(null);
    },
    forget: () => setBaked(null),
  };
};
