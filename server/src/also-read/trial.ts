import type { Core } from '@strapi/types';
import type { AlsoReadAnswer } from '../../../shared/contracts';
import { RECORD_KINDS, type RecordKind } from '../../../shared/plugin';
import type { Settings } from '../../../shared/settings';
import { attachmentNames } from '../attachments/relations';
import type { ArticleType } from '../config/article-types';
import { changesLists } from '../settings/defaults';
import type { Row } from '../strapi-types';
import { publicationTime, readArticle } from './articles';
import type { createFinder } from './finding';
import type { StoryKey } from './keys';
import type { ViewOptions } from './presenting';
import type { PreviewOptions } from './preview';

export interface TrialContext {
  /** The newsroom's settings as they are stored. */
  settings: () => Promise<Settings>;
  find: ReturnType<typeof createFinder>['find'];
  preview: (options: PreviewOptions) => Promise<AlsoReadAnswer>;
  keywords: (key: StoryKey) => Promise<string[]>;
}

export interface TrialOptions extends ViewOptions {
  type: ArticleType;
  key: StoryKey;
  language: string;
  settings: Settings;
}

const attachedTo = (article: Row, names: Record<RecordKind, string>) =>
  Object.fromEntries(
    RECORD_KINDS.map((kind) => [
      kind,
      ((article[names[kind]] ?? []) as Row[]).map(({ documentId }) => documentId),
    ])
  );

/**
 * The list of a published story under other settings; nothing is stored. The stored list is shown by these settings; where
 * they would change what it holds, it is ranked anew, as saving them would do for all lists.
 */
export const createTrial =
  (strapi: Core.Strapi, { settings, find, preview, keywords }: TrialContext) =>
  async ({ type, ...options }: TrialOptions): Promise<AlsoReadAnswer> => {
    const { key } = options;
    const article = changesLists(await settings(), options.settings)
      ? await readArticle(strapi, type, key)
      : null;
    if (!article) {
      const [list] = await find(type, [{ key, language: options.language }], options);
      return list as AlsoReadAnswer;
    }
    return preview({
      ...options,
      type,
      title: String(article[type.title] ?? ''),
      body: type.body ? article[type.body] : null,
      attached: attachedTo(article, attachmentNames(strapi)),
      keywords: await keywords(key),
      publishedAt: publicationTime(type, article),
    });
  };
