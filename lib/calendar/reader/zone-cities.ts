import { intlZone, type Zone } from './zone';

/** Cities that Windows names zones with clock changes by, in languages that write them unlike the zone's own name; `_` is a blank. */
const translated: Readonly<Record<string, string>> = {
  'Europe/London':
    'londres londra londen londyn londýn lontoo lundúnir лондон λονδίνο ロンドン 伦敦 倫敦 런던 لندن לונדון ลอนดอน',
  'Europe/Berlin':
    'berlino berlín берлин berlim βερολίνο rom roma rome рим wien vienne viena амстердам ベルリン アムステルダム ローマ 柏林 阿姆斯特丹 罗马 羅馬 베를린 암스테르담 برلين أمستردام ברלין אמסטרדם เบอร์ลิน',
  'Europe/Paris':
    'parís parigi parijs pařiž paryż pariisi париж brüssel bruxelles bruselas bruxelas брюссель パリ ブリュッセル マドリード コペンハーゲン 巴黎 布鲁塞尔 布魯塞爾 馬德里 马德里 파리 브뤼셀 마드리드 باريس بروكسل مدريد פריז בריסל מדריד ปารีส',
  'Europe/Budapest':
    'belgrado belgrad белград praha prag praga prague прага ベオグラード プラハ 贝尔格莱德 布拉格 貝爾格勒 베오그라드 프라하 بلغراد براغ בלגרד פראג',
  'Europe/Warsaw':
    'warschau varsovie varsovia varsóvia varsavia warszawa варшава saraievo ワルシャワ サラエボ 华沙 華沙 바르샤바 وارسو سراييفو ורשה',
  'Europe/Athens': 'athen athènes atenas atene ateny atina афины αθήνα アテネ 雅典 아테네 أثينا אתונה',
  'Europe/Kiev':
    'helsínquia helsingfors хельсинки киев kiew kiev ヘルシンキ キエフ 赫尔辛基 赫爾辛基 헬싱키 هلسنكي הלסינקי',
  'Asia/Jerusalem':
    'jérusalem jerusalén jerusalém gerusalemme иерусалим エルサレム 耶路撒冷 예루살렘 القدس ירושלים',
  'Asia/Beirut': 'beyrouth beirute бейрут ベイルート 贝鲁特 貝魯特 베이루트 بيروت ביירות',
  'Africa/Cairo': 'kairo le_caire el_cairo каир カイロ 开罗 開羅 카이로 القاهرة קהיר',
  'America/Santiago': 'сантьяго サンティアゴ 圣地亚哥 聖地牙哥 산티아고 سانتياغو סנטיאגו',
  'America/Asuncion': 'asunción assunção асунсьон アスンシオン 亚松森 아순시온 أسونسيون',
  'America/St_Johns':
    'newfoundland neufundland terre-neuve terranova terra_nova ньюфаундленд ニューファンドランド 纽芬兰 紐芬蘭 뉴펀들랜드 نيوفاوندلاند',
  'Atlantic/Azores': 'azoren açores azzorre азорские アゾレス 亚速尔群岛 아조레스 الأزور',
  'Australia/Sydney':
    'sídney сидней シドニー キャンベラ 悉尼 雪梨 堪培拉 시드니 캔버라 سيدني كانبرا סידני canberra',
  'Australia/Adelaide': 'adelaida аделаида アデレード 阿德莱德 阿得雷德 애들레이드 أديليد',
  'Pacific/Auckland':
    'wellington веллингтон окленд オークランド ウェリントン 奥克兰 惠灵顿 奧克蘭 오클랜드 웰링턴 أوكلاند ولينغتون',
  'Europe/Chisinau': 'chişinău chișinău кишинёв кишинев キシナウ 基希讷乌',
};

/** Zones of North America by their hours from UTC: Windows names all of them, and no others, after Canada. */
const canadian: Readonly<Record<string, string>> = {
  '-8': 'America/Los_Angeles',
  '-7': 'America/Denver',
  '-6': 'America/Chicago',
  '-5': 'America/New_York',
  '-4': 'America/Halifax',
};
const canada = /cana?d|kanad|канад|καναδ|カナダ|加拿大|캐나다|كندا|קנדה|แคนาดา|कनाडा/iu;

let known: Map<string, string> | undefined;

/** By city in small letters: those that are the end of an IANA name, and those listed here. */
function cities(): Map<string, string> {
  const byCity = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.split('/').at(-1);
    if (city && zone.includes('/')) byCity.set(city.replaceAll('_', ' ').toLowerCase(), zone);
  }
  for (const [zone, names] of Object.entries(translated))
    for (const name of names.split(' ')) byCity.set(name.replaceAll('_', ' '), zone);
  return byCity;
}

const january = Date.UTC(2026, 0, 15);
const july = Date.UTC(2026, 6, 15);
const hour = 3_600_000;

/**
 * Returns the zone of the places in `words`, whose standard time is `offset` (milliseconds ahead of UTC): with its
 * changes of clocks, which the offset alone does not tell. `undefined` where no place is known or the two do not fit.
 */
export function zoneOfPlaces(words: string, offset: number): Zone | undefined {
  known ??= cities();
  const inCanada = canada.test(words) ? canadian[String(offset / hour)] : undefined;
  const named = words
    .toLowerCase()
    .split(/[,;、،，()/]+| (?:y|e|i|a|u|und|et|and|och|og|en|ja|и|و) /u)
    .map((place) => known?.get(place.trim()));
  for (const name of [inCanada, ...named]) {
    const zone = name === undefined ? undefined : intlZone(name);
    if (zone && Math.min(zone.offsetAt(january), zone.offsetAt(july)) === offset) return zone;
  }
  return undefined;
}
