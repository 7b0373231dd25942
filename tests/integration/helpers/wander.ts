import { UID } from '../../../shared/plugin';
import { seeded } from '../../unit/helpers/generator';
import { blocks, makers } from './documents';
import { ARTICLE } from './lists';
import type { Newsroom } from './newsroom';

const TOPICS = [
  'wheat harvest corridor Odesa millers convoy insurers Danube',
  'pipeline compressor Caucasus pressure gas terminal contract welders',
  'orchid greenhouse petals botanists pollen humidity Aalsmeer glass',
  'violin luthier Cremona varnish spruce bridge auction quartet',
].map((words) => words.split(' '));

/** Stories of a few topics, some with a visit, and whatever may happen to them. */
export const wander = (newsroom: Newsroom, seed: number) => {
  const make = makers(newsroom.strapi);
  const documents = (uid = ARTICLE) => newsroom.strapi.documents(uid as typeof ARTICLE);
  const bulk = async (action: string, documentIds: string[], locale = 'en'): Promise<void> => {
    const url = `/content-manager/collection-types/${ARTICLE}/actions/${action}?locale=${locale}`;
    const { status, body } = await newsroom.asAdmin('post', url).send({ documentIds });
    expect([status, body.error]).toEqual([200, undefined]);
  };
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[]): T[] => [
    ...new Set([pick(list), ...list.filter(() => random() < 0.25)]),
  ];
  let number = 0;
  const known: string[] = [];
  const visits: string[] = [];
  const data = (): Record<string, unknown> => {
    const words = pick(TOPICS);
    const sentence = () => Array.from({ length: 8 }, () => pick(words)).join(' ');
    number += 1;
    return {
      title: `${pick(words)} ${pick(words)} ${number}`,
      slug: `story-${seed}-${number}`,
      body: blocks(sentence(), sentence(), sentence()),
      ...(visits.length > 0 && random() < 0.4 ? { visits: [pick(visits)] } : {}),
    };
  };
  const create = async () => {
    const status = random() < 0.8 ? 'published' : 'draft';
    known.push((await make.article(data(), { status })).documentId);
  };
  const forget = (gone: string[]) => {
    for (const documentId of gone) known.splice(known.indexOf(documentId), 1);
  };
  const inFrench = () => ({ documentId: pick(known), locale: 'fr' });
  const steps: Record<string, () => Promise<unknown>> = {
    create,
    another: create,
    publish: () => documents().publish({ documentId: pick(known) }),
    change: () =>
      documents().update({ documentId: pick(known), data: data(), status: 'published' } as never),
    draft: () => documents().update({ documentId: pick(known), data: data() } as never),
    unpublish: () => documents().unpublish({ documentId: pick(known) }),
    delete: async () => {
      const documentId = pick(known);
      await documents().delete({ documentId, locale: '*' } as never);
      forget([documentId]);
    },
    clone: async () => {
      const slug = `clone-${seed}-${(number += 1)}`;
      const copy = await documents().clone({ documentId: pick(known), data: { slug } } as never);
      const { documentId } = copy as unknown as { documentId: string };
      known.push(documentId);
      await documents().publish({ documentId });
    },
    french: () => documents().update({ ...inFrench(), data: data(), status: 'published' } as never),
    'unpublish French': () => documents().unpublish(inFrench() as never),
    'bulk publish': () => bulk('bulkPublish', some(known)),
    'bulk unpublish': () => bulk('bulkUnpublish', some(known).slice(0, 3)),
    'bulk delete': async () => {
      const gone = some(known).slice(0, 3);
      await bulk('bulkDelete', gone);
      // Their French versions, if there are any, stay.
      forget(gone);
    },
    dispatch: () => make.dispatch({ headline: String(data().title), text: data().body }, {}),
    'publish visit': () => documents(UID.visit).publish({ documentId: pick(visits) }),
    'unpublish visit': () => documents(UID.visit).unpublish({ documentId: pick(visits) }),
    'move visit': () =>
      documents(UID.visit).update({
        documentId: pick(visits),
        data: { hostCountry: pick(['GB', 'UA', 'FR']) },
        status: 'published',
      } as never),
  };
  /** @returns what was done */
  return async (count: number): Promise<string[]> => {
    for (const host of ['GB', 'UA']) {
      const visit = { startDate: '2024-05-01', visitingCountry: 'AZ', hostCountry: host };
      visits.push((await make.visit(visit)).documentId);
    }
    for (let index = 0; index < 14; index += 1) await create();
    const done: string[] = [];
    while (done.length < count) {
      const name = pick(Object.keys(steps));
      if (known.length < 4) await create();
      done.push(name);
      await steps[name]?.();
    }
    await bulk('bulkPublish', some(known));
    return done;
  };
};
