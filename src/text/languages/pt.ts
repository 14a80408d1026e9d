// Portuguese: the words of our own that stand on slides.
import type {LanguageWords} from '../language/own-words.ts';

/** Words of Portuguese. */
export const portuguese: LanguageWords = {
  words: {
    Agenda: 'Agenda',
    Introduction: 'Introdução',
    Authors: 'Autores',
    Readings: 'Leituras',
    Week: 'Semana',
    Date: 'Data',
    Term: 'Período',
    Lead: 'Condução',
    Notes: 'Notas',
    Topics: 'Tópicos',
    Appendix: 'Apêndice',
    'Figure not found': 'Figura não encontrada',
    'Figure on the web': 'Figura na web',
    'Figure is a PDF': 'A figura é um PDF',
    'Figure is empty': 'Figura vazia',
    'Figure is damaged': 'Figura danificada',
    'Figure is too large': 'Figura grande demais',
    Contents: 'Conteúdo',
    'Fig.': 'Fig.',
    Slide: 'Slide',
    Slides: 'Slides',
    Page: 'Página',
    'Key terms': 'Termos-chave',
    'Link to here': 'Link para este trecho',
    Links: 'Links',
    References: 'Referências',
    'The numbers in the margin are the slides of the lecture.': 'Os números na margem são os slides da aula.',
  },
  part: 'Parte {number} de {of}',
  headings: {
    contents: 'conteúdo|conteúdos|índice|sumário|nesta página',
    readings:
      'leituras|leituras obrigatórias|leituras recomendadas|leituras complementares|leitura recomendada|' +
      'leitura complementar|para saber mais',
    conclusion:
      'conclusão|conclusões|resumo|síntese|em resumo|considerações finais|perspectivas|questões em aberto|' +
      'trabalhos futuros|pontos principais',
    works: 'referências|bibliografia|fontes|recursos|ligações|referências bibliográficas',
    openers: 'notas|apontamentos|notas de aula',
    navigation: 'voltar|próximo|próxima|anterior|próxima página|página anterior|seguinte|início|topo|voltar ao início',
  },
};
