// reStructuredText in MyST (```{eval-rst}): its directives and roles as MyST writes them.
import {append} from '../../parse/source/append.ts';
import type {FrontEndPass} from '../../parse/context.ts';
import {mapFences} from '../shared/fences.ts';

/** Directives within directives deeper than this are text. */
const maxDepth = 6;
const directive = /^([ \t]*)\.\.[ \t]+([\w:-]+)::[ \t]*(.*)$/;
const target = /^[ \t]*\.\.[ \t]+_([\w. -]+):[ \t]*$/;
const comment = /^[ \t]*\.\.(?:[ \t]+(?!_|\[|\|).*)?$/;

/** Each block of it. */
export const rstBlocks: FrontEndPass = source =>
  source.text.includes('{eval-rst}')
    ? mapFences(source, ({info, body}) =>
        info.startsWith('{eval-rst}') ? `\n\n${toMyst(body.split('\n'), maxDepth)}\n\n` : undefined,
      )
    : source;

function toMyst(rows: readonly string[], depth: number): string {
  const out: string[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? '';
    const [, indent = '', name = '', argument = ''] = directive.exec(row) ?? [];
    const label = target.exec(row)?.[1];
    if (name !== '' && depth > 0) {
      const end = blockEnd(rows, at + 1, indent.length);
      const marks = '`'.repeat(3 + depth);
      out.push('', `${marks}{${name}} ${roles(argument)}`.trimEnd());
      const body = dedented(rows.slice(at + 1, end));
      const isCode = /^(?:code|code-block|sourcecode|math|literalinclude|csv-table)$/.test(name);
      append(out, isCode ? body : toMyst(body, depth - 1).split('\n'), [marks, '']);
      at = end;
    } else if (label !== undefined) {
      out.push('', `(${label})=`);
      at += 1;
    } else if (comment.test(row)) at = blockEnd(rows, at + 1, row.length - row.trimStart().length);
    else {
      out.push(roles(row));
      at += 1;
    }
  }
  return out.join('\n');
}

/** Where the lines end that are further in than `indent`. */
function blockEnd(rows: readonly string[], from: number, indent: number): number {
  let end = from;
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? '';
    if (row.trim() === '') continue;
    if (row.length - row.trimStart().length <= indent) break;
    end = at + 1;
  }
  return end;
}

function dedented(rows: readonly string[]): readonly string[] {
  const indents = rows.filter(row => row.trim() !== '').map(row => row.length - row.trimStart().length);
  const smallest = Math.min(...indents);
  const plain = rows.map(row => row.slice(Number.isFinite(smallest) ? smallest : 0));
  const first = plain.findIndex(row => row.trim() !== '');
  return first < 0 ? [] : plain.slice(first);
}

/** `` :ref:`x` `` and `` `words <url>`_ ``. */
function roles(text: string): string {
  return text
    .replace(/(?<![\w`]):([a-zA-Z][\w:+.-]{0,60}):`/g, '{$1}`')
    .replace(/`([^`<>\n]{1,300})[ \t]<([^<>`\n]{1,300})>`__?/g, '[$1]($2)');
}
