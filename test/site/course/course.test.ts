import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readCourse} from '../../../src/site/course/course.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'course-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

function write(text: string): void {
  writeFileSync(join(root, 'lectern.yml'), text);
}

describe("the course's config file", () => {
  it('may be absent', () => {
    expect(readCourse(root)).toMatchObject({ratio: '16:9', fonts: {}});
  });

  it('names headings that are no slide, and who gives a lecture', () => {
    write('openers: [Reading diary]\nlead: [hosts]\n');
    expect(readCourse(root)).toMatchObject({openers: ['Reading diary'], lead: ['hosts']});
  });

  it('sets ratio, accent, footer, theme and how prose is shown', () => {
    write("ratio: '4:3'\naccent: '#7a1f3d'\nfooter: Spring\ntheme: chalk\nprose: full\n");
    expect(readCourse(root)).toMatchObject({
      ratio: '4:3',
      accent: '#7a1f3d',
      footer: 'Spring',
      theme: 'chalk',
      prose: 'full',
    });
  });

  it('says where PDFs are published, each on its own', () => {
    expect(readCourse(root).publish).toEqual({
      pdf: 'Lectures/{lecture}.pdf',
      handout: 'Lectures/{lecture}-handout.pdf',
    });
    write('publish:\n  pdf: "{term}/{key}.pdf"\n');
    expect(readCourse(root).publish).toEqual({pdf: '{term}/{key}.pdf', handout: 'Lectures/{lecture}-handout.pdf'});
  });

  it('names files of the site only', () => {
    mkdirSync(join(root, 'img'));
    writeFileSync(join(root, 'img', 'logo.svg'), '<svg/>');
    write('logo: img/logo.svg\n');
    expect(readCourse(root).logo).toMatch(/img\/logo\.svg$/);
    write('footer: x\nlogo: ../../etc/passwd\n');
    expect(() => readCourse(root)).toThrow(/^lectern\.yml:2: logo names .* must end with \.svg, \.png/);
    write('logo: img/none.svg\n');
    expect(() => readCourse(root)).toThrow(/^lectern\.yml:1: logo names img\/none\.svg, and there is no such file\. /);
    symlinkSync('/etc/hosts', join(root, 'img', 'out.svg'));
    write('logo: img/out.svg\n');
    expect(() => readCourse(root)).toThrow(/^lectern\.yml:1: logo names .*outside of the site/);
  });

  it('does not wait for a pipe, and takes no hidden file', () => {
    write('logo: .secret.svg\n');
    writeFileSync(join(root, '.secret.svg'), '<svg/>');
    expect(() => readCourse(root)).toThrow(/^lectern\.yml:1: logo/);
    rmSync(join(root, 'lectern.yml'));
    execFileSync('mkfifo', [join(root, 'lectern.yml')]);
    try {
      expect(() => readCourse(root)).toThrow('lectern.yml:1: the file cannot be read. It is a pipe');
    } finally {
      rmSync(join(root, 'lectern.yml'));
    }
  });

  it.each([
    ['footer: a\nacent: red\n', /^lectern\.yml:2: there is no key "acent"; did you mean "accent"\?$/],
    ['minutes: fifty\n', /^lectern\.yml:1: minutes is not right: it takes minutes from 1 to 600, such as 50/],
    ['minutes: [20, 900]\n', /^lectern\.yml:1: minutes is not right: it takes minutes/],
    ['pace: fast\n', /^lectern\.yml:1: pace is not right: it takes indented lines/],
    ['pace:\n  factr: 1.2\n', /^lectern\.yml:2: there is no key "factr"; did you mean "factor"\?$/],
    ['pace:\n  factor: 9\n', /^lectern\.yml:2: pace\.factor is not right: it takes a number from 0\.2 to 5/],
    ['pace:\n  figure: long\n', /^lectern\.yml:2: pace\.figure is not right: it takes seconds/],
    ['ratio: 4:2\n', /^lectern\.yml:1: ratio must be one of 16:9, 4:3$/],
    ["accent: 'red; } body { display: none'\n", /^lectern\.yml:1: accent is no CSS colour/],
    ['accent: #7a1f3d\nfooter: x\n', /^lectern\.yml:1: accent/],
    ['fonts:\n  text: "a\\"b"\n', /^lectern\.yml:2: /],
    ['fonts:\n  body: Plex\n', /^lectern\.yml:2: there is no key "body"; did you mean/],
    ['publish:\n  pdf: ../{lecture}.pdf\n', /^lectern\.yml:2: publish\.pdf is no path below/],
    ['publish:\n  pdf: /srv/{lecture}.pdf\n', /^lectern\.yml:2: publish\.pdf is no path below/],
    ['publish:\n  pdf: a/{lectures}.pdf\n', /^lectern\.yml:2: publish\.pdf is no pattern: .*\{lecture\}, \{key\}/],
    ['publish:\n  pdf: "{week}.pdf"\n', /^lectern\.yml:2: publish\.pdf is the same file for all/],
    ['publish:\n  handout: "{key}.html"\n', /^lectern\.yml:2: publish\.handout is no path of a PDF/],
    [
      'footer: x\npublish:\n  handout: Lectures/{lecture}.pdf\n',
      /^lectern\.yml:3: publish: PDF and handout would be the same/,
    ],
    ['- a\n', /^lectern\.yml:1: the file is no list of/],
    ['footer: "a\n', /^lectern\.yml:1: /],
  ])('says where %j is wrong', (text, message) => {
    write(text);
    expect(() => readCourse(root)).toThrow(message);
  });
});
