import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTranslations, translationsFrom } from '../../../admin/src/translations/load';

const FOLDER = join(__dirname, '../../../admin/src/translations');

const few = translationsFrom({
  en: async () => ({ default: { yes: 'Yes', no: 'No' } }),
  pt: async () => ({ default: { yes: 'Sim' } }),
  lost: () => Promise.reject(new Error('The chunk is gone')),
});

describe('the phrases of a language', () => {
  it('carry the plugin’s name, and English where one is missing', async () => {
    expect(await few('pt')).toEqual({
      data: { 'diplomacy.yes': 'Sim', 'diplomacy.no': 'No' },
      locale: 'pt',
    });
  });

  it('are those of the base language when a regional one has none of its own', async () => {
    expect(await few('pt-BR')).toEqual({ ...(await few('pt')), locale: 'pt-BR' });
  });

  it.each(['nl', 'lost', 'lost-BR'])('are English when there are none: %s', async (locale) => {
    expect(await few(locale)).toEqual({ ...(await few('en')), locale });
  });

  it('are none, and no error, when not even English arrives', async () => {
    const broken = translationsFrom({ en: () => Promise.reject(new Error('Offline')) });
    expect(await broken('en')).toEqual({ data: {}, locale: 'en' });
  });

  it('load for every file that lies in the folder', async () => {
    const languages = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', ''));
    expect(languages.length).toBeGreaterThan(1);
    const english = (await loadTranslations('en')).data;
    for (const language of languages.filter((each) => each !== 'en'))
      expect((await loadTranslations(language)).data).not.toEqual(english);
  });
});
