import { expect, test } from 'vitest';
import { detectLanguage } from '../../../../src/platform/extraction/child/detect-language.js';

test.each([
  [
    'en',
    'The House resumed consideration of the motion that the bill be read a second time and referred to a committee.',
  ],
  [
    'fr',
    "L'Assemblée nationale a délibéré et adopté, en sa séance plénière, la loi dont la teneur suit ainsi que ses annexes.",
  ],
  [
    'pt',
    'A Assembleia Nacional aprovou, na generalidade, a proposta de lei que cria uma biblioteca em cada aldeia do país, não havendo votos contra nem abstenções dos deputados.',
  ],
  [
    'es',
    'El Congreso de los Diputados aprobó ayer por unanimidad el proyecto de ley que crea una biblioteca en cada pueblo, y lo remitió al Senado.',
  ],
  [
    'ar',
    'وافق مجلس النواب في جلسته العامة على مشروع القانون المقدم من الحكومة بشأن المكتبات العامة',
  ],
  [
    'sw',
    'Bunge la Taifa limepitisha mswada wa sheria unaotaka kila kijiji kiwe na maktaba ambayo wananchi wote wanaweza kuitumia.',
  ],
  ['am', 'የኢትዮጵያ የሕዝብ ተወካዮች ምክር ቤት ዛሬ አዲስ አዋጅ አጽድቋል ከረዥም ውይይት በኋላ በአብላጫ ድምፅ ነው'],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  ['too short', 'The House rose.'],
  ['numbers', '1 2 3 4 5 '.repeat(50)],
  [
    'another language',
    'Majalisar dokokin Najeriya ta amince da kasafin kudin shekara mai zuwa bayan muhawara mai zafi',
  ],
  ['Tigrinya', 'ባይቶ ህዝቢ ሎሚ ሓድሽ ኣዋጅ ኣጽዲቑ ድሕሪ ነዊሕ ክትዕ ብዝበዝሐ ድምጺ ኣብ ከተማ ኣስመራ ኣብ ዝተገብረ ኣኼባ እዩ'],
])('null for %s', (_why, text) => {
  expect(detectLanguage(text)).toBeNull();
});

test('a long text is what most of it is', () => {
  const english = 'The committee heard evidence from the ministry on the state of the roads. ';
  const french = "La commission a entendu le ministère sur l'état des routes du pays. ";
  expect(detectLanguage(french.repeat(3) + english.repeat(40))).toBe('en');
  expect(detectLanguage(french.repeat(20) + english.repeat(20))).toBeNull();
});
