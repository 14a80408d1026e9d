// Hebrew: the words of our own that stand on slides.
import type {LanguageWords} from '../language/words.ts';

/** Words of Hebrew. */
export const hebrew: LanguageWords = {
  words: {
    Agenda: 'תוכן העניינים',
    Introduction: 'מבוא',
    Authors: 'מחברים',
    Readings: 'קריאה',
    Week: 'שבוע',
    Date: 'תאריך',
    Term: 'סמסטר',
    Lead: 'הנחיה',
    Notes: 'רשימות',
    Topics: 'נושאים',
    'Figure not found': 'האיור לא נמצא',
    'Figure on the web': 'איור ברשת',
    'Figure is a PDF': 'האיור הוא קובץ PDF',
    'Figure is empty': 'האיור ריק',
    'Figure is damaged': 'האיור פגום',
    'Figure is too large': 'האיור גדול מדי',
  },
  part: 'חלק {number} מתוך {of}',
};
