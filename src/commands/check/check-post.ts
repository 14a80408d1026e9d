// One post -> what is wrong in it, as far as the notes themselves tell: read, understood, composed, nothing measured.
import {collectAnswers, markAccepted} from '../../checks/accept.ts';
import {checkAlternatives} from '../../checks/figures.ts';
import {collectAnchors} from '../../checks/notes/anchors.ts';
import {checkCodeLanguages} from '../../checks/notes/code-languages.ts';
import {checkDiagrams} from '../../checks/notes/diagrams.ts';
import {checkWeights} from '../../checks/notes/figures.ts';
import {checkHeadings} from '../../checks/notes/headings.ts';
import {checkLength} from '../../checks/notes/length.ts';
import {checkLinks, type FindTarget} from '../../checks/notes/links.ts';
import {checkLeftovers} from '../../checks/notes/leftovers.ts';
import {checkReferences} from '../../checks/notes/references.ts';
import type {FigureBlock} from '../../blocks/types.ts';
import {examineImage} from '../../images/examine.ts';
import {prepareImages} from '../../images/prepare-images.ts';
import {type Diagnostic, diagnose, needsPages} from '../../model/diagnostic.ts';
import type {Document} from '../../model/document.ts';
import {collectBackdrops, collectImages} from '../../model/located-images.ts';
import type {Post, PostFile} from '../../model/post.ts';
import {composeDocument, readDocument} from '../../pipeline.ts';
import {sortDiagnostics} from '../../report/sort-diagnostics.ts';
import {readPost} from '../../site/post.ts';
import {usualPace} from '../../timing/pace.ts';
import {createTimeBudget, type TimeBudget, TimeLimitError} from '../../time-limit.ts';
import {describeWork} from '../build/deck-ports.ts';
import {createImageOptions, type DeckInputs} from '../build/session.ts';
import type {DrawFormula} from '../../render/math/mathjax.ts';

/** A post as it was checked. */
export interface CheckedPost {
  readonly key: string;
  /** Path of the post from the site's root. */
  readonly post: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What was understood of it; undefined where it could not be read in time. */
  readonly read?: ReadPost;
}

/** A post read and understood, with what was told of it on the way. */
export interface ReadPost {
  readonly post: Post;
  readonly document: Document;
  /** Its figures as slides would have them, in reading order. */
  readonly figures: readonly FigureBlock[];
}

/** What posts are checked with. */
export interface CheckTools {
  readonly inputs: DeckInputs;
  readonly drawFormula: DrawFormula;
  readonly targets: (post: PostFile) => FindTarget;
  /** Minutes that a lecture may take. */
  readonly minutes: number;
}

/** What is wrong in `file`. Never rejects for what stands in it. */
export async function checkPost(file: PostFile, tools: CheckTools): Promise<CheckedPost> {
  const {inputs} = tools;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const post = await readPost(inputs.site, file, report);
  const budget = createTimeBudget(inputs.options.timeLimit * 1000);
  try {
    const read = await readAll(post, {tools, budget}, report);
    const {document, figures} = read;
    const answers = collectAnswers(document, post.path, inputs.course.accept ?? []).filter(
      ({rule}) => !needsPages(rule),
    );
    budget.run(() => {
      for (const one of [
        ...checkAlternatives(
          figures.map(block => ({block})),
          post.path,
          answers,
        ),
        ...checkHeadings(document, post.path),
        ...checkReferences(post, document),
        ...checkLeftovers(post, document),
        ...checkCodeLanguages(post, document),
        ...checkDiagrams(document, post.path),
        ...checkLength(document, post.path, {
          minutes: tools.minutes,
          speech: inputs.course.pace?.speech ?? usualPace.speech,
        }),
      ])
        report(one);
    });
    (await checkLinks(post, document, tools.targets(file))).forEach(report);
    return {key: file.key, post: file.path, diagnostics: told(markAccepted(found, answers, post.path)), read};
  } catch (error) {
    const isLate = error instanceof TimeLimitError;
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    report(
      diagnose(
        'deck-plain',
        `The notes cannot be understood (${reason}); their deck will hold headings and text alone`,
        {
          file: file.path,
          hint: isLate ? 'Split the post' : 'This is a fault of Lectern: please report it with the notes',
        },
      ),
    );
    return {key: file.key, post: file.path, diagnostics: told(found)};
  }
}

function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return sortDiagnostics(diagnostics);
}

/** `post` understood, its figures found, and its slides composed; what is wrong goes to `report`. */
async function readAll(
  post: Post,
  {tools, budget}: {readonly tools: CheckTools; readonly budget: TimeBudget},
  report: (diagnostic: Diagnostic) => void,
): Promise<ReadPost> {
  const {inputs} = tools;
  const options = describeWork(inputs, post, inputs.lookups, tools);
  const document = budget.run(() => readDocument(post, options, report));
  const located = [...collectImages(document), ...collectBackdrops(document)];
  const sizes = new Map<string, number>();
  const images = await prepareImages(
    located,
    {path: post.path, root: inputs.site.root},
    {
      ...createImageOptions(inputs.site, inputs.lookups.link(post.path)),
      prepare: examineImage,
      onSource: (src, {bytes}) => void sizes.set(src, bytes.length),
    },
    report,
  );
  checkWeights(located, sizes, post.path).forEach(report);
  const slides = budget.run(() => composeDocument({post, document, images, report}, options));
  const figures = slides.flatMap(({content}) => content.flatMap(block => (block.kind === 'figure' ? [block] : [])));
  return {post, document, figures};
}

/** The anchors of `file`, read for itself: nothing is told of it. */
export async function readAnchors(file: PostFile, inputs: DeckInputs): Promise<ReadonlySet<string>> {
  const ignore = (): void => undefined;
  const post = await readPost(inputs.site, file, ignore);
  const options = describeWork(inputs, post, inputs.lookups, {drawFormula: () => ''});
  try {
    const document = createTimeBudget(inputs.options.timeLimit * 1000).run(() => readDocument(post, options, ignore));
    return collectAnchors(post.body, document);
  } catch {
    return collectAnchors(post.body, {entries: []});
  }
}
