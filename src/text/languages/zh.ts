// Chinese: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: '附录',
    'Figure not found': '未找到图片',
    'Figure on the web': '网络图片',
    'Figure is a PDF': '图片为 PDF',
    'Figure is empty': '图片为空',
    'Figure is damaged': '图片已损坏',
    'Figure is too large': '图片过大',
    Contents: '目录',
    'Fig.': '图',
    Slide: '幻灯片',
    Slides: '幻灯片',
    Page: '页',
    'Key terms': '术语',
    'Link to here': '链接到此处',
    Links: '链接',
    'The numbers in the margin are the slides of the lecture.': '页边数字为课程幻灯片编号。',
  },
  part: '第 {number} 部分，共 {of} 部分',
  headings: {
    contents: '目录|本页内容|本页目录|目錄|本頁內容',
    readings: '阅读材料|阅读资料|必读|必读文献|推荐阅读|扩展阅读|延伸阅读|阅读列表|閱讀材料|推薦閱讀|延伸閱讀|必讀',
    conclusion:
      '总结|小结|结论|结语|本章小结|本讲小结|总结与展望|展望|开放问题|要点总结|回顾与总结|總結|小結|結論|結語|本章小結|總結與展望',
    works: '参考文献|参考资料|参考|引用|链接|資料來源|參考文獻|參考資料|連結',
    openers: '笔记|课程笔记|讲义|筆記|課程筆記|講義',
    navigation:
      '上一页|下一页|上一章|下一章|上一节|下一节|上一讲|下一讲|返回|首页|返回目录|返回顶部|上一頁|下一頁|返回首頁|首頁',
  },
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
    Appendix: '附錄',
    'Figure not found': '找不到圖片',
    'Figure on the web': '網路圖片',
    'Figure is a PDF': '圖片為 PDF',
    'Figure is empty': '圖片為空',
    'Figure is damaged': '圖片已損壞',
    'Figure is too large': '圖片過大',
    Contents: '目錄',
    'Fig.': '圖',
    Slide: '投影片',
    Slides: '投影片',
    Page: '頁',
    'Key terms': '術語',
    'Link to here': '連結到此處',
    Links: '連結',
    'The numbers in the margin are the slides of the lecture.': '頁邊數字為課程投影片編號。',
  },
  part: '第 {number} 部分，共 {of} 部分',
};
