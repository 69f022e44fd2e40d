/** A service for calls that a text names, and where. */
export interface NamedService {
  readonly service: 'zoom' | 'teams' | 'other';
  readonly at: number;
}

/** "Zoom in on the plan" is no service. */
const zoom = /(?<![a-z])zoom(?:gov|crc)?(?![a-z]|[ \u00A0-]?(?:in|out|into|lens|level|factor)\b)/gi;
const teams = /(?<![a-z])teams(?![a-z])/gi;
const other =
  /(?<![a-z])(?:webex|bluejeans|ring ?central|go ?to ?meeting|chime|lifesize|starleaf|whereby|jitsi|skype|google meet|voov|dingtalk|lark|vooV|adobe connect|big ?blue ?button|pexip)(?![a-z])|腾讯会议|騰訊會議|钉钉|飞书/gi;

/** Returns the services a text names, in the order they stand in it. */
export function servicesIn(text: string): NamedService[] {
  const found = (pattern: RegExp, service: NamedService['service']) =>
    Array.from(text.matchAll(pattern), ({ index }) => ({ service, at: index }));
  return [...found(zoom, 'zoom'), ...found(teams, 'teams'), ...found(other, 'other')].toSorted(
    (one, next) => one.at - next.at,
  );
}
