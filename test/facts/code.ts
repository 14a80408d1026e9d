// The project's files as syntax trees, for the checks of this folder.
import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';

/** The project's own folder. */
const root = new URL('../../', import.meta.url);

/** One file of the project. */
export interface CodeFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Parsed when first asked for. */
  readonly tree: ts.SourceFile;
  /** All nodes of the tree, from top to bottom; gathered when first asked for. */
  readonly nodes: readonly ts.Node[];
}

/** An import of one file of `src` by another. */
export interface CodeImport {
  readonly from: string;
  readonly to: string;
}

/** All TypeScript and JavaScript of `folders`, fixtures left out. */
export function codeOf(...folders: readonly string[]): readonly CodeFile[] {
  return folders
    .flatMap(folder =>
      readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: 'utf8'}).map(
        name => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter(path => /\.(ts|mjs)$/.test(path) && !path.includes('/fixtures/'))
    .sort()
    .map(path => {
      const text = readFileSync(new URL(path, root), 'utf8');
      let tree: ts.SourceFile | undefined;
      let nodes: readonly ts.Node[] | undefined;
      return {
        path,
        text,
        get tree() {
          tree ??= ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
          return tree;
        },
        get nodes() {
          nodes ??= nodesOf(this.tree);
          return nodes;
        },
      };
    });
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    nodes.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return nodes;
}

/** Imports by relative path: of values and types, fixed and dynamic. */
export function importsOf({path, nodes}: CodeFile): readonly CodeImport[] {
  return nodes.flatMap(node => {
    const name =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (!name || !ts.isStringLiteral(name) || !name.text.startsWith('.')) return [];
    return [{from: path, to: new URL(name.text, new URL(path, 'file:///')).pathname.slice(1)}];
  });
}

/** What the top level of a file declares. */
export interface Declaration {
  readonly name: string;
  readonly node: ts.Node;
  readonly statement: ts.Statement;
  readonly isExported: boolean;
}

/** Top-level declarations of `file`, each with its name, and whether it is exported. */
export function declarationsOf({tree}: CodeFile): readonly Declaration[] {
  return tree.statements.flatMap((statement): readonly Declaration[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(one => one.kind === ts.SyntaxKind.ExportKeyword);
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(node => ({
        name: node.name.getText(),
        node,
        statement,
        isExported,
      }));
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement);
    return named && statement.name ? [{name: statement.name.text, node: statement, statement, isExported}] : [];
  });
}

/** Every name that `file` declares: of values, types, members, parameters. */
export function namesOf({nodes}: CodeFile): readonly string[] {
  return nodes.flatMap(node => {
    const isDeclared =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isPropertySignature(node) ||
      ts.isMethodSignature(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isMethodDeclaration(node);
    return isDeclared && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
  });
}
