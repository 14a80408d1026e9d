// Japanese: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

/** Words of Japanese. */
export const japanese: LanguageWords = {
  words: {
    Agenda: '目次',
    Introduction: 'はじめに',
    Authors: '著者',
    Readings: '参考文献',
    Week: '週',
    Date: '日付',
    Term: '学期',
    Lead: '担当',
    Notes: 'ノート',
    Topics: 'トピック',
    Appendix: '付録',
    'Figure not found': '図が見つかりません',
    'Figure on the web': 'ウェブ上の図',
    'Figure is a PDF': '図は PDF です',
    'Figure is empty': '図が空です',
    'Figure is damaged': '図が壊れています',
    'Figure is too large': '図が大きすぎます',
    Contents: '目次',
    'Fig.': '図',
    Slide: 'スライド',
    Slides: 'スライド',
    Page: 'ページ',
    'Key terms': '用語',
    'Link to here': 'ここへのリンク',
    Links: 'リンク',
    References: '参考文献',
    'The numbers in the margin are the slides of the lecture.': '欄外の数字は講義スライドの番号です。',
  },
  part: '第{number}部（全{of}部）',
  headings: {
    contents: '目次|このページの内容|内容',
    readings: '読書課題|課題図書|推薦図書|参考図書|必読文献|関連文献|読み物|さらに学ぶために',
    conclusion: 'まとめ|結論|おわりに|終わりに|むすび|要約|今後の課題|今後の展望|まとめと展望|総括',
    works: '参考文献|参考資料|引用文献|出典|文献|リンク',
    openers: 'ノート|講義ノート|講義メモ',
    navigation: '前へ|次へ|前のページ|次のページ|戻る|トップ|トップへ戻る|ホーム|目次へ戻る|目次に戻る',
  },
};
