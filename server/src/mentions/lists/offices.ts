import type { OfficialLevel } from '../../../../shared/vocabulary';

/** Offices as reporters name them, by level; the longest one that fits is meant. Keys as `keyOf` makes them. */
// prettier-ignore
const OFFICES: [OfficialLevel, string][] = [
  ['headOfState', 'president, acting president, interim president, federal president, head of state, state president, pope'],
  ['headOfGovernment', 'prime minister, acting prime minister, interim prime minister, premier, chancellor, federal chancellor, taoiseach, head of government'],
  ['royal', 'king, queen, crown prince, crown princess, prince, princess, emir, amir, sultan, grand duke, duke'],
  ['vicePresident', 'vice president, first vice president'],
  ['deputyHeadOfGovernment', 'deputy prime minister, first deputy prime minister, vice premier, vice prime minister, vice chancellor, tanaiste'],
  ['foreignMinister', 'foreign minister, minister of foreign affairs, minister for foreign affairs, foreign affairs minister, external affairs minister, minister of external affairs, foreign secretary, secretary of state, top diplomat, chief diplomat'],
  ['defenceMinister', 'defence minister, defense minister, minister of defence, minister of defense, defence secretary, defense secretary, secretary of defense, defense chief, defence chief'],
  ['deputyMinister', 'deputy foreign minister, deputy minister of foreign affairs, deputy minister, vice foreign minister, deputy defence minister, deputy defense minister, minister of state, junior minister, state secretary, under secretary, deputy economy minister, deputy energy minister, deputy secretary of state, assistant secretary of state'],
  ['speaker', 'speaker, parliament speaker, speaker of parliament, chairman of parliament, house speaker, speaker of the house, parliamentary speaker, speaker of the milli majlis, speaker of the national assembly'],
  ['specialEnvoy', 'special envoy, special representative, envoy, presidential envoy, climate envoy'],
  ['headOfOrganization', 'secretary general, director general, high representative, commission president, president of the european commission, president of the european council, european council president, european commission president, council president, managing director, chairman in office, commissioner general'],
  ['ambassador', 'ambassador, charge d affaires, consul general'],
  ['other', 'leader, supreme leader, chairman'],
  ['otherMinister', 'minister, economy minister, energy minister, finance minister, trade minister, interior minister, justice minister, transport minister, agriculture minister, culture minister, education minister, health minister, environment minister, industry minister, home secretary, chancellor of the exchequer, treasury secretary, commerce secretary, business secretary, trade secretary, energy secretary, minister of economy, minister of energy, minister of finance, minister of trade, minister of culture, minister of education, minister of transport, minister of interior, minister of the interior, minister of agriculture, minister of justice, minister of health, minister of defence industry'],
];

export interface Office {
  words: string[];
  level: OfficialLevel;
}

/** All offices by their first word, the longest first. */
export const OFFICES_BY_WORD: ReadonlyMap<string, Office[]> = (() => {
  const byWord = new Map<string, Office[]>();
  for (const [level, names] of OFFICES) {
    for (const name of names.split(', ')) {
      const words = name.split(' ');
      const first = words[0] as string;
      byWord.set(first, [...(byWord.get(first) ?? []), { words, level }]);
    }
  }
  for (const offices of byWord.values()) offices.sort((a, b) => b.words.length - a.words.length);
  return byWord;
})();

/** Words that may stand right before a person's name and belong to no name: offices and titles. */
export const TITLES = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame sheikh sayyid president minister premier chancellor king queen prince princess emir ' +
    'sultan secretary speaker envoy ambassador representative commissioner chief leader governor senator general admiral ' +
    'colonel professor pope chairman chair director taoiseach tanaiste diplomat counterpart colleague majesty highness ' +
    'excellency sen gov rep gen prof vice deputy first lady spokesman spokeswoman spokesperson congressman congresswoman'
  ).split(' ')
);
