// Arabic: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

/** Words of Arabic. */
export const arabic: LanguageWords = {
  words: {
    Agenda: 'المحتويات',
    Introduction: 'مقدمة',
    Authors: 'المؤلفون',
    Readings: 'القراءات',
    Week: 'الأسبوع',
    Date: 'التاريخ',
    Term: 'الفصل الدراسي',
    Lead: 'التقديم',
    Notes: 'الملاحظات',
    Topics: 'المواضيع',
    Appendix: 'ملحق',
    'Figure not found': 'لم يُعثر على الشكل',
    'Figure on the web': 'شكل على الويب',
    'Figure is a PDF': 'الشكل ملف PDF',
    'Figure is empty': 'الشكل فارغ',
    'Figure is damaged': 'الشكل تالف',
    'Figure is too large': 'الشكل كبير جدًا',
    Contents: 'المحتويات',
    'Fig.': 'شكل',
    Slide: 'شريحة',
    Slides: 'الشرائح',
    Page: 'صفحة',
    'Key terms': 'المصطلحات',
    'Link to here': 'رابط إلى هذا الموضع',
    Links: 'الروابط',
    References: 'المراجع',
    'The numbers in the margin are the slides of the lecture.': 'الأرقام في الهامش هي شرائح المحاضرة.',
  },
  part: 'الجزء {number} من {of}',
  headings: {
    contents: 'المحتويات|جدول المحتويات|الفهرس|محتويات|في هذه الصفحة',
    readings: 'القراءات|قراءات|قراءات مطلوبة|قراءات إضافية|قراءات مقترحة|القراءات المطلوبة|للقراءة',
    conclusion: 'الخلاصة|خلاصة|الخاتمة|خاتمة|الملخص|ملخص|الاستنتاج|الاستنتاجات|أسئلة مفتوحة|النتائج والتوصيات',
    works: 'المراجع|مراجع|المصادر|مصادر|روابط|قائمة المراجع',
    openers: 'ملاحظات|ملاحظات المحاضرة|مذكرات',
    navigation: 'السابق|التالي|الرجوع|رجوع|الرئيسية|الصفحة الرئيسية|أعلى الصفحة|العودة',
  },
};
