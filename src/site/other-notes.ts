// A folder without posts -> what its notes are instead, and how they become Markdown.
import {filesEnding, type Without} from './walk.ts';

/** Formats of notes that are not read, by ending, with the command that turns them to Markdown. */
const formats: readonly {readonly ending: string; readonly name: string; readonly convert: string}[] = [
  {ending: 'rst', name: 'reStructuredText', convert: 'pandoc NAME.rst -t gfm -o NAME.md'},
  {ending: 'adoc', name: 'AsciiDoc', convert: 'pandoc NAME.adoc -f asciidoc -t gfm -o NAME.md'},
  {ending: 'org', name: 'Org', convert: 'pandoc NAME.org -t gfm -o NAME.md'},
  {ending: 'tex', name: 'LaTeX', convert: 'pandoc NAME.tex -t gfm -o NAME.md'},
  {ending: 'docx', name: 'Word', convert: 'pandoc NAME.docx -t gfm -o NAME.md'},
  {ending: 'html', name: 'HTML', convert: 'pandoc NAME.html -t gfm -o NAME.md'},
];

/** Nothing is passed over. */
const all: Without = {exclude: [], isForeign: () => false};

/** What to say of the site `root`, which has no posts: what is there, and what to do. */
export function withoutPosts(root: string, isJekyll: boolean): string {
  for (const {ending, name, convert} of formats) {
    const found = filesEnding(root, all, new RegExp(`\\.${ending}$`, 'i')).paths;
    const [first] = found;
    if (first === undefined) continue;
    const command = convert.replaceAll('NAME', first.replace(/\.[^.]*$/, ''));
    return (
      `its notes are ${name} (${found.length === 1 ? first : `${found.length} files such as ${first}`}), ` +
      `and Lectern reads Markdown. Turn them to .md: ${command}`
    );
  }
  const plain = filesEnding(root, all, /\.(?:md|markdown)$/i).paths;
  return isJekyll && plain.length > 0
    ? `none of its Markdown files begins with front matter. Put two lines "---" at the top of ${plain[0]}, with ` +
        '"title: …" between them'
    : 'Lectern looks for .md files, with front matter where there is a _config.yml. Name the folder of the notes ' +
        'with --site';
}
