import {describe, expect, it} from 'vitest';
import {compareTerms, orderPosts, type OrderSources, type OrderedPost} from '../../src/site/order.ts';

function post(path: string, given: Partial<OrderedPost> = {}): OrderedPost {
  const name = path.replace(/^.*\//, '').replace(/\.md$/, '');
  return {key: name, path, name, title: name, term: '', week: '', date: '', navOrder: '', parent: '', ...given};
}

const paths = (posts: readonly OrderedPost[], given: Partial<OrderSources> = {}): string =>
  orderPosts(posts, {order: [], schedules: () => [], links: () => [], ...given})
    .map(({path}) => path.replace(/\.md$/, ''))
    .join(' ');

const abc = ['a.md', 'b.md', 'c.md'].map(path => post(path));

describe('the order of a course', () => {
  it('is that of the paths, numbers by their size, where nothing else is said', () => {
    expect(paths(['W11.md', 'W2.md', 'intro.md'].map(path => post(path)))).toBe('intro W2 W11');
  });

  it('is what the course names, then the rest', () => {
    expect(paths(abc, {order: ['c.md', 'a.md', 'c.md']})).toBe('c a b');
  });

  it('goes by week, then by date; what has neither comes last', () => {
    const posts = [
      post('a.md', {week: '10'}),
      post('b.md'),
      post('c.md', {week: '2', date: '2024-02-09'}),
      post('d.md', {week: '2', date: '2024-02-02'}),
    ];
    expect(paths(posts)).toBe('d c a b');
    expect(paths([post('a.md', {date: '2024-03-01'}), post('b.md', {date: '2024-02-01'}), post('c.md')])).toBe('b a c');
  });

  it('leaves a post without a week where its file stands, if the paths go up with the weeks', () => {
    const posts = [post('a.md', {week: '1'}), post('b.md'), post('c.md', {week: '3'}), post('d.md')];
    expect(paths(posts.toReversed())).toBe('a b c d');
    expect(paths([post('a.md', {date: '2024-01-01'}), post('b.md'), post('c.md', {date: '2024-01-02'})])).toBe('a b c');
  });

  it('is told term by term, in the order of the calendar', () => {
    const posts = [
      post('a.md', {term: 'Fall 2024', week: '2'}),
      post('b.md', {term: 'Fall 2024', week: '1'}),
      post('c.md', {term: 'Spring 2024', week: '9'}),
      post('d.md'),
    ];
    expect(paths(posts)).toBe('c b a d');
    expect(['', '2025', 'Fall 2024', 'WS 2023/24', 'Spring 2024'].sort(compareTerms)).toEqual([
      'WS 2023/24',
      'Spring 2024',
      'Fall 2024',
      '2025',
      '',
    ]);
  });

  it('takes the schedule that names most posts, if it names half of them; dates outrank it', () => {
    const schedules = () => [['a.md'], ['c.md', 'a.md', 'gone.md']];
    expect(paths(abc, {schedules})).toBe('c a b');
    expect(paths(abc, {schedules: () => [['c.md']]})).toBe('a b c');
    const dated = abc.map((each, i) => ({...each, date: `2024-01-0${3 - i}`}));
    expect(paths(dated, {schedules: () => [['b.md', 'a.md', 'c.md']]})).toBe('c b a');
  });

  it('follows the menu: numbers, then words, a page before its children; a schedule outranks it', () => {
    const posts = [
      post('adapt.md', {navOrder: '4.7', parent: 'Lectures'}),
      post('data.md', {navOrder: '3', parent: 'Lectures'}),
      post('index.md', {navOrder: '1', title: 'Home'}),
      post('lectures.md', {navOrder: '2', title: 'Lectures'}),
      post('papers.md', {navOrder: '10'}),
      post('rest.md', {parent: 'Lectures'}),
      post('zoo.md', {navOrder: 'appendix'}),
    ];
    expect(paths(posts)).toBe('index lectures data adapt rest papers zoo');
    expect(paths(posts, {schedules: () => [posts.map(({path}) => path).toReversed()]})).toMatch(/^zoo rest/);
  });

  it('puts children under a parent that is no post, and bears parents that name each other', () => {
    const under = (path: string, parent: string, navOrder: string) => post(path, {parent, navOrder});
    expect(paths([under('a.md', 'Two', '1'), under('b.md', 'One', '9'), under('c.md', 'One', '2')])).toBe('c b a');
    expect(
      paths([under('a.md', 'b', '1'), under('b.md', 'a', '1')])
        .split(' ')
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('else follows the links of the index page', () => {
    expect(paths(abc, {links: () => ['c.md', 'b.md']})).toBe('c b a');
    expect(paths(abc, {links: () => ['c.md']})).toBe('a b c');
  });
});
