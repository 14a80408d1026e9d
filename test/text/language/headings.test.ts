import {expect, it} from 'vitest';
import {means} from '../../../src/text/language/headings.ts';

it.each([
  ['conclusion', ['Summary', 'Zusammenfassung', 'Conclusion', 'Conclusiones', 'Considerações finais', 'Conclusioni']],
  ['conclusion', ['总结', '小结', 'まとめ', '결론', 'الخلاصة', 'סיכום']],
  ['readings', ['Required readings', 'Pflichtlektüre', 'Lectures recommandées', 'Lecturas', 'Letture', '阅读材料']],
  ['works', ['References', 'Quellen', 'Bibliographie', 'Bibliografía', '参考文献', '참고문헌', 'المراجع']],
  ['contents', ['Table of contents', 'Inhalt', 'Sommaire', 'Índice', '目录', '目次', '목차', 'المحتويات']],
  ['navigation', ['Next page', 'Weiter', 'Suivant', 'Siguiente', '上一页', '次へ', '다음', 'التالي']],
  ['openers', ['Notes', 'Notizen', 'Notes de cours', 'Apuntes', '课程笔记', '講義ノート']],
  ['smallPrint', ['References', 'Literaturverzeichnis', 'Références', '参考文献']],
] as const)('%s: %j', (meaning, titles) => {
  expect(titles.filter(title => !means(meaning, title))).toEqual([]);
});

it('takes whole headings alone', () => {
  expect(means('conclusion', 'Zusammenfassung von Texten')).toBe(false);
  expect(means('smallPrint', 'Weiterführende Links')).toBe(false);
  expect(means('works', 'Weiterführende Links')).toBe(true);
});
