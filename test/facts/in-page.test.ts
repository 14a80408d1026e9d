// Code that runs in a page goes there as text: with it goes all that it calls, and nothing else is there.
import ts from 'typescript';
import {expect, it} from 'vitest';
import {type CodeFile, codeOf} from './code.ts';

const files = codeOf('src').filter(({path}) => path.includes('/in-page/'));

/** Values that `file` imports. */
const imported = ({tree}: CodeFile): readonly string[] =>
  tree.statements.filter(ts.isImportDeclaration).flatMap(({importClause}) => {
    if (importClause === undefined || importClause.isTypeOnly) return [];
    const {name, namedBindings} = importClause;
    const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
    return [...(name ? [name.text] : []), ...named.filter(one => !one.isTypeOnly).map(one => one.name.text)];
  });

/** Functions of the top level that neither are exported nor sent along with what is. */
function unsent({tree}: CodeFile): readonly string[] {
  const own = tree.statements.filter(ts.isFunctionDeclaration);
  const isExported = (one: ts.FunctionDeclaration): boolean =>
    one.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const sent = tree.statements
    .filter(ts.isVariableStatement)
    .map(statement => statement.getText(tree))
    .join('\n');
  return own
    .filter(one => !isExported(one))
    .flatMap(({name}) => (name && !new RegExp(`\\b${name.text}\\b`).test(sent) ? [name.text] : []));
}

it('sees the files', () => {
  expect(files.length).toBeGreaterThan(5);
});

it('uses no value of another file', () => {
  expect(files.flatMap(file => imported(file).map(name => `${file.path}: ${name}`))).toEqual([]);
});

it('comes with all the functions that it calls', () => {
  expect(files.flatMap(file => unsent(file).map(name => `${file.path}: ${name}`))).toEqual([]);
});
