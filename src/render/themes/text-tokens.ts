// Colours and fonts of the running text: of the page to read, of the deck as one, and of the handout.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {packageRoot} from '../../package-root.ts';

const file = join(packageRoot, 'themes/text-tokens.css');

/** The rule that sets them on `:root`, for screens that may be dark. */
export function textTokens(): string {
  const [rule = ''] = /:root \{[^}]*\}/.exec(readFileSync(file, 'utf8')) ?? [];
  return rule;
}

/** The same on paper, which is light. */
export function paperTokens(): string {
  return textTokens()
    .replace('color-scheme: light dark', 'color-scheme: light')
    .replace(/light-dark\((#\w+), #\w+\)/g, '$1');
}
