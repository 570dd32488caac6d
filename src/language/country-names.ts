/** Names of countries in the four languages: those of ISO 3166 as i18n-iso-countries gives them, and what people write instead. Data; knows no text to search. */
import en from 'i18n-iso-countries/langs/en.json';
import es from 'i18n-iso-countries/langs/es.json';
import fr from 'i18n-iso-countries/langs/fr.json';
import pt from 'i18n-iso-countries/langs/pt.json';
import type { LanguageTag } from './pack';

/** What people write beside the names of the standard, or where the package's own names are mixed up (both Congos). Accents and case do not matter. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emiratos Árabes', 'Émirats', 'Emirados Árabes'],
  AG: ['Antigua'],
  BA: ['Bosnia', 'Bosnie', 'Bosnia y Hercegovina', 'Bósnia e Herzegovina', 'Bosnie et Herzégovine'],
  BB: ['Barbado'],
  BD: ['Bangladés'],
  BF: ['Burkina', 'Burquina Faso'],
  BH: ['Baréin'],
  BO: ['Estado Plurinacional de Bolivia', 'Plurinational State of Bolivia', 'État plurinational de Bolivie', 'Estado Plurinacional da Bolívia'],
  BS: ['Las Bahamas', 'The Bahamas'],
  BW: ['Botsuwana'],
  CD: [
    'República Democrática del Congo', 'Rep. Dem. del Congo', 'RD Congo', 'Congo Kinshasa', 'Democratic Republic of Congo', 'DR Congo', 'República Democrática do Congo', 'Congo RDC',
  ],
  CF: ['Centrafrique', 'Centroáfrica'],
  CG: ['Congo', 'República del Congo', 'Congo Brazzaville', 'Republic of Congo', 'República do Congo', 'República Popular do Congo'],
  CN: ['República Popular China', 'República Popular de China', 'RP China', 'République populaire de Chine', 'China continental'],
  CR: ['Costarica'],
  CZ: ['Tchéquie', 'República Tcheca', 'Tchéquia'],
  DJ: ['Djibuti'],
  DO: ['Rep. Dominicana', 'Dominicana República', 'Rép. dominicaine'],
  FJ: ['Fiyi', 'Islas Fiyi', 'Islas Fiji', 'Ilhas Fiji', 'Îles Fidji'],
  FM: ['Estados Federados de Micronesia', 'Federated States of Micronesia', 'États fédérés de Micronésie', 'Estados Federados da Micronésia'],
  GB: ['Gran Bretaña', 'Inglaterra', 'England', 'Scotland', 'Escocia', 'Grande-Bretagne', 'Angleterre', 'Grã-Bretanha'],
  GN: ['Guinea Conakry', 'Guinée-Conakry', 'Guiné-Conacri'],
  GW: ['Guinea-Bisáu'],
  IR: ['Irã', 'República Islámica del Irán', 'République islamique d’Iran'],
  KG: ['Kirguizistán', 'Kyrgyz Republic', 'República Kirguisa', 'Kirghizstan'],
  KN: ['San Cristóbal y Nieves', 'San Kitts y Nevis', 'St. Kitts and Nevis', 'St Kitts', 'Saint Kitts', 'Saint-Kitts-et-Nevis'],
  KP: ['Corea del Norte', 'DPRK', 'République populaire démocratique de Corée'],
  KR: ['Corea del Sur', 'Corea', 'Korea', 'République de Corée', 'Corée', 'Coreia', 'República da Coreia'],
  LA: ['Lao PDR', 'RDP Lao', 'República Democrática Popular Lao'],
  LC: ['Sta. Lucía', 'St. Lucia'],
  MD: ['Moldova', 'República de Moldova', 'República de Moldavia', 'Republic of Moldova'],
  MK: ['Macedonia', 'Macédoine', 'Ex República Yugoslava de Macedonia'],
  MM: ['Birmania', 'Burma', 'Birmanie', 'Mianmar'],
  MU: ['Isla Mauricio', 'Île Maurice', 'Maurícias', 'Ilhas Maurício'],
  MX: ['Méjico', 'Estados Unidos Mexicanos', 'México D.F.'],
  NL: ['Holanda', 'Holland', 'Hollande'],
  NZ: ['Nueva Zelandia'],
  PG: ['Papúa'],
  PS: ['Estado de Palestina', 'Territorio Palestino Ocupado', 'Palestinian Territories', 'Occupied Palestinian Territory', 'État de Palestine'],
  RE: ['La Réunion', 'Île de la Réunion', 'Isla Reunión', 'Isla de la Reunión', 'Ilha Reunião', 'Reunion Island'],
  RU: ['Federación de Rusia', 'Federación Rusa', 'Fédération de Russie', 'Federação Russa'],
  SA: ['Arabia Saudí'],
  SC: ['Seicheles'],
  SG: ['Cingapura'],
  SR: ['Surinam'],
  ST: ['Santo Tomé', 'São Tomé'],
  SV: ['Le Salvador'],
  SY: ['Syria', 'República Árabe da Síria'],
  SZ: ['Suazilandia', 'Swazilandia', 'Swaziland'],
  TJ: ['Tadjiquistão'],
  TL: ['Timor Oriental', 'East Timor', 'Timor-Est', 'Timor del Este', 'Timor'],
  TM: ['Turcomenistão'],
  TT: ['Trinidad y Tabago', 'Trinidad', 'Trinidad e Tobago'],
  TZ: ['República Unida de Tanzania', 'Tanzanie', 'República Unida da Tanzânia'],
  US: ['Estados Unidos de América', 'Estados Unidos de Norteamérica', 'États-Unis', 'EE.UU.'],
  VA: ['Vaticano', 'Vatican', 'Holy See'],
  VC: ['St. Vincent', 'St Vincent and the Grenadines'],
  VE: ['República Bolivariana de Venezuela', 'Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam', 'Vietnã'],
  ZA: ['Suráfrica', 'África del Sur', 'República de Sudáfrica'],
};

/** Names to write where the package's own are mixed up, turned round for sorting, spelt as nobody there does, or, in Portuguese, not those of Brazil. */
const WRITTEN: Readonly<Record<LanguageTag, Readonly<Record<string, string>>>> = {
  es: { CD: 'República Democrática del Congo', CG: 'República del Congo', HM: 'Islas Heard y McDonald', MU: 'Isla Mauricio', RE: 'Isla Reunión', RO: 'Rumania' },
  en: {
    CI: 'Côte d’Ivoire', CN: 'China', CZ: 'Czechia', FM: 'Federated States of Micronesia', GM: 'Gambia', IR: 'Iran', MD: 'Republic of Moldova', MK: 'North Macedonia', RE: 'Reunion Island', ST: 'São Tomé and Príncipe', TW: 'Taiwan',
    VA: 'Holy See', VG: 'British Virgin Islands', VI: 'United States Virgin Islands',
  },
  fr: {
    AE: 'Émirats arabes unis', CF: 'République centrafricaine', CI: 'Côte d’Ivoire', CZ: 'Tchéquie', DO: 'République dominicaine', IO: 'Territoire britannique de l’océan Indien',
    MU: 'Île Maurice', NU: 'Nioué', RE: 'La Réunion', SA: 'Arabie saoudite', SZ: 'Eswatini',
    US: 'États-Unis', VA: 'Saint-Siège', VG: 'Îles Vierges britanniques', VI: 'Îles Vierges américaines',
  },
  pt: {
    AM: 'Armênia', BA: 'Bósnia e Herzegovina', BJ: 'Benin', CD: 'República Democrática do Congo', CG: 'República do Congo', CX: 'Ilha Christmas', CZ: 'Tchéquia', DJ: 'Djibuti', EE: 'Estônia', GL: 'Groenlândia', IR: 'Irã', KE: 'Quênia',
    KN: 'São Cristóvão e Névis', KW: 'Kuwait', KY: 'Ilhas Cayman', LV: 'Letônia', MC: 'Mônaco', MF: 'São Martinho', MG: 'Madagascar', MK: 'Macedônia do Norte', MS: 'Montserrat', MU: 'Ilhas Maurício', MW: 'Malaui', NC: 'Nova Caledônia', PL: 'Polônia',
    QA: 'Catar', RE: 'Ilha Reunião', RO: 'Romênia', SC: 'Seicheles', SI: 'Eslovênia', SX: 'Sint Maarten', TM: 'Turcomenistão', TT: 'Trinidad e Tobago', VN: 'Vietnã', YE: 'Iêmen',
  },
};

/** Names that hold a country's and are another thing. */
const NOT_COUNTRIES: readonly string[] = [
  'Nuevo México', 'New Mexico', 'Nouveau-Mexique', 'Novo México', 'Golfo de México', 'Gulf of Mexico', 'Golfe du Mexique', 'Golfo do México', 'Golfo de Guinea', 'Gulf of Guinea',
  'Golfe de Guinée', 'Golfo da Guiné', 'Mar de China', 'South China Sea', 'New Jersey', 'Nueva Jersey', 'Nueva Guinea', 'New Guinea', 'Nova Guiné', 'Nouvelle-Guinée', 'Nueva Granada',
  'San Salvador', 'Irlanda del Norte', 'Northern Ireland', 'Irlande du Nord', 'Irlanda do Norte', 'Salvador de Bahía', 'Salvador da Bahia',
  'Isla de Granada', 'Ciudad de Guadalupe', 'Villa de Guadalupe', 'Virgen de Guadalupe', 'Valle de México', 'Estado de México',
];

/** Names of the standard that are everyday words or first names and stand for the country only in company (see `ALSO`). */
const EVERYDAY: ReadonlySet<string> = new Set(['Reunión', 'Réunion', 'Reunião', 'Reunion', 'Maurice', 'Mauricio', 'US', 'U.S.', 'UK', 'UAE', 'USA', 'U.S.A.']);

/** Written in capitals ("ELS", also "ELs"); never as part of a sum of money ("US$ 300"). */
export const COUNTRY_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  ELS: 'SV', USA: 'US', US: 'US', EUA: 'US', EEUU: 'US', UK: 'GB', UAE: 'AE', EAU: 'AE', RDC: 'CD', DRC: 'CD', RCA: 'CF',
}));

/** So short that they count only as an item of a list ("Guatemala, EL, Honduras"). */
export const COUNTRY_LISTED: ReadonlyMap<string, string> = new Map(Object.entries({ EL: 'SV', RD: 'DO' }));

/** All names as written by people, each with its ISO 3166-1 alpha-2 code, or null where it is no country though it holds the name of one. Of two codes for one name the last counts. */
export const COUNTRY_NAMES: readonly (readonly [name: string, code: string | null])[] = [
  ...[pt, fr, en, es].flatMap(({ countries }) =>
    Object.entries(countries as Readonly<Record<string, string | readonly string[]>>).flatMap(([code, names]) =>
      [names].flat().filter((name) => !EVERYDAY.has(name)).map((name) => [name, code] as const))),
  ...Object.values(WRITTEN).flatMap((names) => Object.entries(names).map(([code, name]) => [name, code] as const)),
  ...Object.entries(ALSO).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
  ...NOT_COUNTRIES.map((name) => [name, null] as const),
];

const STANDARD: Readonly<Record<LanguageTag, Readonly<Record<string, string | readonly string[]>>>> = { es: es.countries, en: en.countries, fr: fr.countries, pt: pt.countries };

/** Name of a country in a language; the code itself where nothing names it. */
export function countryName(code: string, tag: LanguageTag): string {
  return WRITTEN[tag][code] ?? [STANDARD[tag][code] ?? code].flat()[0]!;
}
