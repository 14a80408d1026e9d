// Liquid as Jekyll runs it, before Markdown and in code too: Source -> Source with every tag done, each line still
// knowing where it came from.
import type {ParseContext} from '../../context.ts';
import type {ReportDiagnostic} from '../../diagnostic.ts';
import {listPlaceholders} from '../placeholder.ts';
import type {SourceText} from '../source.ts';
import {withSiteUrls} from './base-url.ts';
import {renderLiquid} from './engine.ts';
import {markLines, unmarkLines} from './line-marks.ts';
import {prescan} from './prescan.ts';
import {readNames, reportMissing} from './undefined.ts';

/** Renders the Liquid of a post. A tag that fails stays as the author wrote it, with `liquid-error`. */
export function liquid(source: SourceText, context: ParseContext, report: ReportDiagnostic): SourceText {
  if (!/\{[{%]/.test(source.text)) return source;
  const placeholders = listPlaceholders(source.placeholders);
  let scanned = source;
  try {
    scanned = prescan(source, placeholders, report);
    if (!/\{[{%]/.test(scanned.text)) return scanned;
    const names = readNames(scanned.text);
    const rendered = renderLiquid(markLines(scanned), {context, report, placeholders, names, includes: []});
    reportMissing(names, report);
    return withSiteUrls(unmarkLines(rendered, {...scanned, placeholders: placeholders.all}), context.site);
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not understood';
    report(
      'liquid-error',
      `The Liquid of the post is left as it stands: ${message.slice(0, 140)}`,
      source.lines[0] ?? 1,
    );
    return scanned;
  }
}
