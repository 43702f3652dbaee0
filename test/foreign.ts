/** Dangers in ten languages. */
export const foreign: ReadonlyArray<readonly [language: string, text: string]> = [
  ['es', 'No puedo orinar desde ayer y tengo las piernas dormidas'],
  ['es', 'mi padre tiene fiebre y mucho dolor de espalda'],
  ['zh', '我从昨天开始尿不出来,腿麻'],
  ['zh', '我妈妈摔倒了，站不起来'],
  ['hi', 'मुझे कल से पेशाब नहीं आ रहा है'],
  ['hi', 'कमर में बहुत दर्द है और बुखार भी'],
  ['ar', 'لا أستطيع التبول منذ أمس'],
  ['ar', 'عندي ألم شديد في الظهر وحمى'],
  ['fr', 'Je ne sens plus mes jambes et je ne peux pas uriner'],
  ['fr', 'mon mari a une forte douleur dans la poitrine'],
  ['pt', 'Não consigo urinar desde ontem e minhas pernas estão dormentes'],
  ['pt', 'meu pai tem câncer e não consegue mais andar'],
  ['ru', 'не могу помочиться, ноги онемели'],
  ['ru', 'очень болит спина и высокая температура'],
  ['de', 'Ich kann seit gestern nicht pinkeln und meine Beine sind taub'],
  ['de', 'meine Mutter ist gestürzt und kann nicht mehr aufstehen'],
  ['pl', 'Nie mogę oddać moczu, mam zdrętwiałe nogi'],
  ['pl', 'bardzo boli mnie kręgosłup i mam gorączkę'],
  ['tl', 'Hindi ako makaihi simula kahapon at manhid ang mga binti ko'],
  ['tl', 'sobrang sakit ng likod ko at may lagnat ako']
]
