/**
 * Names that hold the name of a country or capital and mean something else. They are matched like other names, longest first,
 * and mean nothing: what they hold is not seen.
 */
export const DECOYS = [
  // Lands, seas and rivers.
  ...'New Mexico, New Jersey, New England, New Britain, New Ireland, New Holland, New Delhi Television, South Georgia, Latin America, South America, North America, Central America, Latin American, South American, North American, Central American, African American, African Americans, Native American, British Columbia, South China Sea, East China Sea, Indian Ocean, Sea of Japan, Gulf of Oman, Sea of Oman, Gulf of Guinea, Gulf of Mexico, Gulf of Finland, Persian Gulf, Irish Sea, Norwegian Sea, Philippine Sea, Lake Chad, Niger Delta, Niger River, River Niger, Niger State, Congo River, Congo Basin, Jordan River, River Jordan, Jordan Valley, Benin City, Kuwait Airways, Victoria Falls, Panama Canal, West Indian, Dutch East Indies'.split(
    ', '
  ),
  // The American state and its towns.
  ...'Georgia Tech, Georgia Bulldogs, Georgia State University, University of Georgia, State of Georgia, Georgia runoff, Georgia Power, Washington State, State of Washington, Washington Post, Washington Times, Washington Monument, Washington Consensus, Washington Treaty, Washington Capitals, Washington Commanders, George Washington, Denzel Washington, Booker T. Washington, Mount Washington, Fort Washington'.split(
    ', '
  ),
  // Treaties, bodies and papers that bear a city's name.
  ...'Paris Agreement, Paris Accord, Paris Club, Paris Saint-Germain, Paris Olympics, Vienna Convention, Vienna Conventions, Oslo Accords, Geneva Convention, Geneva Conventions, Minsk agreements, Minsk accords, Minsk Group, Kyoto Protocol, Helsinki Final Act, Budapest Memorandum, Warsaw Pact, Treaty of Rome, Rome Statute, Treaty of Lisbon, Lisbon Treaty, Dublin Regulation, Bologna Process, Moscow Times, London Stock Exchange, London Bridge, London School of Economics, Brussels sprouts, Tokyo Stock Exchange, Beijing Olympics, Bern Convention, Istanbul Convention, Montreal Protocol, Hague Convention, Washington Wizards'.split(
    ', '
  ),
  // Companies, papers and the rest.
  ...'Bank of America, Voice of America, Captain America, Air France, Radio France, Tour de France, Stade de France, Air China, China Daily, Times of India, Air India, India Today, Radio Liberty, Japan Airlines, Turkish Airlines, American Airlines, British Airways, British Petroleum, American Express, German Shepherd, Guinea pig, Guinea pigs, Guinea fowl, Swiss cheese, Dutch auction, Poles apart, French fries, French toast, Turkish delight, Turkey Day, Turkey Trot, Michael Jordan, Air Jordan, Jordan Brand, Jordan Bardella, Jordan Peterson, Jordan Henderson, Hamilton Jordan, Vernon Jordan, Barbara Jordan, Tom Holland, Jack London, Paris Hilton, Chad Smith, Cuba Gooding, Chile con carne, Panama Papers, Panama hat, American dream, Euro 2024, Irish whiskey, Jersey City, Lebanon Valley, Lima beans, India ink, Bermuda shorts, Bermuda Triangle, Brazil nut, Brazil nuts, Manila envelope, Cuban heels, Danish pastry'.split(
    ', '
  ),
];
