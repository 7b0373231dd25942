/**
 * Cities in which diplomacy happens, besides the capitals that the country table knows, as `code: names`. Capitals come again
 * where other languages call them otherwise: the platform has names of countries in every language, but none of cities.
 * Names that are everyday words or surnames first ("Nice", "Split", "Lincoln") are left out.
 */
// prettier-ignore
const CITIES: Record<string, string> = {
  AE: 'Dubai, Sharjah, Abou Dhabi, Абу-Даби, Дубай, Дубаї, Abu Zabi, أبوظبي, دبي',
  AM: 'Gyumri, Erevan, Eriwan, Ereván, Ереван, Єреван, Erivan, İrəvan, يريفان',
  AT: 'Salzburg, Vienne, Wien, Viena, Вена, Відень, Viyana, Vyana, فيينا, Alpbach',
  AU: 'Sydney, Melbourne, Brisbane',
  AZ: 'Shusha, Lachin, Nakhchivan, Bakou, Bakú, Bakı, Bakü, Баку, باكو, Şuşa',
  BE: 'Antwerp, Bruges, Bruxelles, Brüssel, Bruselas, Брюссель, Brüksel, بروكسل',
  BR: 'Rio de Janeiro, São Paulo, Belém',
  BY: 'Минск, Мінськ',
  CA: 'Montreal, Toronto, Vancouver, Quebec City, Kananaskis',
  CH: 'Geneva, Zurich, Davos, Lugano, Lausanne, Montreux, Bürgenstock, Genève, Genf, Ginebra, Женева, Cenevre, Cenevrə, جنيف, Berne, Zürich',
  CN: 'Shanghai, Hangzhou, Tianjin, Guangzhou, Sanya, Boao, Pékin, Peking, Pekín, Пекин, Пекін, Pekin, بكين',
  CZ: 'Brno, Karlovy Vary, Prag, Praga, Прага',
  DE: 'Munich, Bonn, Hamburg, Frankfurt, Cologne, Dresden, Heiligendamm, Elmau, Ramstein, München, Múnich, Мюнхен, Münih, ميونيخ, Берлин, Берлін, Berlín, برلين',
  DK: 'Aarhus, Kopenhagen, Copenhague, Копенгаген',
  EG: 'Sharm el-Sheikh, Sharm El Sheikh, Alexandria, Le Caire, Kairo, El Cairo, Каир, Каїр, Kahire, Qahirə, القاهرة, شرم الشيخ',
  ES: 'Barcelona, Granada, Seville, Мадрид, مدريد',
  FI: 'Turku, Rovaniemi, Хельсинки, Гельсінкі',
  FR: 'Strasbourg, Marseille, Lyon, Versailles, Biarritz, Straßburg, Estrasburgo, Париж, París, Paryż, Страсбург, باريس',
  GB: 'Edinburgh, Glasgow, Manchester, Birmingham, Cardiff, Belfast, Carbis Bay, Londres, Londra, Лондон, لندن, Édimbourg',
  GE: 'Batumi, Kutaisi, Tbilissi, Tiflis, Тбилиси, Тбілісі, تبليسي',
  GR: 'Thessaloniki, Delphi, Athènes, Athen, Atenas, Афины, Афіни, Atina, أثينا',
  HU: 'Будапешт, Budapeşte, بودابست',
  ID: 'Bali, Nusa Dua, Bandung',
  IL: 'Tel Aviv, Тель-Авив, تل أبيب',
  IN: 'Mumbai, Delhi, Kolkata, Goa, Bengaluru, Jaipur',
  IR: 'Isfahan, Téhéran, Teheran, Teherán, Тегеран, Tahran, طهران',
  IT: 'Milan, Venice, Naples, Turin, Genoa, Taormina, Rom, Roma, Рим, روما, Borgo Egnazia',
  JP: 'Hiroshima, Osaka, Kyoto, Nagasaki, Sapporo, Токио, Токіо, Tokio, طوكيو',
  KR: 'Busan, Incheon, Jeju, Panmunjom',
  KZ: 'Almaty, Aktau, Turkistan, Астана, أستانا',
  MA: 'Marrakesh, Marrakech, Casablanca, Skhirat',
  MD: 'Bulboaca, Kishinev, Кишинев, Кишинів, Chișinău',
  MX: 'Cancún, Los Cabos, Guadalajara',
  NL: 'The Hague, Rotterdam, Maastricht, La Haye, Den Haag, La Haya, Гаага, Гаазі, Lahey, Haaqa, لاهاي',
  NO: 'Bergen, Tromsø, Svolvær',
  PK: 'Karachi, Lahore, Rawalpindi',
  PL: 'Lodz, Krakow, Gdansk, Rzeszow, Sopot, Wrocław, Varsovie, Warschau, Varsovia, Варшава, Варшаві, Varşova, وارسو, Łódź',
  PT: 'Porto, Sintra, Lisbonne, Lissabon, Lisboa, Лиссабон, Лісабон, Lizbon',
  RO: 'Cluj, Constanta, Bucarest, Bukarest, Бухарест, Bükreş',
  RS: 'Novi Sad, Belgrad, Belgrado, Белград, Бєлград',
  RU: 'St Petersburg, St. Petersburg, Saint Petersburg, Sochi, Kazan, Vladivostok, Kaliningrad, Moscou, Moskau, Moscú, Москва, Москві, Санкт-Петербург, Сочи, Казань, Moskova, Moskva, موسكو',
  SA: 'Jeddah, AlUla, Neom, Riad, Er-Riad, Эр-Рияд, Ер-Ріяд, Riyad, الرياض, جدة',
  SE: 'Gothenburg, Malmö, Стокгольм, Estocolmo',
  TJ: 'Khujand, Душанбе',
  TR: 'Istanbul, Antalya, Izmir, Bursa, Стамбул, İstanbul, Анкара, Анкарі, أنقرة, إسطنبول, Estambul',
  UA: 'Lviv, Odesa, Odessa, Kharkiv, Irpin, Bucha, Kiev, Kiew, Киев, Київ, Києві, Kyjiw, Львов, Львів, Одесса, Одеса, Kiyev, كييف',
  US: 'New York, San Francisco, Chicago, Los Angeles, Camp David, Houston, Boston, Вашингтон, Нью-Йорк, Нью-Йорку, Vaşington, واشنطن, نيويورك, Nueva York, Washington DC, Washington D.C.',
  UZ: 'Samarkand, Bukhara, Samarcande, Samarkande, Самарканд, Ташкент, Daşkənd, Taşkent, طشقند',
  VN: 'Da Nang, Ho Chi Minh City',
  ZA: 'Johannesburg, Cape Town, Durban, Sun City',
};

/** Names of cities with the code of their country. */
export const KNOWN_CITIES: [name: string, code: string][] = Object.entries(CITIES).flatMap(
  ([code, names]) => names.split(', ').map((name): [string, string] => [name, code])
);
