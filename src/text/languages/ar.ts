// Arabic: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

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
    'Figure not found': 'لم يُعثر على الشكل',
    'Figure on the web': 'شكل على الويب',
    'Figure is a PDF': 'الشكل ملف PDF',
    'Figure is empty': 'الشكل فارغ',
    'Figure is damaged': 'الشكل تالف',
    'Figure is too large': 'الشكل كبير جدًا',
  },
  part: 'الجزء {number} من {of}',
};
