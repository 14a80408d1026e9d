// Russian: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

/** Words of Russian. */
export const russian: LanguageWords = {
  words: {
    Agenda: 'План',
    Introduction: 'Введение',
    Authors: 'Авторы',
    Readings: 'Литература',
    Week: 'Неделя',
    Date: 'Дата',
    Term: 'Семестр',
    Lead: 'Ведущие',
    Notes: 'Конспект',
    Topics: 'Темы',
    Appendix: 'Приложение',
    'Figure not found': 'Рисунок не найден',
    'Figure on the web': 'Рисунок в интернете',
    'Figure is a PDF': 'Рисунок в формате PDF',
    'Figure is empty': 'Рисунок пуст',
    'Figure is damaged': 'Рисунок повреждён',
    'Figure is too large': 'Рисунок слишком велик',
    Contents: 'Содержание',
    'Fig.': 'Рис.',
    Slide: 'Слайд',
    Slides: 'Слайды',
    Page: 'Страница',
    'Key terms': 'Термины',
    'Link to here': 'Ссылка на это место',
    Links: 'Ссылки',
    References: 'Литература',
    'The numbers in the margin are the slides of the lecture.': 'Числа на полях — номера слайдов лекции.',
  },
  part: 'Часть {number} из {of}',
  headings: {
    contents: 'содержание|оглавление|на этой странице',
    readings:
      'литература|список для чтения|обязательная литература|рекомендуемая литература|' +
      'дополнительная литература|что почитать',
    conclusion: 'заключение|выводы|вывод|итоги|резюме|подведение итогов|открытые вопросы|перспективы',
    works: 'источники|ссылки|список литературы|библиография|использованная литература',
    openers: 'конспект|заметки|конспект лекции',
    navigation: 'назад|вперёд|вперед|далее|следующая|предыдущая|наверх|на главную',
  },
};
