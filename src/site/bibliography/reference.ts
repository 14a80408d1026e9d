// An entry of a bibliography -> its line in a list of references.
import type {Reference} from '../../model/document.ts';
import {lastNameFirst, peopleOf, yearOf} from './author-year.ts';
import type {BibtexEntry} from './bibtex.ts';
import {plainTex} from './tex-text.ts';

/** Names of one entry; of more the first ones. */
const maxPeople = 20;

/** What a list says of `entry`; undefined where it has neither a title nor an author. */
export function referenceOf(key: string, {fields}: BibtexEntry): Reference | undefined {
  const said = (...names: readonly string[]): string =>
    names.map(name => plainTex(fields.get(name) ?? '')).find(Boolean) ?? '';
  const who = namePeople(fields.get('author') ?? fields.get('editor') ?? '');
  const title = said('title');
  if (who === '' && title === '') return undefined;
  const volume = said('volume') + (said('number', 'issue') && `(${said('number', 'issue')})`);
  const pages = said('pages').replace(/\s*-{1,3}\s*/g, '–');
  return {
    key,
    who,
    year: yearOf({fields}),
    title,
    container: said('journal', 'journaltitle', 'booktitle', 'maintitle'),
    details: [
      [volume, pages].filter(Boolean).join(', '),
      said('edition'),
      said('publisher', 'school', 'institution', 'organization'),
      preprint(said('eprint'), said('archiveprefix', 'eprinttype')),
    ].filter(Boolean),
    url: addressOf(fields),
  };
}

/** "Mill, Ada; Example, Bo; et al.". */
function namePeople(written: string): string {
  const people = peopleOf(written);
  const shown = people.slice(0, maxPeople).map(one => (one === 'others' ? 'et al.' : lastNameFirst(one)));
  return [...shown, ...(people.length > maxPeople ? ['et al.'] : [])].join('; ');
}

function preprint(number: string, archive: string): string {
  if (number === '') return '';
  return archive === '' ? number : `${archive}:${number}`;
}

/** Where it is on the web: its DOI, else the address that it names; empty for none, and for what is no web address. */
function addressOf(fields: BibtexEntry['fields']): string {
  const doi = /10\.\d{4,9}\/[^\s{}"<>]+/.exec(fields.get('doi') ?? '')?.[0];
  if (doi !== undefined) return `https://doi.org/${doi.replace(/\\(?=[_&%#])/g, '')}`;
  const named = [fields.get('url'), fields.get('howpublished'), fields.get('note')].filter(Boolean).join(' ');
  return /https?:\/\/[^\s{}"<>]+/i.exec(named)?.[0].replace(/\\(?=[_&%#~])/g, '') ?? '';
}
