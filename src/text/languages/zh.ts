// Chinese: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

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
  part: '第 {number} 部分，共 {of} 部分',
};

/** Words of Chinese in traditional characters. */
export const traditionalChinese: LanguageWords = {
  words: {
    Agenda: '目錄',
    Introduction: '引言',
    Authors: '作者',
    Readings: '閱讀材料',
    Week: '週次',
    Date: '日期',
    Term: '學期',
    Lead: '主講',
    Notes: '筆記',
    Topics: '主題',
    'Figure not found': '找不到圖片',
    'Figure on the web': '網路圖片',
    'Figure is a PDF': '圖片為 PDF',
    'Figure is empty': '圖片為空',
    'Figure is damaged': '圖片已損壞',
    'Figure is too large': '圖片過大',
  },
  part: '第 {number} 部分，共 {of} 部分',
};
