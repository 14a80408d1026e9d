// Numbers and units of siunitx: `\SI{9.81}{\metre\per\second}` -> plain TeX.
import {readArgument, type TexToken} from './tokens.ts';

const degree = '{}^{\\circ}';
/** Prefixes and units that have a name. */
const names: Readonly<Record<string, string>> = {
  ...{yocto: 'y', zepto: 'z', atto: 'a', femto: 'f', pico: 'p', nano: 'n', micro: 'µ', milli: 'm', centi: 'c'},
  ...{deci: 'd', deca: 'da', hecto: 'h', kilo: 'k', mega: 'M', giga: 'G', tera: 'T', peta: 'P', exa: 'E'},
  ...{metre: 'm', meter: 'm', second: 's', kilogram: 'kg', gram: 'g', ampere: 'A', kelvin: 'K', mole: 'mol'},
  ...{candela: 'cd', hertz: 'Hz', newton: 'N', pascal: 'Pa', joule: 'J', watt: 'W', coulomb: 'C', volt: 'V'},
  ...{farad: 'F', ohm: '\\Omega', siemens: 'S', weber: 'Wb', tesla: 'T', henry: 'H', lumen: 'lm', lux: 'lx'},
  ...{becquerel: 'Bq', gray: 'Gy', sievert: 'Sv', litre: 'L', liter: 'L', minute: 'min', hour: 'h', day: 'd'},
  ...{
    percent: '\\%',
    degree,
    celsius: '{}^{\\circ}\\mathrm{C}',
    degreeCelsius: '{}^{\\circ}\\mathrm{C}',
  },
  ...{electronvolt: 'eV', bit: 'bit', byte: 'B', bel: 'B', decibel: 'dB', radian: 'rad', tonne: 't', bar: 'bar'},
  ...{
    angstrom: '\\text{Å}',
    nm: 'nm',
    um: 'µm',
    mm: 'mm',
    cm: 'cm',
    km: 'km',
    kg: 'kg',
    ms: 'ms',
    kHz: 'kHz',
    MHz: 'MHz',
  },
};
const prefixes = new Set(
  'yocto zepto atto femto pico nano micro milli centi deci deca hecto kilo mega giga tera peta exa'.split(' '),
);

const powers: Readonly<Record<string, string>> = {square: '2', cubic: '3', squared: '2', cubed: '3'};

/** A number as siunitx sets it: `1.5e3` with its power of ten, `1(2)` and `+-` as they are. */
export function printNumber(tokens: readonly TexToken[]): string {
  const written = tokens.join('').replace(/\s+/g, '').replace(/\+-/g, '\\pm ').replace(/,/g, '{,}');
  return written.replace(/^(.*?)[eEdD]([+-]?\d+)$/, (_, digits: string, power: string) =>
    digits === '' ? `10^{${power}}` : `${digits}\\times 10^{${power}}`,
  );
}

/** A unit with the prefix before it, and its exponent: a sign and digits. */
interface NamedUnit {
  sign: string;
  per: string;
  power: string;
}

/** A unit, of named units or of letters, upright. */
export function printUnit(tokens: readonly TexToken[]): string {
  const parts: (string | NamedUnit)[] = [];
  let [prefix, per, power] = ['', '', ''];
  for (let at = 0; at < tokens.length; at++) {
    const one = tokens[at] ?? '';
    const name = one.replace(/^\\/, '');
    const last = parts.at(-1);
    if (one === '\\per') per = '-';
    else if (one === '\\square' || one === '\\cubic') power = powers[name] ?? '';
    else if (one === '\\squared' || one === '\\cubed') {
      if (typeof last === 'object') last.power = powers[name] ?? '';
      else parts.push(`^{${powers[name] ?? ''}}`);
    } else if (one === '\\tothe' || one === '\\raiseto') {
      const exponent = readArgument(tokens, at + 1);
      const digits = exponent?.tokens.join('') ?? '';
      if (one === '\\raiseto') power = digits;
      else if (typeof last === 'object') last.power = digits;
      at = (exponent?.end ?? at + 1) - 1;
    } else if (prefixes.has(name) && one.startsWith('\\')) prefix += names[name] ?? '';
    else if (one.startsWith('\\') && Object.hasOwn(names, name)) {
      parts.push({sign: upright(prefix + (names[name] ?? '')), per, power});
      [prefix, per, power] = ['', '', ''];
    } else if (!/^\s+$/.test(one)) parts.push(literal(one));
  }
  if (prefix !== '') parts.push(upright(prefix));
  return parts.map((part, at) => printPart(part, typeof parts[at - 1] === 'object')).join('');
}

function printPart(part: string | NamedUnit, isAfterUnit: boolean): string {
  if (typeof part === 'string') return part;
  const {sign, per, power} = part;
  const exponent = per + (power === '' && per !== '' ? '1' : power);
  return `${isAfterUnit ? '\\,' : ''}${sign}${exponent === '' ? '' : `^{${exponent}}`}`;
}

/** Letters and signs of a unit written out. */
function literal(one: string): string {
  if (one === '.' || one === '~') return '\\,';
  if (one === '%') return '\\%';
  return /^[a-zA-Zµ°]$/.test(one) ? upright(one) : one;
}

function upright(sign: string): string {
  return `\\mathrm{${sign}}`;
}

/** Is there a space between a number and this unit? Only the sign of degrees stands close. */
export function isSpaced(unit: string): boolean {
  return unit !== '' && unit !== upright(degree) && unit !== upright('°');
}
