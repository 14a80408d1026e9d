// Chinese: the words of our own that stand on slides.
import type {LanguageWords} from './words.ts';

/** Words of Chinese. */
export const chinese: LanguageWords = {
  words: {
    Agenda: '目录',
    Introduction: '引言',
    Authors: '作者',
    Readings: '阅读材料',
    Week: '周次',
    Date: '日期',
    Term: '学期',
    Lead: '主讲',
    Notes: '笔记',
    Topics: '主题',
    'Figure not found': '未找到图片',
    'Figure on the web': '网络图片',
    'Figure is a PDF': '图片为 PDF',
    'Figure is empty': '图片为空',
    'Figure is damaged': '图片已损坏',
    'Figure is too large': '图片过大',
  },
  part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
};
