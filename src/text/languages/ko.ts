// Korean: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: '부록',
    'Figure not found': '그림을 찾을 수 없음',
    'Figure on the web': '웹에 있는 그림',
    'Figure is a PDF': '그림이 PDF임',
    'Figure is empty': '그림이 비어 있음',
    'Figure is damaged': '그림이 손상됨',
    'Figure is too large': '그림이 너무 큼',
    Contents: '차례',
    'Fig.': '그림',
    Slide: '슬라이드',
    Slides: '슬라이드',
    Page: '쪽',
    'Key terms': '주요 용어',
    'Link to here': '이 위치로 가는 링크',
    Links: '링크',
    References: '참고문헌',
    'The numbers in the margin are the slides of the lecture.': '여백의 숫자는 강의 슬라이드 번호입니다.',
  },
  part: '{of}부 중 제{number}부',
  headings: {
    contents: '목차|차례|이 페이지의 내용',
    readings: '읽을거리|읽기 자료|필독 자료|필독|추천 도서|추천 자료|더 읽을거리|더 읽어보기',
    conclusion: '결론|요약|정리|마무리|맺음말|마치며|요약 및 결론|결론 및 전망|향후 과제|열린 문제',
    works: '참고문헌|참고 문헌|참고자료|참고 자료|출처|링크',
    openers: '노트|강의 노트|강의노트|필기',
    navigation: '이전|다음|이전 페이지|다음 페이지|처음으로|홈|위로|목차로|돌아가기',
  },
};
