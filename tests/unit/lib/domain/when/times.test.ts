import { saidIn } from './said-in';

saidIn('Hours in words', {
  en: [
    `half past six on friday = 2026-11-27 18:30 60
     friday at three pm = 2026-11-27 15:00 60
     quarter to four on friday = 2026-11-27 15:45 60
     friday, a quarter past ten = 2026-11-27 10:15 60
     friday ten past three = 2026-11-27 15:10 60
     friday at noon = 2026-11-27 12:00 60
     friday midday = 2026-11-27 12:00 60
     friday three thirty pm = 2026-11-27 15:30 60
     friday at three o'clock = 2026-11-27 15:00 60
     friday twenty minutes past 2 = 2026-11-27 14:20 60
     friday half past 11 am = 2026-11-27 11:30 60`,
    `half six on friday
     friday midnight
     friday half past seven
     friday quarter to eight
     past three on friday
     friday after three
     friday before three
     friday three
     friday around three
     friday threeish
     friday at three or four
     friday at half past
     12am friday
     friday by noon`,
  ],
  de: [
    `Freitag halb sieben = 2026-11-27 18:30 60
     Freitag um halb zehn = 2026-11-27 09:30 60
     Freitag Viertel nach drei = 2026-11-27 15:15 60
     Freitag viertel vor vier = 2026-11-27 15:45 60
     Freitag dreiviertel vier = 2026-11-27 15:45 60
     Freitag fünf vor halb vier = 2026-11-27 15:25 60
     Freitag zehn nach 3 = 2026-11-27 15:10 60
     Freitag um drei Uhr = 2026-11-27 15:00 60
     Freitag fünfzehn Uhr dreißig = 2026-11-27 15:30 60
     Freitag um zwölf Uhr mittags = 2026-11-27 12:00 60
     Freitag halb eins = 2026-11-27 12:30 60
     um 3 am Freitag = 2026-11-27 15:00 60`,
    `Freitag Mitternacht
     Freitag halb acht
     Freitag halb 0
     Freitag fünf vor 0 Uhr
     Freitag viertel vier
     Freitag halb
     Freitag drei
     Freitag nach drei
     Freitag vor drei
     Freitag gegen drei
     Freitag Mittag
     Freitag um drei oder vier
     3 am Freitag`,
  ],
  fr: [
    `vendredi à midi = 2026-11-27 12:00 60
     vendredi à trois heures et demie = 2026-11-27 15:30 60
     vendredi à quatre heures moins le quart = 2026-11-27 15:45 60
     vendredi à dix heures et quart = 2026-11-27 10:15 60
     vendredi à trois heures dix = 2026-11-27 15:10 60
     vendredi midi et demi = 2026-11-27 12:30 60
     vendredi à quinze heures trente = 2026-11-27 15:30 60
     vendredi à neuf heures = 2026-11-27 09:00 60`,
    `vendredi minuit
     vendredi vers trois heures
     vendredi à 0 heures moins dix
     vendredi trois
     vendredi trois heures
     vendredi après trois heures
     vendredi avant midi
     vendredi à sept heures et demie
     vendredi à trois ou quatre heures`,
  ],
  es: [
    `viernes a las tres y media = 2026-11-27 15:30 60
     el viernes a la una = 2026-11-27 13:00 60
     viernes a las cuatro menos cuarto = 2026-11-27 15:45 60
     viernes a las diez y cuarto = 2026-11-27 10:15 60
     viernes a las tres y diez = 2026-11-27 15:10 60
     viernes al mediodía = 2026-11-27 12:00 60
     viernes a las cinco menos diez = 2026-11-27 16:50 60
     viernes a las doce = 2026-11-27 12:00 60`,
    `viernes a medianoche
     viernes sobre las tres
     viernes tres
     viernes después de las tres
     viernes antes del mediodía
     viernes a las siete y media
     viernes a las tres o las cuatro
     viernes a las diez y once`,
  ],
  pt: [
    `sexta às três e meia = 2026-11-27 15:30 60
     sexta ao meio-dia = 2026-11-27 12:00 60
     sexta ao meio-dia e meia = 2026-11-27 12:30 60
     sexta às três e quinze = 2026-11-27 15:15 60
     sexta quinze para as quatro = 2026-11-27 15:45 60
     sexta às dez horas = 2026-11-27 10:00 60
     sexta à uma = 2026-11-27 13:00 60
     sexta às quinze e trinta = 2026-11-27 15:30 60`,
    `sexta à meia-noite
     sexta por volta das três
     sexta três
     sexta depois das três
     sexta antes do meio-dia
     sexta às sete e meia
     sexta às três ou quatro`,
  ],
  ja: [
    `金曜日の正午 = 2026-11-27 12:00 60
     金曜日3時半 = 2026-11-27 15:30 60
     金曜日三時半 = 2026-11-27 15:30 60
     金曜日午後三時 = 2026-11-27 15:00 60
     金曜日十時十五分 = 2026-11-27 10:15 60
     金曜日15時30分 = 2026-11-27 15:30 60
     金曜 午後3時 = 2026-11-27 15:00 60
     金曜日午前10時半 = 2026-11-27 10:30 60
     金曜日の午後一時 = 2026-11-27 13:00 60
     金曜日の午後0時半 = 2026-11-27 12:30 60`,
    `金曜日の真夜中
     金曜日三時頃
     金曜日三時前
     金曜日三時以降
     金曜日7時半
     金曜日三時か四時
     金曜日三`,
  ],
  ar: [
    `الجمعة الساعة الثالثة والنصف = 2026-11-27 15:30 60
     الجمعة الثالثة والربع = 2026-11-27 15:15 60
     الجمعة الرابعة إلا ربعًا = 2026-11-27 15:45 60
     الجمعة الساعة العاشرة صباحًا = 2026-11-27 10:00 60
     الجمعة الساعة الثالثة عصرًا = 2026-11-27 15:00 60
     الجمعة الساعة الثانية عشرة = 2026-11-27 12:00 60
     الجمعة الساعة 3 مساءً = 2026-11-27 15:00 60
     الجمعة 3 م = 2026-11-27 15:00 60`,
    `الجمعة منتصف الليل
     الجمعة حوالي الثالثة
     الجمعة بعد الثالثة
     الجمعة قبل الثالثة
     الجمعة الساعة السابعة والنصف
     الجمعة الثالثة أو الرابعة
     الجمعة ثلاثة`,
  ],
});

saidIn('An hour without its half of the day, in a working day’s sense', {
  en: [
    `friday at 3 = 2026-11-27 15:00 60
     friday at 1 = 2026-11-27 13:00 60
     friday at 6 = 2026-11-27 18:00 60
     friday at 6:45 = 2026-11-27 18:45 60
     friday at 8 = 2026-11-27 08:00 60
     friday at 11:30 = 2026-11-27 11:30 60
     friday at 12 = 2026-11-27 12:00 60
     friday 3:30 = 2026-11-27 15:30 60
     friday 07:00 = 2026-11-27 07:00 60
     friday 03:00 = 2026-11-27 03:00 60
     friday at 7pm = 2026-11-27 19:00 60
     friday at 3 in the morning = 2026-11-27 03:00 60`,
    `friday at 7
     friday at 7:30
     friday 3
     friday at 0:5
     friday at 24
     friday at 24:00
     friday at 25
     friday at 15pm
     friday at 0pm
     friday at 3:75
     friday at 3 december
     friday 330`,
  ],
  de: [
    `Freitag um 3 = 2026-11-27 15:00 60
     Freitag 3 Uhr = 2026-11-27 15:00 60
     Freitag um 8 = 2026-11-27 08:00 60
     Freitag 9.30-10.30 Uhr = 2026-11-27 09:30 60
     Freitag um 15.30 Uhr = 2026-11-27 15:30 60
     Freitag 12 Uhr = 2026-11-27 12:00 60
     Freitag 7 Uhr morgens = 2026-11-27 07:00 60
     Freitag 0:30 Uhr = 2026-11-27 00:30 60`,
    `Freitag um 7
     Freitag 7 Uhr
     Freitag 3
     Freitag 24 Uhr
     Freitag 25 Uhr
     Freitag 15.30
     Freitag 10.12`,
  ],
});

saidIn('French hours', {
  fr: [
    `vendredi prochain à 15 heures = 2026-12-04 15:00 60
     vendredi à 15 heures = 2026-11-27 15:00 60
     vendredi 15 heures = 2026-11-27 15:00 60
     vendredi 15h30 = 2026-11-27 15:30 60
     vendredi à 15 h = 2026-11-27 15:00 60
     vendredi 15 h 30 = 2026-11-27 15:30 60
     vendredi à 15 heures 30 = 2026-11-27 15:30 60
     vendredi 15h30min = 2026-11-27 15:30 60
     vendredi à 9 heures du matin = 2026-11-27 09:00 60
     vendredi à 3 heures de l'après-midi = 2026-11-27 15:00 60
     à 15 heures vendredi = 2026-11-27 15:00 60
     mardi prochain à 9h = 2026-12-01 09:00 60
     vendredi 15h pendant 2 heures = 2026-11-27 15:00 120
     vendredi 15h, 2 heures = 2026-11-27 15:00 120`,
    `vendredi 2 heures
     vendredi pendant 15 heures et 16 heures
     vendredi 25 heures
     vendredi à 15 heures 75
     vendredi dernier à 15 heures
     vendredi dans 15 heures
     vendredi 15h ou 16h
     vendredi 7h`,
  ],
});

saidIn('Spanish and Portuguese parts of the day', {
  es: [
    `viernes a las 3 de la tarde = 2026-11-27 15:00 60
     el viernes a las 10 de la mañana = 2026-11-27 10:00 60
     viernes a las 8 de la tarde = 2026-11-27 20:00 60
     viernes a las 9 de la noche = 2026-11-27 21:00 60
     viernes a las 3 y media de la tarde = 2026-11-27 15:30 60
     viernes a las tres menos diez de la tarde = 2026-11-27 14:50 60
     viernes a la 1 del mediodía = 2026-11-27 13:00 60
     viernes por la tarde a las 4 = 2026-11-27 16:00 60
     viernes 3 de la tarde = 2026-11-27 15:00 60
     viernes a las 3:30 p. m. = 2026-11-27 15:30 60
     esta tarde a las 5 = 2026-11-25 17:00 60
     mañana por la mañana a las 9 = 2026-11-26 09:00 60
     viernes a las 7 de la tarde = 2026-11-27 19:00 60`,
    `viernes por la tarde
     viernes a las 12 de la mañana
     viernes a las 12 de la noche
     viernes a las 3 de la noche
     viernes a las 15 de la mañana
     viernes 11 por la mañana
     viernes tarde
     viernes a las 3 de la mañana de la tarde`,
  ],
  pt: [
    `sexta às 3 da tarde = 2026-11-27 15:00 60
     sexta às 10 da manhã = 2026-11-27 10:00 60
     sexta às 8 da noite = 2026-11-27 20:00 60
     sexta às 3 e meia da tarde = 2026-11-27 15:30 60
     sexta às dez e quinze da manhã = 2026-11-27 10:15 60
     sexta às 14 horas e 30 minutos = 2026-11-27 14:30 60
     sexta à tarde às 4 = 2026-11-27 16:00 60
     sexta 3 da tarde = 2026-11-27 15:00 60
     hoje à tarde às 5 = 2026-11-25 17:00 60
     hoje à noite às 8 = 2026-11-25 20:00 60
     amanhã de manhã às 9 = 2026-11-26 09:00 60
     sexta às 7 da noite = 2026-11-27 19:00 60`,
    `sexta à tarde
     sexta às 12 da noite
     sexta às 3 da noite
     sexta às 9h e 10h
     sexta às 15 da manhã
     sexta 11 pela manhã
     sexta às 3 da manhã da tarde`,
  ],
});

saidIn('German compounds', {
  de: [
    `Freitagnachmittag um 3 = 2026-11-27 15:00 60
     Montagmorgen um 9 = 2026-11-30 09:00 60
     Dienstagabend 19 Uhr = 2026-12-01 19:00 60
     am Freitagnachmittag um halb vier = 2026-11-27 15:30 60
     Donnerstagvormittag 10:30 = 2026-11-26 10:30 60
     Freitag Nachmittag um 3 = 2026-11-27 15:00 60
     Freitag Morgen um 9 = 2026-11-27 09:00 60
     Freitagabend um 7 = 2026-11-27 19:00 60
     Freitagmittag um 1 = 2026-11-27 13:00 60
     heute Nachmittag um 4 = 2026-11-25 16:00 60
     morgen früh um 7 = 2026-11-26 07:00 60
     morgen Vormittag 10 Uhr = 2026-11-26 10:00 60
     Freitagnachmittag 3-5 = 2026-11-27 15:00 120`,
    `Freitagnachmittag
     Freitagnachmittag um 9
     Montagmorgen um 15 Uhr
     Dienstagabend
     Freitagnachmittags um 3
     Freitagskreis um 3
     Feiertagnachmittag um 3
     Freitag, morgen um 9
     Freitagnacht um 2`,
  ],
});

saidIn('A part of the day', {
  en: [
    `friday evening at 7 = 2026-11-27 19:00 60
     friday morning at 7 = 2026-11-27 07:00 60
     friday afternoon 15:30 = 2026-11-27 15:30 60
     tonight at 8 = 2026-11-25 20:00 60
     friday 7 in the evening = 2026-11-27 19:00 60
     this afternoon at 4 = 2026-11-25 16:00 60`,
    `friday evening
     friday morning
     friday afternoon for an hour
     tonight
     tomorrow morning
     friday morning 3pm
     friday evening at 3
     friday morning or afternoon
     late friday afternoon
     friday 11 morning`,
  ],
  de: [
    `Freitag abends um 8 = 2026-11-27 20:00 60
     Freitag 8 Uhr abends = 2026-11-27 20:00 60
     am Freitag am Nachmittag um 3 = 2026-11-27 15:00 60
     Freitag um 9 Uhr morgens = 2026-11-27 09:00 60
     morgen Abend um 8 = 2026-11-26 20:00 60`,
    `am Freitagabend
     Freitag Abend
     Freitag früh
     morgen früh
     Freitagmorgen für eine Stunde
     Freitag abends um 15 Uhr`,
  ],
  fr: [
    `vendredi soir à 19h = 2026-11-27 19:00 60
     vendredi soir à 8 heures = 2026-11-27 20:00 60
     vendredi matin 9h = 2026-11-27 09:00 60
     vendredi après-midi à 3 heures = 2026-11-27 15:00 60
     demain matin à 9h = 2026-11-26 09:00 60
     ce soir à 20h = 2026-11-25 20:00 60`,
    `vendredi soir
     vendredi matin
     demain après-midi
     ce soir
     vendredi matin à 15h
     vendredi en fin de matinée`,
  ],
  es: [
    `viernes por la mañana a las 9 = 2026-11-27 09:00 60
     viernes por la noche a las 9 = 2026-11-27 21:00 60
     mañana por la tarde a las 4 = 2026-11-26 16:00 60
     viernes a las 7 de la mañana = 2026-11-27 07:00 60
     esta noche a las 9 = 2026-11-25 21:00 60`,
    `viernes por la mañana
     viernes por la noche
     mañana por la mañana
     esta tarde
     viernes por la mañana a las 15`,
  ],
  pt: [
    `sexta de manhã às 9 = 2026-11-27 09:00 60
     sexta à noite às 8 = 2026-11-27 20:00 60
     amanhã à tarde às 4 = 2026-11-26 16:00 60
     sexta às 7 da manhã = 2026-11-27 07:00 60
     hoje à noite às 20h = 2026-11-25 20:00 60`,
    `sexta à noite
     sexta de manhã
     amanhã à tarde
     hoje à noite
     sexta de manhã às 15h`,
  ],
  ja: [
    `金曜の夜8時 = 2026-11-27 20:00 60
     金曜日の朝9時 = 2026-11-27 09:00 60
     明日の夕方5時 = 2026-11-26 17:00 60
     今日の午後3時 = 2026-11-25 15:00 60
     金曜日の夜19時 = 2026-11-27 19:00 60
     今夜8時 = 2026-11-25 20:00 60`,
    `金曜の夜
     金曜日の朝
     明日の午後
     今夜
     金曜日の朝15時
     金曜日午前0時`,
  ],
  ar: [
    `الجمعة مساء الساعة 8 = 2026-11-27 20:00 60
     الجمعة صباحا الساعة 9 = 2026-11-27 09:00 60
     غدا الساعة 4 عصرا = 2026-11-26 16:00 60
     الجمعة الساعة 7 صباحا = 2026-11-27 07:00 60
     الجمعة الساعة 9 ليلا = 2026-11-27 21:00 60`,
    `الجمعة مساء
     الجمعة صباحا
     غدا بعد الظهر
     هذا المساء
     الجمعة صباحا الساعة 15:00`,
  ],
});
