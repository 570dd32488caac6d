import fc from 'fast-check';
import { countriesIn } from '../../src/annex/countries';
import { COUNTRY_NAMES, countryName } from '../../src/language/country-names';
import { LANGUAGE_TAGS } from '../../src/language/pack';

const said = (text: string): string => countriesIn(text, 'D4').map(({ code, years }) => (years.length > 0 ? `${code}:${years.join('/')}` : code)).join(' ');

test.each([
  ['Argentina, Bolivia y Perú', 'AR BO PE'],
  ['Colombia Ecuador Perú México Venezuela', 'CO EC PE MX VE'],
  ['• Argentina,\n• ELS,\n• República Dominicana\n• Georgia', 'AR SV DO GE'],
  ['Transferencia con ELS; red de ELs, Guatemala y Belice', 'SV SV GT BZ'],
  ['Guatemala, EL, Honduras', 'GT SV HN'],
  ['EL PROGRAMA TRABAJA EN EL PERÚ', 'PE'],
  ['Corea del Sur, República de Corea, república de Corea, South Korea, Corée du Sud, Coreia do Sul', 'KR KR KR KR KR KR'],
  ['Corea del Norte; North Korea', 'KP KP'],
  ['el gobierno de Barbado', 'BB'],
  ['Timor Oriental, Timor Leste, Timor-Leste, East Timor', 'TL TL TL TL'],
  ['Bosnia, Micronesia y Türkiye', 'BA FM TR'],
  ['EE.UU., EE. UU., EEUU, USA, U.S., Estados Unidos, EUA, États-Unis, United States of America', 'US US US US US US US US US'],
  ['UK, U.K., Reino Unido, Gran Bretaña', 'GB GB GB GB'],
  ['Côte d’Ivoire, Côte d\'Ivoire, Costa de Marfil, Ivory Coast, Costa do Marfim', 'CI CI CI CI CI'],
  ['Cabo Verde, Cap-Vert, Cape Verde', 'CV CV CV'],
  ['RDC, RD Congo, República Democrática del Congo, République démocratique du Congo, República Democrática do Congo', 'CD CD CD CD CD'],
  ['Congo, República del Congo, République du Congo', 'CG CG CG'],
  ['Guinea, Guinea Ecuatorial, Papua Nueva Guinea, Guinea-Bissau, Guiné-Bissau, Guinée équatoriale', 'GN GQ PG GW GW GQ'],
  ['Níger y Nigeria; Niger et Nigéria', 'NE NG NE NG'],
  ['Dominica y República Dominicana', 'DM DO'],
  ['Sudán y Sudán del Sur', 'SD SS'],
  ['Samoa y Samoa Americana', 'WS AS'],
  ['Ciudad de México', 'MX'],
  ['Mauricio Pérez lo coordina con Maurício Lima; Isla Mauricio, Ilhas Maurício, Mauritius', 'MU MU MU'],
  ['Nuevo México, el Golfo de México y New Jersey', ''],
  ['toString', ''],
  ['constructor, __proto__, valueOf', ''],
  ['MEXICO, PERU Y HAITI', 'MX PE HT'],
  ['méxico, perú, haití', 'MX PE HT'],
  ['una salsa de chile y la gana de vivir en una cuba', ''],
  ['turkey breast for us', ''],
  ['US$ 300, US 20,000 and USD 5', ''],
  ['nigerianos, peruanas, chilenos, malienses, indianos', ''],
  ['Perulandia, Chileno, Omanita', ''],
  ['Reunión anual de la red', ''],
  ['La Réunion et l’Île Maurice', 'RE MU'],
  ['Irã, Omã e Vietnã', 'IR OM VN'],
  ['Irá a Roma', ''],
  ['18 pays d\'Afrique, dont Burkina Faso, Burundi, Djibouti, Guinée, Mali, Niger, Sénégal et Tchad', 'BF BI DJ GN ML NE SN TD'],
  ['Cook Islands, Kiribati, Marshall Islands, Micronesia, Nauru, Solomon Islands and Tonga', 'CK KI MH FM NR SB TO'],
  ['Moçambique, Angola, São Tomé e Príncipe, Guiné-Bissau, Quênia', 'MZ AO ST GW KE'],
  ['República\nDominicana', 'DO'],
  ['Trinidad y Tobago, San Vicente y las Granadinas, St. Lucia, Antigua y Barbuda', 'TT VC LC AG'],
  ['África, Asia y Pacífico, Europa, el Caribe', ''],
  ['', ''],
])('%j names %s', (text, codes) => {
  expect(said(text)).toBe(codes);
});

test.each([
  ['1995, Haití. 1996, Burkina Faso 1999, Timor Oriental y Zimbabwe 2000 y 2001, Perú', 'HT:1995 BF:1996 TL:1999 ZW:1999 PE:2000/2001'],
  ['Haití (2004)', 'HT:2004'],
  ['Haití (2004), Perú (2005 y 2007) y Chile', 'HT:2004 PE:2005/2007 CL'],
  ['Bosnia, 2008', 'BA:2008'],
  ['2000 y 2001, Perú', 'PE:2000/2001'],
  ['Timor Oriental (1999-2002)', 'TL:1999/2002'],
  ['Timor Oriental (1999–2002)', 'TL:1999/2002'],
  ['Chile y México desde 2006. Acciones en Haití y Cuba.', 'CL:2006 MX:2006 HT CU'],
  ['Haití, 1995; Perú y Chile, 2001', 'HT:1995 PE:2001 CL:2001'],
  ['• Haití 1995\n• Perú\n• Chile 2001', 'HT:1995 PE CL:2001'],
  ['2004 Irak y Haití 2007-2008 República Dominicana', 'IQ:2004 HT:2004 DO:2007/2008'],
  ['Haiti 2006 and 2007; Fiji in 2011', 'HT:2006/2007 FJ:2011'],
  ['Maroc (depuis 2013), Sénégal', 'MA:2013 SN'],
  ['Perú recibió 2000 visitantes durante los talleres que se hicieron en las tres ciudades del sur en 2008', 'PE:2000'],
  ['Perú recibió a todos los visitantes que vinieron de las tres ciudades del sur en 2008', 'PE'],
  ['El programa comenzó en 2004 con fondos propios del ministerio. Perú se sumó después', 'PE'],
  ['Perú 20015, 12.2008 y 2008%', 'PE'],
])('years: %j', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('names are given as written, with the cell', () => {
  const text = 'Con la República de Corea y ELS (2009)';
  expect(countriesIn(text, 'D4')).toEqual([{ code: 'KR', years: [], cell: 'D4', name: 'República de Corea' }, { code: 'SV', years: [2009], cell: 'D4', name: 'ELS' }]);
});

test('every name of every language is recognised as one country, with and without accents', () => {
  const codes = new Map<string, Set<string | null>>();
  for (const [name, code] of COUNTRY_NAMES) codes.set(name, (codes.get(name) ?? new Set()).add(code));
  for (const [name, all] of codes) {
    const found = countriesIn(`${name}, `, 'A1');
    if (all.has(null)) expect([name, found.map(({ code }) => code)]).toEqual([name, []]);
    else expect([name, found.length, all.has(found[0]?.code ?? null)]).toEqual([name, 1, true]);
  }
});

test('no two countries share a name but for those the package mixes up', () => {
  const codes = new Map<string, Set<string | null>>();
  for (const [name, code] of COUNTRY_NAMES) codes.set(name.toLowerCase(), (codes.get(name.toLowerCase()) ?? new Set()).add(code));
  const shared = [...codes].filter(([, all]) => all.size > 1).map(([name]) => name).sort();
  expect(shared).toEqual(['congo', 'república democrática do congo', 'república popular do congo', 'são martinho']);
});

test('any text is read, and every name stands in it, in order', () => {
  const name = fc.constantFrom(...COUNTRY_NAMES.map(([one]) => one));
  const piece = fc.oneof(name, fc.string(), fc.constantFrom('2008', ', ', ' y ', '. ', '(2001)', '\n• ', '1999-2002'));
  fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join(' ')), (text) => {
    let from = 0;
    for (const mention of countriesIn(text, 'A1')) {
      from = text.indexOf(mention.name, from);
      if (from < 0 || mention.years.some((year) => !text.includes(String(year)))) return false;
      from += mention.name.length;
    }
    return true;
  }));
});

test.each([
  ['CD', ['República Democrática del Congo', 'Democratic Republic of the Congo', 'République démocratique du Congo', 'República Democrática do Congo']],
  ['CG', ['República del Congo', 'Republic of the Congo', 'République du Congo', 'República do Congo']],
  ['CN', ['China', 'China', 'Chine', 'China']],
  ['CZ', ['República Checa', 'Czechia', 'Tchéquie', 'Tchéquia']],
  ['KE', ['Kenia', 'Kenya', 'Kenya', 'Quênia']],
])('%s as an officer would write it, in each language', (code, names) => {
  expect(LANGUAGE_TAGS.map((tag) => countryName(code, tag))).toEqual(names);
});

test('every name written is read as its country again', () => {
  const codes = [...new Set(COUNTRY_NAMES.flatMap(([, code]) => (code === null ? [] : [code])))];
  const misread = codes.flatMap((code) => LANGUAGE_TAGS.flatMap((tag) => {
    const name = countryName(code, tag);
    const read = said(`• ${name}\n• Perú`);
    return read === `${code} PE` ? [] : [[code, tag, name, read]];
  }));
  expect(misread).toEqual([]);
});
