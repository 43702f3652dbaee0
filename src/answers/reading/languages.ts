/**
 * The languages that are told apart (ISO 639-1): English, and those that most people may write in instead. The build
 * ships the data of these only.
 */
export const languages = [
  'en',
  'ar',
  'de',
  'es',
  'fr',
  'hi',
  'it',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'tl',
  'tr',
  'vi',
  'zh'
]
