// Hebrew: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

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
    Appendix: 'נספח',
    'Figure not found': 'האיור לא נמצא',
    'Figure on the web': 'איור ברשת',
    'Figure is a PDF': 'האיור הוא קובץ PDF',
    'Figure is empty': 'האיור ריק',
    'Figure is damaged': 'האיור פגום',
    'Figure is too large': 'האיור גדול מדי',
    Contents: 'תוכן',
    'Fig.': 'איור',
    Slide: 'שקופית',
    Slides: 'שקופיות',
    Page: 'עמוד',
    'Key terms': 'מונחים',
    'Link to here': 'קישור למקום זה',
    Links: 'קישורים',
    References: 'מקורות',
    'The numbers in the margin are the slides of the lecture.': 'המספרים בשוליים הם שקופיות ההרצאה.',
  },
  part: 'חלק {number} מתוך {of}',
  headings: {
    contents: 'תוכן|תוכן עניינים|תוכן העניינים|בדף זה',
    readings: 'קריאה|רשימת קריאה|קריאת חובה|קריאת רשות|קריאה נוספת|לקריאה נוספת',
    conclusion: 'סיכום|מסקנות|מסקנה|לסיכום|דברי סיכום|שאלות פתוחות',
    works: 'מקורות|ביבליוגרפיה|קישורים|רשימת מקורות',
    openers: 'הערות|סיכומים|רשימות',
    navigation: 'הקודם|הבא|חזרה|לדף הבית|למעלה',
  },
};
