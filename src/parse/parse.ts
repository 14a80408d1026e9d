// The notes understood: Post -> Document. Read this first: the passes of the parse stage, in order.
import type {Report} from '../model/diagnostic.ts';
import type {Document, Entry} from '../model/document.ts';
import type {Post} from '../model/post.ts';
import type {ParseContext} from './context.ts';
import {settleDirectives} from './directives/settle.ts';
import {addSideNotes} from './directives/side-notes.ts';
import {uniqueAnchors} from './entries/anchors.ts';
import {partAtBoldLines} from './entries/bold-lines-apart.ts';
import {dropBoldStops} from './entries/bold-stops.ts';
import {dropContents} from './entries/contents.ts';
import {reportDoubledWords} from './entries/doubled-words.ts';
import {dropNavigation} from './entries/navigation.ts';
import {containHeadings} from './entries/contained-headings.ts';
import {takeMarkedRuns} from './entries/marked-runs.ts';
import {numberEntries} from './entries/number.ts';
import {rejoin} from './entries/rejoin.ts';
import {dropRepeated} from './entries/repeated.ts';
import {reportUnknownSyntax} from './entries/unknown-syntax.ts';
import {takeUntitled} from './entries/untitled.ts';
import type {FrontEndPass} from './context.ts';
import {joinTags} from './html/join-tags.ts';
import {separateTags} from './html/separate-tags.ts';
import {withBoundedIncludes} from './include-bound.ts';
import {readTree} from './mdast/tree.ts';
import {noteCitations} from './note-citations.ts';
import {createReporter, type ReportDiagnostic} from './diagnostic.ts';
import {bound} from './source/bounds.ts';
import {attributedCallouts} from './source/callouts/attributed.ts';
import {fencedDivs} from './source/callouts/fenced.ts';
import {indentedCallouts} from './source/callouts/indented.ts';
import {lessonQuotes} from './source/callouts/lesson-quotes.ts';
import {mystFences} from './source/callouts/myst-fences.ts';
import {quotedCallouts} from './source/callouts/quoted.ts';
import {clean} from './source/clean.ts';
import {codedLabels} from './source/code/coded-labels.ts';
import {indentedCode} from './source/code/indented-code.ts';
import {shield} from './source/code/shield.ts';
import {attributeLists} from './source/kramdown/attribute-lists.ts';
import {definitionLists} from './source/kramdown/definition-lists.ts';
import {emphasis} from './source/kramdown/emphasis.ts';
import {brokenLines, labelLines, typedBullets} from './source/kramdown/hurried-lists.ts';
import {dataImages} from './source/data-images.ts';
import {directiveLines} from './source/directive-lines.ts';
import {emojiCodes} from './source/emoji.ts';
import {inlineNotes} from './source/kramdown/inline-notes.ts';
import {lineBreaks} from './source/kramdown/line-breaks.ts';
import {listLines} from './source/kramdown/list-lines.ts';
import {noMarkdown} from './source/kramdown/no-markdown.ts';
import {pipeTables} from './source/kramdown/pipe-tables.ts';
import {spacedLinks} from './source/kramdown/spaced-links.ts';
import {latex} from './source/latex.ts';
import {liquid} from './source/liquid/liquid.ts';
import {math} from './source/math/math.ts';
import {type SourceText, sourceOf} from './source/source.ts';
import {expandTabs} from './source/tabs.ts';

type TextPass = (source: SourceText) => SourceText;
type EntryPass = (entries: readonly Entry[]) => readonly Entry[];

/**
 * Understands a post. Never throws for what stands in it; every defect is written to `report` with its line.
 * First the text is brought to plain GFM (what is not Markdown stands there as placeholders), then it is parsed once.
 */
export function parse(post: Post, context: ParseContext, report: Report): Document {
  const tell = createReporter(post, report);
  const {noting, cited} = noteCitations(context);
  const source = textPasses(withBoundedIncludes(noting), tell).reduce((text, pass) => pass(text), sourceOfPost(post));
  const entries: readonly Entry[] = readTree(source, noting, tell);
  const passed = entryPasses.reduce((list, pass) => pass(list), takeMarkedRuns(entries, tell));
  const directed = post.side ? addSideNotes(passed, post.side, report) : passed;
  const read = settleDirectives(numberEntries(directed), tell, context.listThemeClasses);
  reportDoubledWords(read, tell);
  const references = cited();
  return {
    entries: reportUnknownSyntax(read, tell, {body: post.body, isLiquid: context.withoutLiquid !== true}),
    ...(references.length === 0 ? {} : {references}),
  };
}

/** The text of a post, each line with its line of the file. */
function sourceOfPost({body, bodyLine, lines}: Post): SourceText {
  const source = sourceOf(body, bodyLine);
  return lines === undefined ? source : {...source, lines: source.lines.map((line, i) => lines[i] ?? line)};
}

function textPasses(context: ParseContext, report: ReportDiagnostic): readonly TextPass[] {
  const takeCodeAndMath: TextPass = source => math(codedLabels(shield(source, report)), report, context);
  const {frontEnds = [], withoutLiquid = false} = context;
  const given =
    (pass: FrontEndPass): TextPass =>
    source =>
      pass(source, context, report);
  return [
    clean,
    ...frontEnds.flatMap(({written = []}) => written.map(given)),
    ...(withoutLiquid ? [] : [(source: SourceText) => liquid(source, context, report)]),
    mystFences,
    noMarkdown,
    takeCodeAndMath,
    dataImages,
    ...frontEnds.flatMap(({prose = []}) => prose.map(given)),
    directiveLines,
    source => emojiCodes(source, context.site),
    joinTags,
    spacedLinks,
    expandTabs,
    typedBullets,
    lessonQuotes,
    source => fencedDivs(source, report),
    source => quotedCallouts(source),
    source => indentedCallouts(source),
    source => attributedCallouts(source, context.site),
    definitionLists,
    indentedCode,
    latex,
    attributeLists,
    inlineNotes,
    separateTags,
    source => pipeTables(source, report),
    labelLines,
    brokenLines,
    listLines,
    lineBreaks,
    emphasis,
    bound,
  ];
}

const entryPasses: readonly EntryPass[] = [
  dropContents,
  dropNavigation,
  containHeadings,
  takeUntitled,
  rejoin,
  dropRepeated,
  partAtBoldLines,
  dropBoldStops,
  uniqueAnchors,
];
