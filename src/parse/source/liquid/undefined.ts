// An output whose first name nothing in Liquid bears (`{{ secrets.TOKEN }}`): what is to become of it.
import type {Context, TopLevelToken} from 'liquidjs';
import {withoutMarks} from './line-marks.ts';
import type {LiquidRun} from './run.ts';
import {spotOf} from './tags.ts';

const output = /^\{\{-?\s*([A-Za-z_][\w-]*)/;
const constants = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank', 'include', 'forloop', 'tablerowloop']);

/**
 * 'literal' where the text is to stay as it is written: the site is none of Jekyll's, and knows no such name. On a
 * Jekyll site the page shows nothing there, and the author is told. Undefined for all other tags.
 */
export function undefinedRoot(
  token: TopLevelToken,
  ctx: Context,
  {context, report, includes}: LiquidRun,
): 'literal' | 'told' | undefined {
  const written = token.input.slice(token.begin, Math.min(token.end, token.begin + 200));
  const name = output.exec(written)?.[1];
  if (name === undefined || constants.has(name) || ctx.getSync([name]) !== undefined) return undefined;
  // In includes, parameters and variables are often left away.
  if (includes.length > 0 || isSet(name, token.input)) return undefined;
  if (context.isJekyll === false) return 'literal';
  const text = withoutMarks(token.getText());
  const hint = 'Jekyll shows nothing there. Write it between {% raw %} and {% endraw %} to show it as it stands.';
  report(
    'liquid-undefined',
    `“${text.slice(0, 60)}” gives nothing: Liquid knows no “${name}”`,
    {...spotOf(token), text},
    hint,
  );
  return 'told';
}

/** Does a tag of the text set the name? */
function isSet(name: string, text: string): boolean {
  return new RegExp(`\\{%-?\\s*(?:assign|capture|for|increment|decrement|tablerow)\\s+${name}\\b`).test(text);
}
