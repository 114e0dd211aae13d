/** ISO 3166-1 alpha-2. Intl knows the names but has no list of the codes. */
const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

export type Choice = { readonly value: string; readonly label: string };

const names = (type: 'region' | 'currency') => new Intl.DisplayNames(undefined, { type, fallback: 'code' });
const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);

export const countryName = (code: string): string => names('region').of(code) ?? code;

export function countryChoices(): Choice[] {
  const name = names('region');
  return countryCodes
    .split(' ')
    .map((value) => ({ value, label: name.of(value) ?? value }))
    .sort(byLabel);
}

/** "EUR - Euro"; the code first, because that is what people type. */
export function currencyChoices(): Choice[] {
  const name = names('currency');
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${name.of(value)}`,
  }));
}

/** All zones by name with their present offset: "Europe/Oslo (UTC+1)". */
export function timezoneChoices(keep?: string): Choice[] {
  const zones = new Set(['Etc/UTC', ...Intl.supportedValuesOf('timeZone'), ...(keep ? [keep] : [])]);
  return [...zones]
    .sort()
    .map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${offsetOf(value)})` }));
}

export function offsetOf(zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? zone;
}

export const browserTimezone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
