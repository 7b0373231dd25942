import { termsOf } from '../../../server/src/also-read/terms';

const names = (text: string, locale = 'en'): string[] =>
  termsOf(text, locale)
    .filter(({ kind }) => kind === 'name')
    .map(({ surface }) => surface);

describe('names', () => {
  const quietly = 'while both delegations continued their quiet negotiations about grain exports';

  it('are runs of capitalised words', () => {
    expect(names(`they spoke with Jeyhun Bayramov ${quietly}`)).toEqual(['Jeyhun Bayramov']);
  });

  it('are found wherever they stand, several in a text', () => {
    const text = `Jeyhun Bayramov arrived early and saw the Ukraine Recovery Conference ${quietly}`;
    expect(names(text)).toEqual([
      'Jeyhun Bayramov',
      'Ukraine Recovery Conference',
      'Recovery Conference',
    ]);
  });

  it('do not include the possessive', () => {
    expect(names(`they praised Jeyhun Bayramov's speech ${quietly}`)).toEqual(['Jeyhun Bayramov']);
  });

  it('are one with a hyphen or a space that does not break', () => {
    expect(names(`they saw Jean-Claude Juncker ${quietly}`)).toContain('Jean Claude Juncker');
    expect(names(`they saw Jeyhun\u00a0Bayramov ${quietly}`)).toHaveLength(1);
  });

  it('have one key in capitals with marks and without', () => {
    const key = (name: string) =>
      termsOf(`they saw ${name} ${quietly}`, 'en').find(({ kind }) => kind === 'name')?.key;
    expect(key('Recep Erdoğan')).toBeDefined();
    expect(key('Recep Erdoğan')).toBe(key('Recep Erdogan'));
  });

  it('do not begin with an article', () => {
    expect(names(`${quietly}. The Recovery Conference ended`)).toEqual(['Recovery Conference']);
  });

  it.each([
    ['Ursula von der Leyen', 'Ursula von der Leyen'],
    ['Mohammed bin Salman', 'Mohammed bin Salman'],
    ['John F. Kennedy', 'John F Kennedy'],
    ['Foreign Minister Jeyhun Bayramov', 'Jeyhun Bayramov'],
    ['St. Petersburg', 'St Petersburg'],
  ])('are found whole, without the office before them: %s', (text, name) => {
    expect(names(`they spoke with ${text} ${quietly}`)).toContain(name);
  });

  it('are one in all cases of a language that declines them', () => {
    const key = (text: string) => termsOf(text, 'uk').find(({ kind }) => kind === 'name')?.key;
    expect(key('переговори провів Дмитро Кулеба')).toBe(key('заява Дмитра Кулеби'));
  });

  it('are no run of nouns in German, where other words stand between them', () => {
    expect(
      names('Die Regierung hat den Vertrag über die Lieferung mit Olaf Scholz beraten.', 'de')
    ).toEqual(['Olaf Scholz']);
  });

  it('end with the sentence', () => {
    const text = `they all flew to London. Jeyhun Bayramov remained there ${quietly}`;
    expect(names(text)).toEqual(['Jeyhun Bayramov']);
  });

  it('end with a comma', () => {
    expect(names(`they visited Baku, London and afterwards some cities ${quietly}`)).toEqual([]);
  });

  it('are never a single capitalised word', () => {
    expect(names(`they visited London ${quietly}`)).toEqual([]);
  });

  it.each([
    ['uk', 'переговори провів Дмитро Кулеба під час робочої поїздки до столиці', 'Дмитро Кулеба'],
    ['ru', 'переговоры провёл Дмитрий Кулеба во время рабочей поездки', 'Дмитрий Кулеба'],
    ['tr', 'dün akşam saatlerinde İlham Aliyev ile uzun uzun görüştüler', 'İlham Aliyev'],
    [
      'fr',
      'les négociateurs ont ensuite rencontré Catherine Colonna pendant la soirée',
      'Catherine Colonna',
    ],
  ])('are found in other languages (%s)', (locale, text, name) => {
    expect(names(text, locale)).toEqual([name]);
  });

  it('are none in a headline with a capital on every word', () => {
    expect(names('Bayramov Meets Cleverly at Ukraine Recovery Conference in London')).toEqual([]);
  });

  it('are none in scripts without capitals', () => {
    expect(names('乌克兰外交部长访问伦敦', 'zh')).toEqual([]);
    expect(names('التقى الوزير جيهون بيراموف نظيره في لندن', 'ar')).toEqual([]);
  });
});
