// Regular expressions of the code as they are run: literals, and those that are put together of constants.
import ts from 'typescript';
import type {CodeFile} from './code.ts';

/** A regular expression, and the line on which it stands. */
export interface CodePattern {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** What stands for a part of a pattern that is known only when it is run: it may be a bound of a repetition. */
const unknown = '9';
/** Constants that lead to each other, at most. */
const maxDepth = 20;

/** The regular expressions of `file`, in order; parts that are no constants of the file are a digit. */
export function patternsOf(file: CodeFile): readonly CodePattern[] {
  const constants = new Map(
    file.nodes.flatMap(node =>
      ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer
        ? [[node.name.text, node.initializer] as const]
        : [],
    ),
  );
  return file.nodes.flatMap(node => {
    if (ts.isRegularExpressionLiteral(node)) return [{...partsOf(node), line: lineOf(file, node)}];
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return [];
    const [source, flags] = node.arguments ?? [];
    if (source === undefined) return [];
    const written = flags === undefined ? '' : textOf(flags, constants, 0);
    return [
      {source: textOf(source, constants, 0), flags: written === unknown ? 'g' : written, line: lineOf(file, node)},
    ];
  });
}

function lineOf({tree}: CodeFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function partsOf(node: ts.RegularExpressionLiteral): {readonly source: string; readonly flags: string} {
  const end = node.text.lastIndexOf('/');
  return {source: node.text.slice(1, end), flags: node.text.slice(end + 1)};
}

/** The text that `node` is, as far as `constants` tell. */
function textOf(node: ts.Node, constants: ReadonlyMap<string, ts.Expression>, depth: number): string {
  const of = (one: ts.Node): string => textOf(one, constants, depth + 1);
  if (depth > maxDepth) return unknown;
  if (ts.isParenthesizedExpression(node)) return of(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node).source;
  if (ts.isIdentifier(node)) {
    const made = constants.get(node.text);
    return made === undefined ? unknown : of(made);
  }
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({expression, literal}) => of(expression) + literal.text).join('');
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw') {
    const {template} = node;
    if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? template.text;
    return [
      template.head.rawText ?? '',
      ...template.templateSpans.map(({expression, literal}) => of(expression) + (literal.rawText ?? '')),
    ].join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return of(node.left) + of(node.right);
  return unknown;
}
