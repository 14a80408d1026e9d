// Korean: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of Korean. */
export const korean: LanguageWords = {
  words: {
    Agenda: '차례',
    Introduction: '소개',
    Authors: '저자',
    Readings: '읽을거리',
    Week: '주차',
    Date: '날짜',
    Term: '학기',
    Lead: '진행',
    Notes: '노트',
    Topics: '주제',
    'Figure not found': '그림을 찾을 수 없음',
    'Figure on the web': '웹에 있는 그림',
    'Figure is a PDF': '그림이 PDF임',
    'Figure is empty': '그림이 비어 있음',
    'Figure is damaged': '그림이 손상됨',
    'Figure is too large': '그림이 너무 큼',
  },
  part: '{of}부 중 제{number}부',
};
