import { saidIn } from './said-in';

saidIn('The day after tomorrow', {
  en: [
    `the day after tomorrow at 10am = 2026-11-27 10:00 60
     day after tomorrow 15:00 = 2026-11-27 15:00 60
     10:30 the day after tomorrow = 2026-11-27 10:30 60
     the day after tomorrow = 2026-11-27 11:00 60
     friday, the day after tomorrow, 3pm = 2026-11-27 15:00 60
     tomorrow 9am = 2026-11-26 09:00 60
     tomorrow week 9am = 2026-12-03 09:00 60
     friday week at 3pm = 2026-12-04 15:00 60`,
    `the day before tomorrow 10am
     a day after tomorrow 10am
     two days after tomorrow 10am
     monday, the day after tomorrow, 10am
     the day after 10am
     after tomorrow 10am
     not tomorrow 10am`,
  ],
  de: [
    `übermorgen 10 Uhr = 2026-11-27 10:00 60
     uebermorgen um 15 Uhr = 2026-11-27 15:00 60
     Übermorgen = 2026-11-27 11:00 60
     um 9:30 übermorgen = 2026-11-27 09:30 60
     übermorgen Nachmittag um 3 = 2026-11-27 15:00 60
     übermorgen, Freitag, 10 Uhr = 2026-11-27 10:00 60`,
    `überübermorgen 10 Uhr
     vorgestern 10 Uhr
     nach morgen 10 Uhr
     übermorgen, Montag, 10 Uhr
     übermorgen Abend
     über morgen reden um 10 Uhr`,
  ],
  fr: [
    `après-demain à 10h = 2026-11-27 10:00 60
     après demain 15h = 2026-11-27 15:00 60
     apres-demain à 9h30 = 2026-11-27 09:30 60
     Après-demain = 2026-11-27 11:00 60
     vendredi, après-demain, 10h = 2026-11-27 10:00 60
     15h après-demain = 2026-11-27 15:00 60`,
    `après 10h demain
     avant-hier 10h
     après-demain soir
     après-après-demain 10h
     lundi, après-demain, 10h`,
  ],
  es: [
    `pasado mañana a las 10 = 2026-11-27 10:00 60
     pasado mañana 15:00 = 2026-11-27 15:00 60
     a las 9:30 pasado mañana = 2026-11-27 09:30 60
     Pasado mañana = 2026-11-27 11:00 60
     pasado mañana por la mañana a las 10 = 2026-11-27 10:00 60
     mañana a las 10 = 2026-11-26 10:00 60`,
    `el viernes pasado a las 10
     anteayer a las 10
     pasado mañana por la tarde
     después de mañana a las 10
     lunes, pasado mañana, a las 10`,
  ],
  pt: [
    `depois de amanhã às 10h = 2026-11-27 10:00 60
     depois de amanhã 15h = 2026-11-27 15:00 60
     às 9h30 depois de amanhã = 2026-11-27 09:30 60
     Depois de amanhã = 2026-11-27 11:00 60
     sexta, depois de amanhã, às 10h = 2026-11-27 10:00 60
     amanhã às 10h = 2026-11-26 10:00 60`,
    `anteontem às 10h
     depois das 10h amanhã
     depois de amanhã à tarde
     dois dias depois de amanhã às 10h
     segunda, depois de amanhã, às 10h`,
  ],
  ja: [
    `明後日10時 = 2026-11-27 10:00 60
     明後日の15:00 = 2026-11-27 15:00 60
     あさって午後3時 = 2026-11-27 15:00 60
     明後日 = 2026-11-27 11:00 60
     明日10時半 = 2026-11-26 10:30 60
     明後日(金) 10時 = 2026-11-27 10:00 60`,
    `一昨日10時
     おととい10時
     明後日の夜
     明後日(月) 10時
     明後日以降 10時`,
  ],
  ar: [
    `بعد غد الساعة 10 = 2026-11-27 10:00 60
     بعد غد 15:00 = 2026-11-27 15:00 60
     بعد الغد الساعة 10 صباحا = 2026-11-27 10:00 60
     بعد غدٍ = 2026-11-27 11:00 60
     غدًا الساعة 10 = 2026-11-26 10:00 60`,
    `أول أمس الساعة 10
     بعد غد مساء
     قبل غد الساعة 10
     الاثنين بعد غد الساعة 10
     ليس غدا الساعة 10`,
  ],
});

saidIn('The nth weekday of a month', {
  en: [
    `first monday of december 10am = 2026-12-07 10:00 60
     the second tuesday in january at 15:00 = 2027-01-12 15:00 60
     last friday in january 3pm = 2027-01-29 15:00 60
     3rd thursday of december at 9:30am = 2026-12-17 09:30 60
     1st monday of next month 10am = 2026-12-07 10:00 60
     the fifth wednesday of december 10am = 2026-12-30 10:00 60
     first monday of february 2028 10am = 2028-02-07 10:00 60`,
    `first monday 10am
     fifth monday of december 10am
     first of december monday 10am
     every first monday of december 10am
     last friday 10am
     first weekday of december 10am
     first monday of the month 10am
     first monday of november 10am`,
  ],
  de: [
    `erster Montag im Dezember 10 Uhr = 2026-12-07 10:00 60
     am ersten Montag im Dezember um 10 Uhr = 2026-12-07 10:00 60
     zweiter Dienstag im Januar 15 Uhr = 2027-01-12 15:00 60
     letzter Freitag im Januar 15 Uhr = 2027-01-29 15:00 60
     1. Montag im Dezember, 10 Uhr = 2026-12-07 10:00 60
     am dritten Donnerstag des nächsten Monats um 9:30 = 2026-12-17 09:30 60`,
    `erster Montag 10 Uhr
     letzten Freitag 10 Uhr
     fünfter Montag im Dezember 10 Uhr
     5. Freitag im Dezember 10 Uhr
     jeder erste Montag im Dezember 10 Uhr
     erster Werktag im Dezember 10 Uhr
     ersten Montag oder Dienstag im Dezember 10 Uhr`,
  ],
  fr: [
    `premier lundi de décembre à 10h = 2026-12-07 10:00 60
     le premier lundi de décembre 10h = 2026-12-07 10:00 60
     le deuxième mardi de janvier à 15h = 2027-01-12 15:00 60
     dernier vendredi de janvier 15h = 2027-01-29 15:00 60
     1er lundi de décembre à 10h = 2026-12-07 10:00 60
     2e mardi du mois prochain à 10h = 2026-12-08 10:00 60`,
    `premier lundi 10h
     vendredi dernier 10h
     chaque premier lundi de décembre 10h
     cinquième lundi de décembre 10h
     premier jour de décembre 10h`,
  ],
  es: [
    `primer lunes de diciembre a las 10 = 2026-12-07 10:00 60
     el primer lunes de diciembre 10:00 = 2026-12-07 10:00 60
     segundo martes de enero a las 15h = 2027-01-12 15:00 60
     último viernes de enero a las 15:00 = 2027-01-29 15:00 60
     el tercer jueves de diciembre a las 9:30 = 2026-12-17 09:30 60
     1er lunes de diciembre a las 10 = 2026-12-07 10:00 60`,
    `primer lunes a las 10
     último viernes a las 10
     cada primer lunes de diciembre a las 10
     quinto lunes de diciembre a las 10
     primer día de diciembre a las 10`,
  ],
  pt: [
    `primeira segunda de dezembro às 10h = 2026-12-07 10:00 60
     na primeira segunda-feira de dezembro às 10h = 2026-12-07 10:00 60
     segunda terça de janeiro às 15h = 2027-01-12 15:00 60
     última sexta de janeiro às 15h = 2027-01-29 15:00 60
     terceira quinta de dezembro às 9h30 = 2026-12-17 09:30 60
     quarta quarta-feira de dezembro às 10h = 2026-12-23 10:00 60`,
    `primeira segunda às 10h
     última sexta às 10h
     toda primeira segunda de dezembro às 10h
     quinta segunda de dezembro às 10h
     segunda terça às 10h`,
  ],
  ja: [
    `12月の第1月曜日10時 = 2026-12-07 10:00 60
     12月第一月曜日 10:00 = 2026-12-07 10:00 60
     1月の第2火曜日15時 = 2027-01-12 15:00 60
     1月の最後の金曜日15時 = 2027-01-29 15:00 60
     来月の第3木曜日9時半 = 2026-12-17 09:30 60
     12月最初の月曜日 10時 = 2026-12-07 10:00 60`,
    `第1月曜日10時
     毎月第1月曜日10時
     12月の第5月曜日10時
     12月の月曜日10時
     第1営業日10時`,
  ],
  ar: [
    `أول اثنين من ديسمبر الساعة 10 = 2026-12-07 10:00 60
     أول يوم اثنين في ديسمبر الساعة 10 = 2026-12-07 10:00 60
     ثاني ثلاثاء من يناير الساعة 15:00 = 2027-01-12 15:00 60
     آخر جمعة من يناير 15:00 = 2027-01-29 15:00 60
     الاثنين الأول من ديسمبر الساعة 10 = 2026-12-07 10:00 60`,
    `أول اثنين الساعة 10
     آخر جمعة الساعة 10
     كل أول اثنين من ديسمبر الساعة 10
     خامس اثنين من ديسمبر الساعة 10
     الجمعة الماضية الساعة 10`,
  ],
});

saidIn('Several days, or a choice of days', {
  en: [
    `tue 3pm = 2026-12-01 15:00 60
     4 dec 3pm = 2026-12-04 15:00 60
     fri 4 dec 3pm = 2026-12-04 15:00 60
     tuesday, 1 december, 3pm = 2026-12-01 15:00 60
     tue from 3 to 5pm = 2026-12-01 15:00 120
     the first of december at 3pm = 2026-12-01 15:00 60
     Dec. 4 3pm = 2026-12-04 15:00 60`,
    `tue-thu 3pm
     tue to thu 3pm
     tuesday – thursday 3pm
     4-5 dec 3pm
     dec 4-5 3pm
     4th to 5th december at 3pm
     4/5 dec 3pm
     4 and 5 dec 3pm
     Monday or Tuesday 3pm
     mon/tue 3pm
     mon, tue 3pm
     monday and tuesday at 3pm
     dec 4 or 5, 3pm
     monday through friday 9am
     weekdays 9am
     mon 4 dec 3pm`,
  ],
  de: [
    `Di 15 Uhr = 2026-12-01 15:00 60
     Di, 1.12., 15 Uhr = 2026-12-01 15:00 60
     4. Dezember 15 Uhr = 2026-12-04 15:00 60
     Fr 4.12.2026 15 Uhr = 2026-12-04 15:00 60
     Di von 15 bis 17 Uhr = 2026-12-01 15:00 120
     am ersten Dezember um 15 Uhr = 2026-12-01 15:00 60
     am 4.12. um 15 Uhr = 2026-12-04 15:00 60`,
    `Di-Do 15 Uhr
     Di bis Do 15 Uhr
     Dienstag oder Mittwoch 15 Uhr
     4.-5. Dezember 15 Uhr
     4. bis 5. Dezember 15 Uhr
     vom 4. bis 5.12. 15 Uhr
     4./5.12. 15 Uhr
     Mo und Di 15 Uhr
     Mo/Di 15 Uhr
     montags 15 Uhr`,
  ],
  fr: [
    `mardi 15h = 2026-12-01 15:00 60
     mardi 1er décembre à 15h = 2026-12-01 15:00 60
     le 4 décembre à 15h = 2026-12-04 15:00 60
     vendredi 4/12 à 15h = 2026-12-04 15:00 60
     mardi de 15h à 17h = 2026-12-01 15:00 120
     le 4 à 15h = 2026-12-04 15:00 60
     le vendredi 11 à 13h = 2026-12-11 13:00 60
     vendredi 4 à 15h = 2026-12-04 15:00 60`,
    `du 4 au 5 décembre 15h
     du mardi au jeudi 15h
     mardi-jeudi 15h
     mardi ou mercredi 15h
     4-5 décembre 15h
     les 4 et 5 décembre 15h
     mardi et jeudi à 15h
     jeudi 4 à 15h
     vendredi 11 à 13h`,
  ],
  es: [
    `martes 15:00 = 2026-12-01 15:00 60
     martes 1 de diciembre a las 15h = 2026-12-01 15:00 60
     el 4 de diciembre a las 15:00 = 2026-12-04 15:00 60
     viernes 4/12 15:00 = 2026-12-04 15:00 60
     martes de 15 a 17 h = 2026-12-01 15:00 120
     viernes 4 a las 15:00 = 2026-12-04 15:00 60`,
    `de martes a jueves a las 15
     martes-jueves 15:00
     martes o miércoles a las 15
     del 4 al 5 de diciembre a las 15
     4-5 de diciembre 15:00
     martes y jueves a las 15
     jueves 4 a las 15`,
  ],
  pt: [
    `terça 15h = 2026-12-01 15:00 60
     terça, 1º de dezembro, às 15h = 2026-12-01 15:00 60
     4 de dezembro às 15h = 2026-12-04 15:00 60
     sexta 4/12 15h = 2026-12-04 15:00 60
     terça das 15 às 17h = 2026-12-01 15:00 120
     dia 4 às 15h = 2026-12-04 15:00 60
     10 dez 15h = 2026-12-10 15:00 60`,
    `terça a quinta às 15h
     de terça a quinta 15h
     terça-quinta 15h
     terça ou quarta 15h
     4-5 de dezembro 15h
     de 4 a 5 de dezembro 15h
     terça e quinta às 15h
     quinta 4 às 15h`,
  ],
  ja: [
    `火曜日15時 = 2026-12-01 15:00 60
     12月1日(火)15時 = 2026-12-01 15:00 60
     12月4日15時 = 2026-12-04 15:00 60
     12/4 15:00 = 2026-12-04 15:00 60
     火曜日15時から17時まで = 2026-12-01 15:00 120
     2026年12月4日 15:00 = 2026-12-04 15:00 60`,
    `火曜日から木曜日 15時
     火曜〜木曜 15時
     月曜か火曜 15時
     12月4日〜5日 15時
     12月4日か5日 15時
     月・火 15時
     毎週火曜日15時
     12月1日(水)15時`,
  ],
  ar: [
    `الثلاثاء 15:00 = 2026-12-01 15:00 60
     الثلاثاء 1 ديسمبر الساعة 15:00 = 2026-12-01 15:00 60
     4 ديسمبر الساعة 15:00 = 2026-12-04 15:00 60
     الجمعة 4/12 15:00 = 2026-12-04 15:00 60
     الثلاثاء من 15:00 إلى 17:00 = 2026-12-01 15:00 120`,
    `من الثلاثاء إلى الخميس 15:00
     الثلاثاء أو الأربعاء 15:00
     4-5 ديسمبر 15:00
     من 4 إلى 5 ديسمبر 15:00
     الثلاثاء والخميس 15:00
     كل ثلاثاء 15:00`,
  ],
});

saidIn('A number behind a date', {
  en: [
    `Dec 4, 10-11 = 2026-12-04 10:00 60
     Dec 4 10-11:30 = 2026-12-04 10:00 90
     4 Dec at 10 = 2026-12-04 10:00 60
     4 Dec, 10 o'clock = 2026-12-04 10:00 60
     Dec 4 10am = 2026-12-04 10:00 60
     4 December 2026 10am = 2026-12-04 10:00 60
     Dec 4th, 2026, 10-11am = 2026-12-04 10:00 60`,
    `4 Dec 10
     Dec 4 10
     4 Dec 1030
     Dec 4 2030
     4 Dec '26 10
     4 Dec 26 10
     4 Dec 10 11
     dec 4-10`,
  ],
  de: [
    `4. Dezember 10 Uhr = 2026-12-04 10:00 60
     4. Dezember um 10 = 2026-12-04 10:00 60
     4. Dez, 10-11 Uhr = 2026-12-04 10:00 60
     4. Dezember 2026 10 Uhr = 2026-12-04 10:00 60
     4.12. 10:00 = 2026-12-04 10:00 60
     4.12. 10-11 = 2026-12-04 10:00 60`,
    `4. Dezember 10
     4. Dez. 1030
     4. 12. 10
     4.12. 10
     4. Dezember 2040 10 Uhr`,
  ],
  fr: [
    `4 décembre 10h = 2026-12-04 10:00 60
     4 décembre à 10 heures = 2026-12-04 10:00 60
     4 déc, 10h-11h = 2026-12-04 10:00 60
     le 4 décembre 2026 à 10h = 2026-12-04 10:00 60
     4 sept 2027 10h = 2027-09-04 10:00 60
     4/12 10h = 2026-12-04 10:00 60`,
    `4 décembre 10
     4 déc. 1030
     4/12 10
     le 4 décembre 10 11
     4 décembre 26 10`,
  ],
  es: [
    `4 de diciembre 10:00 = 2026-12-04 10:00 60
     4 de diciembre a las 10 = 2026-12-04 10:00 60
     4 dic, 10-11 h = 2026-12-04 10:00 60
     4 de diciembre de 2026 a las 10 = 2026-12-04 10:00 60
     4/12 a las 10 = 2026-12-04 10:00 60`,
    `4 de diciembre 10
     4 dic 1030
     4/12 10
     4 de diciembre 10 11
     4 de diciembre de 10`,
  ],
  pt: [
    `4 de dezembro 10h = 2026-12-04 10:00 60
     4 de dezembro às 10 = 2026-12-04 10:00 60
     4 dez, 10-11h = 2026-12-04 10:00 60
     4 de dezembro de 2026 às 10h = 2026-12-04 10:00 60
     4/12 às 10h = 2026-12-04 10:00 60`,
    `4 de dezembro 10
     4 dez 1030
     4/12 10
     4 de dezembro 10 11
     4 de dezembro de 10`,
  ],
  ja: [
    `12月4日10時 = 2026-12-04 10:00 60
     12月4日 10-11時 = 2026-12-04 10:00 60
     12月4日 10:00-11:00 = 2026-12-04 10:00 60
     2026年12月4日10時 = 2026-12-04 10:00 60
     １２月４日１０時 = 2026-12-04 10:00 60`,
    `12月4日10
     12月4日 1030
     12月4 10時
     26年12月4日10時
     12月 10時`,
  ],
  ar: [
    `4 ديسمبر الساعة 10 = 2026-12-04 10:00 60
     4 ديسمبر 10:00 = 2026-12-04 10:00 60
     4 ديسمبر 2026 الساعة 10 = 2026-12-04 10:00 60
     4/12 الساعة 10 = 2026-12-04 10:00 60
     ٤ ديسمبر الساعة ١٠ = 2026-12-04 10:00 60`,
    `4 ديسمبر 10
     4 ديسمبر 1030
     4/12 10
     4 ديسمبر 10 11
     ديسمبر الساعة 10`,
  ],
});
