// Numbers and units of siunitx: `\SI{9.81}{\metre\per\second}` -> plain TeX.
import type {TexToken} from './tokens.ts';

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
    degree: '{}^{\\circ}',
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

/** A number as siunitx sets it: `1.5e3` with its power of ten, `1(2)` and `+-` as they are. */
export function printNumber(tokens: readonly TexToken[]): string {
  const written = tokens.join('').replace(/\s+/g, '').replace(/\+-/g, '\\pm ');
  return written.replace(/^(.*?)[eEdD]([+-]?\d+)$/, (_, digits: string, power: string) =>
    digits === '' ? `10^{${power}}` : `${digits}\\times 10^{${power}}`,
  );
}

/** A unit, of named units or of letters, upright. */
export function printUnit(tokens: readonly TexToken[]): string {
  const parts: string[] = [];
  let [per, power] = ['', ''];
  let glue = '';
  for (const one of tokens) {
    const name = one.replace(/^\\/, '');
    if (one === '\\per') per = '-';
    else if (one === '\\square' || one === '\\cubic') power = one === '\\square' ? '2' : '3';
    else if (one === '\\squared' || one === '\\cubed') parts.push(`^{${one === '\\squared' ? '2' : '3'}}`);
    else if (one.startsWith('\\') && Object.hasOwn(names, name)) {
      const exponent = power === '' ? (per === '' ? '' : '-1') : per + power;
      const isPrefix = prefixes.has(name);
      parts.push(glue, `\\mathrm{${names[name] ?? ''}}`, isPrefix || exponent === '' ? '' : `^{${exponent}}`);
      glue = isPrefix ? '' : '\\,';
      if (!isPrefix) [per, power] = ['', ''];
    } else if (one === '.' || one === '~') parts.push('\\,');
    else if (/^\s+$/.test(one)) continue;
    else if (/^[a-zA-Zµ°]$/.test(one)) parts.push(`\\mathrm{${one}}`);
    else parts.push(one === '%' ? '\\%' : one);
  }
  return parts.join('').replace(/\}\\mathrm\{/g, '');
}

/** Is there a space between a number and this unit? */
export function isSpaced(unit: string): boolean {
  return unit !== '' && !unit.startsWith('{}^{\\circ}') && !unit.startsWith('\\mathrm{{}^{\\circ}}');
}
