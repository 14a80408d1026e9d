// An output whose first name nothing in Liquid bears (`{{ secrets.TOKEN }}`): what is to become of it.
import type {Context, TopLevelToken} from 'liquidjs';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {withoutMarks} from './line-marks.ts';
import type {LiquidNames, LiquidRun} from './run.ts';
import {spotOf} from './tags.ts';

const output = /^\{\{-?\s*([A-Za-z_][\w-]*)/;
const constants = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank', 'include', 'forloop', 'tablerowloop']);
const setter = /\{%-?\s*(?:assign|capture|for|increment|decrement|tablerow)\s+["']?([\w-]+)/g;
/** Lines that are named where a name is missing in many outputs. */
const namedLines = 5;

/** The names that tags of `text` set, and none that is missing. */
export function readNames(text: string): LiquidNames {
  return {set: new Set([...text.matchAll(setter)].map(([, name = '']) => name)), missing: new Map()};
}

/**
 * 'literal' where the text is to stay as it is written: the site is none of Jekyll's, and knows no such name. On a
 * Jekyll site the page shows nothing there, and it is noted for `reportMissing`. Undefined for all other tags.
 */
export function undefinedRoot(
  token: TopLevelToken,
  ctx: Context,
  {context, includes, names}: LiquidRun,
): 'literal' | 'told' | undefined {
  const written = token.input.slice(token.begin, Math.min(token.end, token.begin + 200));
  const name = output.exec(written)?.[1];
  if (name === undefined || constants.has(name) || ctx.getSync([name]) !== undefined) return undefined;
  // In includes, parameters and variables are often left away.
  if (includes.length > 0 || names.set.has(name)) return undefined;
  if (context.isJekyll === false) return 'literal';
  const spots = names.missing.get(name);
  if (spots === undefined) names.missing.set(name, [spotOf(token)]);
  else spots.push(spotOf(token));
  return 'told';
}

/** Tells of each name that nothing bears, once. */
export function reportMissing({missing}: LiquidNames, report: ReportDiagnostic): void {
  for (const [name, [first, ...others]] of missing) {
    if (first === undefined) continue;
    const text = withoutMarks(first.text).slice(0, 60);
    const lines = [...new Set(others.map(({line}) => line))].filter(line => line !== first.line);
    const more = lines.length === 0 ? '' : `, also in line ${lines.slice(0, namedLines).join(', ')}`;
    const end = lines.length > namedLines ? ' …' : '';
    report(
      'liquid-undefined',
      `“${text}” gives nothing: Liquid knows no “${name}”${more}${end}`,
      first,
      'Jekyll shows nothing there. Write it between {% raw %} and {% endraw %} to show it as it stands.',
    );
  }
}
