/**
 * Cities in which diplomacy happens, by country; a slash stands between the names of one city. Capitals are here for what other
 * languages call them, under the name of the country table first: the platform has names of countries in every language, but
 * none of cities. Names that are everyday words or surnames first ("Nice", "Split", "Lincoln") are left out.
 */
// prettier-ignore
const CITIES: Record<string, string> = {
  AE: 'Abu Dhabi/Abou Dhabi/Abu Zabi/Абу-Даби/أبوظبي, Dubai/Dubaï/Дубай/دبي, Sharjah',
  AM: 'Yerevan/Erevan/Eriwan/Ereván/Ереван/Єреван/Erivan/İrəvan/يريفان, Gyumri',
  AT: 'Vienna/Vienne/Wien/Viena/Вена/Відень/Viyana/Vyana/فيينا, Salzburg',
  AU: 'Sydney, Melbourne, Brisbane',
  AZ: 'Baku/Bakou/Bakú/Bakı/Bakü/Баку/باكو, Shusha/Şuşa/Chouchi, Lachin, Nakhchivan',
  BE: 'Brussels/Bruxelles/Brüssel/Bruselas/Брюссель/Brüksel/بروكسل, Antwerp, Bruges',
  BR: 'Rio de Janeiro, São Paulo, Belém',
  BY: 'Minsk/Минск/Мінськ/مينسك',
  CA: 'Montreal/Montréal, Toronto, Vancouver, Quebec City, Kananaskis',
  CH: 'Geneva/Genève/Genf/Ginebra/Женева/Cenevre/Cenevrə/جنيف, Bern/Berne, Zurich/Zürich, Davos, Lugano, Lausanne, Montreux, Bürgenstock',
  CN: 'Beijing/Pékin/Peking/Pekín/Пекин/Пекін/Pekin/بكين, Shanghai, Hangzhou, Tianjin, Guangzhou, Sanya, Boao',
  CZ: 'Prague/Prag/Praga/Прага, Brno, Karlovy Vary',
  DE: 'Berlin/Berlín/Берлин/Берлін/برلين, Munich/München/Múnich/Мюнхен/Münih/ميونيخ, Bonn, Hamburg, Frankfurt, Cologne, Dresden, Heiligendamm, Elmau, Ramstein',
  DK: 'Copenhagen/Kopenhagen/Copenhague/Копенгаген, Aarhus',
  EG: 'Cairo/Le Caire/Kairo/El Cairo/Каир/Каїр/Kahire/Qahirə/القاهرة, Sharm el-Sheikh/شرم الشيخ, Alexandria',
  ES: 'Madrid/Мадрид/مدريد, Barcelona, Granada, Seville',
  FI: 'Helsinki/Хельсинки/Гельсінкі, Turku, Rovaniemi',
  FR: 'Paris/Париж/París/باريس, Strasbourg/Straßburg/Estrasburgo/Страсбург, Marseille, Lyon, Versailles, Biarritz',
  GB: 'London/Londres/Londra/Лондон/لندن, Edinburgh/Édimbourg, Glasgow, Manchester, Birmingham, Cardiff, Belfast, Carbis Bay',
  GE: 'Tbilisi/Tbilissi/Tiflis/Тбилиси/Тбілісі/تبليسي, Batumi, Kutaisi',
  GR: 'Athens/Athènes/Athen/Atenas/Афины/Афіни/Atina/أثينا, Thessaloniki, Delphi',
  HU: 'Budapest/Будапешт/Budapeşte/بودابست',
  ID: 'Jakarta, Bali, Nusa Dua, Bandung',
  IL: 'Tel Aviv/Тель-Авив/تل أبيب, Jerusalem/Jérusalem/Иерусалим/القدس, Haifa',
  IN: 'New Delhi/Delhi/Нью-Дели, Mumbai, Kolkata, Goa, Bengaluru, Jaipur',
  IR: 'Tehran/Téhéran/Teheran/Teherán/Тегеран/Tahran/طهران, Isfahan',
  IT: 'Rome/Rom/Roma/Рим/روما, Milan, Venice, Naples, Turin, Genoa, Taormina, Borgo Egnazia',
  JP: 'Tokyo/Токио/Токіо/Tokio/طوكيو, Hiroshima, Osaka, Kyoto, Nagasaki, Sapporo',
  KR: 'Seoul/Séoul/Seúl/Сеул/سول, Busan, Incheon, Jeju, Panmunjom',
  KZ: 'Astana/Астана/أستانا, Almaty, Aktau, Turkistan',
  MA: 'Rabat, Marrakesh/Marrakech, Casablanca, Skhirat',
  MD: 'Chisinau/Chișinău/Kishinev/Кишинев/Кишинів, Bulboaca',
  MX: 'Mexico City/Mexico, Cancún, Los Cabos, Guadalajara',
  NL: 'The Hague/La Haye/Den Haag/La Haya/Гаага/Lahey/Haaqa/لاهاي, Rotterdam, Maastricht',
  NO: 'Oslo/Осло, Bergen, Tromsø, Svolvær',
  PK: 'Karachi, Lahore, Rawalpindi',
  PL: 'Warsaw/Varsovie/Warschau/Varsovia/Варшава/Varşova/وارسو, Lodz, Krakow, Gdansk, Rzeszow, Sopot, Wrocław',
  PT: 'Lisbon/Lisbonne/Lissabon/Lisboa/Лиссабон/Лісабон/Lizbon, Porto, Sintra',
  RO: 'Bucharest/Bucarest/Bukarest/Бухарест/Bükreş, Cluj, Constanta',
  RS: 'Belgrade/Belgrad/Belgrado/Белград/Бєлград, Novi Sad',
  RU: 'Moscow/Moscou/Moskau/Moscú/Москва/Moskova/Moskva/موسكو, St Petersburg/Saint Petersburg/Saint-Pétersbourg/Sankt Petersburg/Санкт-Петербург, Sochi/Sotchi/Сочи, Kazan/Казань, Vladivostok, Kaliningrad',
  SA: 'Riyadh/Riad/Er-Riad/Эр-Рияд/Ер-Ріяд/Riyad/الرياض, Jeddah/Djeddah/جدة, AlUla, Neom',
  SE: 'Stockholm/Стокгольм/Estocolmo, Gothenburg, Malmö',
  TJ: 'Dushanbe/Душанбе, Khujand',
  TR: 'Ankara/Анкара/أنقرة, Istanbul/İstanbul/Стамбул/Estambul/إسطنبول, Antalya, Izmir, Bursa',
  UA: 'Kyiv/Kiev/Kiew/Kyjiw/Киев/Київ/Kiyev/كييف, Lviv/Lwiw/Львов/Львів, Odesa/Odessa/Одесса/Одеса, Kharkiv/Харків/Харьков, Irpin, Bucha',
  US: 'Washington/Washington DC/Washington D.C./Вашингтон/Vaşinqton/واشنطن, New York/Nueva York/Нью-Йорк/نيويورك, San Francisco, Chicago, Los Angeles, Camp David, Houston, Boston',
  UZ: 'Tashkent/Tachkent/Taschkent/Ташкент/Daşkənd/Taşkent/طشقند, Samarkand/Samarcande/Samarkanda/Самарканд/Səmərqənd, Bukhara',
  VN: 'Da Nang, Ho Chi Minh City',
  ZA: 'Johannesburg, Cape Town, Durban, Sun City',
};

interface KnownCity {
  /** Code of its country. */
  country: string;
  /** The name under which it is known first, then those of other languages. */
  names: [string, ...string[]];
}

export const KNOWN_CITIES: KnownCity[] = Object.entries(CITIES).flatMap(([country, cities]) =>
  cities.split(', ').map((names) => ({ country, names: names.split('/') as [string, ...string[]] }))
);
