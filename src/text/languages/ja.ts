// Japanese: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

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
    'Figure not found': '図が見つかりません',
    'Figure on the web': 'ウェブ上の図',
    'Figure is a PDF': '図は PDF です',
    'Figure is empty': '図が空です',
    'Figure is damaged': '図が壊れています',
    'Figure is too large': '図が大きすぎます',
  },
  part: '第{number}部（全{of}部）',
};
