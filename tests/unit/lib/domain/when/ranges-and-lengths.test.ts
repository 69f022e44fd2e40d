import { saidIn } from './said-in';

saidIn('From one time to another, also over noon', {
  en: [
    `fri 11-1pm = 2026-11-27 11:00 120
     fri 11am-1pm = 2026-11-27 11:00 120
     friday 11 to 1 = 2026-11-27 11:00 120
     friday 10am till noon = 2026-11-27 10:00 120
     friday noon to 1 = 2026-11-27 12:00 60
     friday from 10 to 12 = 2026-11-27 10:00 120
     friday 11:30-1 = 2026-11-27 11:30 90
     friday 3-4:30pm = 2026-11-27 15:00 90
     friday 9-5 = 2026-11-27 09:00 480
     friday 7-8pm = 2026-11-27 19:00 60
     friday 12-1pm = 2026-11-27 12:00 60
     friday 10pm-1am = 2026-11-27 22:00 180
     friday from ten to twelve = 2026-11-27 10:00 120
     friday 3 - 4 pm = 2026-11-27 15:00 60
     friday morning 10-12 = 2026-11-27 10:00 120
     friday 10pm to midnight = 2026-11-27 22:00 120
     friday 3pm – 4pm = 2026-11-27 15:00 60`,
    `friday 10 to 4
     friday ten to four
     friday at five to three
     friday at ten to three pm
     friday twenty to three
     10-11
     friday 4-12
     friday 7-8
     friday 3pm-3pm
     friday 3pm-2pm
     friday 10am-11pm
     friday until 1pm
     friday between 11 and 1
     friday 11-1pm or 2-3pm
     friday 11-13pm
     friday 13-11
     friday 11-12am
     friday 10am-12am
     friday 12-1am
     friday 1-2 hours
     friday 10am-
     friday 11-12-13`,
  ],
  de: [
    `Freitag 11-13 Uhr = 2026-11-27 11:00 120
     Freitag 10-12 Uhr = 2026-11-27 10:00 120
     Freitag von 11 bis 13 Uhr = 2026-11-27 11:00 120
     Freitag von 11 bis 1 = 2026-11-27 11:00 120
     Freitag 11 Uhr bis 13 Uhr = 2026-11-27 11:00 120
     Freitag 11:30 bis 13:00 = 2026-11-27 11:30 90
     Freitag von zehn bis zwölf = 2026-11-27 10:00 120
     Freitag von halb elf bis zwölf = 2026-11-27 10:30 90
     Freitag 11–13h = 2026-11-27 11:00 120`,
    `Freitag 4-12
     Fr 13-11 Uhr
     Freitag bis 13 Uhr
     Freitag zwischen 11 und 13 Uhr
     Freitag 10-12 Stunden
     Freitag 7 bis 8
     Freitag ab 11 Uhr
     Freitag 11-13-15 Uhr`,
  ],
  fr: [
    `vendredi de 11h à 13h = 2026-11-27 11:00 120
     vendredi 11h-13h = 2026-11-27 11:00 120
     vendredi de 11 à 13 heures = 2026-11-27 11:00 120
     vendredi de 10h à midi = 2026-11-27 10:00 120
     vendredi de 11h30 à 13h = 2026-11-27 11:30 90
     vendredi de midi à 13h = 2026-11-27 12:00 60
     vendredi 10h - midi = 2026-11-27 10:00 120`,
    `vendredi jusqu'à 13h
     vendredi 13h-11h
     vendredi entre 11h et 13h
     vendredi 1-2h
     vendredi 11 à 13h
     vendredi 4-12
     vendredi de 11h à 13h ou 14h
     vendredi à partir de 11h`,
  ],
  es: [
    `viernes de 11 a 13 = 2026-11-27 11:00 120
     viernes de 11 a 1 = 2026-11-27 11:00 120
     viernes de 11 a 13 h = 2026-11-27 11:00 120
     viernes de las 10 a las 12 = 2026-11-27 10:00 120
     viernes desde las 10 hasta las 12 = 2026-11-27 10:00 120
     viernes 11:00-13:00 = 2026-11-27 11:00 120
     viernes de 10 a mediodía = 2026-11-27 10:00 120
     viernes de 3 a 5 de la tarde = 2026-11-27 15:00 120`,
    `viernes hasta las 13
     viernes entre las 11 y las 13
     viernes de 2 a 3 horas
     viernes 4-12
     viernes a partir de las 11
     viernes de 7 a 8`,
  ],
  pt: [
    `sexta das 11 às 13h = 2026-11-27 11:00 120
     sexta das 11h às 13h = 2026-11-27 11:00 120
     sexta de 11 a 13 = 2026-11-27 11:00 120
     sexta 11h-13h = 2026-11-27 11:00 120
     sexta das 10h ao meio-dia = 2026-11-27 10:00 120
     sexta das 10 às 12 da manhã = 2026-11-27 10:00 120
     sexta das 3 às 5 da tarde = 2026-11-27 15:00 120
     sexta das oito às dez = 2026-11-27 08:00 120`,
    `sexta até 13h
     sexta entre 11h e 13h
     sexta 11 às 13h
     sexta 4-12
     sexta a partir das 11h
     sexta 1-2h`,
  ],
  ja: [
    `金曜日11時から13時 = 2026-11-27 11:00 120
     金曜日11時から13時まで = 2026-11-27 11:00 120
     金曜日11時〜13時 = 2026-11-27 11:00 120
     金曜日午前11時から午後1時まで = 2026-11-27 11:00 120
     金曜日10:00-12:00 = 2026-11-27 10:00 120
     金曜日10時半から正午まで = 2026-11-27 10:30 90
     金曜日午後3時～4時 = 2026-11-27 15:00 60
     金曜日10時から = 2026-11-27 10:00 60
     金曜日10時から1時間半 = 2026-11-27 10:00 90`,
    `金曜日13時まで
     金曜日11時から13時の間のどこか
     金曜日4-12
     金曜日7時から8時
     金曜日11時以降
     金曜日1〜2時間`,
  ],
  ar: [
    `الجمعة من 11:00 إلى 13:00 = 2026-11-27 11:00 120
     الجمعة من الساعة 11 إلى الساعة 1 = 2026-11-27 11:00 120
     الجمعة من 10 إلى 12 = 2026-11-27 10:00 120
     الجمعة من 11 صباحا حتى 1 ظهرا = 2026-11-27 11:00 120
     الجمعة 11:00-13:00 = 2026-11-27 11:00 120`,
    `الجمعة حتى 13:00
     الجمعة بين 11 و 13
     الجمعة 4-12
     الجمعة من 7 إلى 8
     الجمعة ابتداء من 11:00`,
  ],
});

saidIn('Lengths in words', {
  en: [
    `friday 3pm for an hour and a half = 2026-11-27 15:00 90
     friday 3pm for three quarters of an hour = 2026-11-27 15:00 45
     friday 3pm, half an hour = 2026-11-27 15:00 30
     friday 3pm for two and a half hours = 2026-11-27 15:00 150
     friday 3pm for one and a half hours = 2026-11-27 15:00 90
     friday 3pm for a quarter of an hour = 2026-11-27 15:00 15
     friday 3pm for forty-five minutes = 2026-11-27 15:00 45
     friday 3pm 1 hour 30 minutes = 2026-11-27 15:00 90
     friday 3pm for an hour and 15 minutes = 2026-11-27 15:00 75
     friday 3pm for 1½ hours = 2026-11-27 15:00 90
     friday 3pm 2h = 2026-11-27 15:00 120
     an hour and a half = 2026-12-09 11:00 90
     in an hour and a half = 2026-11-25 12:30 60
     in half an hour = 2026-11-25 11:30 60
     in two weeks for two hours = 2026-12-09 11:00 120`,
    `friday 3pm for a while
     friday 3pm for hours
     friday 3pm for 0 minutes
     friday 3pm for 30 hours
     friday 3pm for one or two hours
     friday 3pm for 30-45 minutes
     friday 3pm for half
     friday 3pm for .5 hours
     friday for 1:30
     friday 3pm for 1:30
     friday 3pm and a half
     friday 3pm for 3 days
     friday 3pm for 45 min or 60 min
     friday 3-4pm for 45 min
     friday 2h
     friday 3pm for the next hour`,
  ],
  de: [
    `Freitag 15 Uhr, anderthalb Stunden = 2026-11-27 15:00 90
     Freitag 15 Uhr für eine Dreiviertelstunde = 2026-11-27 15:00 45
     Freitag 15 Uhr eineinhalb Stunden = 2026-11-27 15:00 90
     Freitag 15 Uhr für eine halbe Stunde = 2026-11-27 15:00 30
     Freitag 15 Uhr für eine Viertelstunde = 2026-11-27 15:00 15
     Freitag 15 Uhr für 1,5 Stunden = 2026-11-27 15:00 90
     Freitag 15 Uhr zweieinhalb Stunden = 2026-11-27 15:00 150
     Freitag 15 Uhr für fünfundvierzig Minuten = 2026-11-27 15:00 45
     Freitag 15 Uhr für eine Stunde und 15 Minuten = 2026-11-27 15:00 75
     in anderthalb Stunden = 2026-11-25 12:30 60`,
    `Freitag 15 Uhr für eine Weile
     Freitag 15 Uhr für eine oder zwei Stunden
     Freitag 15 Uhr 30-45 Minuten
     Freitag 15 Uhr für drei Tage
     Freitag 15 Uhr und eine halbe
     Freitag 15 bis 16 Uhr für 45 Minuten
     alle anderthalb Stunden`,
  ],
  fr: [
    `vendredi 15h pendant une heure et demie = 2026-11-27 15:00 90
     vendredi 15h pour une demi-heure = 2026-11-27 15:00 30
     vendredi 15h pour trois quarts d'heure = 2026-11-27 15:00 45
     vendredi 15h pour un quart d’heure = 2026-11-27 15:00 15
     vendredi 15h pour deux heures = 2026-11-27 15:00 120
     vendredi 15h pour 1h30 = 2026-11-27 15:00 90
     vendredi 15h, 1,5 heures = 2026-11-27 15:00 90
     vendredi 15h pour quarante-cinq minutes = 2026-11-27 15:00 45
     vendredi 15h pendant une heure et quart = 2026-11-27 15:00 75
     dans une heure et demie = 2026-11-25 12:30 60`,
    `vendredi 15h pour un moment
     vendredi 15h pour une heure ou deux
     vendredi 15h pour 30-45 minutes
     vendredi 15h pour trois jours
     vendredi une heure et demie
     vendredi 15h-16h pendant 45 min`,
  ],
  es: [
    `viernes a las 15 durante una hora y media = 2026-11-27 15:00 90
     viernes 15:00 media hora = 2026-11-27 15:00 30
     viernes 15:00 por tres cuartos de hora = 2026-11-27 15:00 45
     viernes 15:00 durante un cuarto de hora = 2026-11-27 15:00 15
     viernes 15:00 por dos horas = 2026-11-27 15:00 120
     viernes 15:00 durante cuarenta y cinco minutos = 2026-11-27 15:00 45
     viernes 15:00 durante dos horas y media = 2026-11-27 15:00 150
     en una hora y media = 2026-11-25 12:30 60`,
    `viernes 15:00 un rato
     viernes 15:00 por una o dos horas
     viernes 15:00 por 30-45 minutos
     viernes 15:00 por tres días
     viernes dos horas
     viernes de 15 a 16 durante 45 min`,
  ],
  pt: [
    `sexta às 15h por uma hora e meia = 2026-11-27 15:00 90
     sexta 15h meia hora = 2026-11-27 15:00 30
     sexta 15h por três quartos de hora = 2026-11-27 15:00 45
     sexta 15h por um quarto de hora = 2026-11-27 15:00 15
     sexta 15h por duas horas = 2026-11-27 15:00 120
     sexta 15h por quarenta e cinco minutos = 2026-11-27 15:00 45
     sexta 15h por 1h30 = 2026-11-27 15:00 90
     em uma hora e meia = 2026-11-25 12:30 60`,
    `sexta 15h por um tempo
     sexta 15h por uma ou duas horas
     sexta 15h por 30-45 minutos
     sexta 15h por três dias
     sexta duas horas
     sexta das 15h às 16h por 45 min`,
  ],
  ja: [
    `金曜日15時 1時間半 = 2026-11-27 15:00 90
     金曜日15時から45分間 = 2026-11-27 15:00 45
     金曜日15:00 1時間30分 = 2026-11-27 15:00 90
     金曜日15:00 二時間 = 2026-11-27 15:00 120
     金曜日15:00 1.5時間 = 2026-11-27 15:00 90
     1時間半後 = 2026-11-25 12:30 60`,
    `金曜日15時 しばらく
     金曜日15時 30分
     金曜日15:00 1時間か2時間
     金曜日15:00 30-45分
     金曜日15:00 3日間
     金曜日15:00 半
     金曜日15時から16時まで 45分間`,
  ],
  ar: [
    `الجمعة 15:00 لمدة ساعة ونصف = 2026-11-27 15:00 90
     الجمعة 15:00 لمدة نصف ساعة = 2026-11-27 15:00 30
     الجمعة 15:00 لمدة ساعة = 2026-11-27 15:00 60
     الجمعة 15:00 لمدة ساعتين = 2026-11-27 15:00 120
     الجمعة 15:00 لمدة ربع ساعة = 2026-11-27 15:00 15
     الجمعة 15:00 لمدة ساعة وربع = 2026-11-27 15:00 75
     الجمعة 15:00 لمدة خمس وأربعين دقيقة = 2026-11-27 15:00 45
     بعد ساعة ونصف = 2026-11-25 12:30 60`,
    `الجمعة 15:00 لفترة
     الجمعة 15:00 ساعة أو ساعتين
     الجمعة 15:00 30-45 دقيقة
     الجمعة 15:00 لمدة ثلاثة أيام
     الجمعة 15:00 ونصف
     خلال ساعة ونصف`,
  ],
});
