// Lectures for tests: what a test does not name is plain.
import type {Lecture, SlideText} from '../../src/course-page/lecture.ts';

export const slide = (title: string, displayed = '', said = ''): SlideText => ({title, shown: displayed, said});

export function makeLecture(key: string, given: Partial<Lecture> = {}): Lecture {
  return {
    key,
    post: `${key}.md`,
    title: `On ${key}`,
    lang: 'en',
    term: '',
    week: '',
    date: '',
    description: '',
    facts: [],
    tags: [],
    minutes: 10,
    thumbnail: '',
    slides: [slide(`On ${key}`)],
    ...given,
  };
}
