import type { ComponentChildren } from 'preact';
import './scene.css';

/** What the three pictures of the welcome page show. */
export type SceneName = 'card' | 'reminder' | 'wrap-up';

/** A call in a browser window, without a word, so that it is the same in every language. It says nothing the text does not. */
export function Scene({ name }: { readonly name: SceneName }) {
  return (
    <svg class="scene" viewBox="0 0 200 120" aria-hidden="true">
      <rect class="scene__window" x="0.5" y="0.5" width="199" height="119" rx="8" />
      <path class="scene__bar" d="M0.5 14.5h199" />
      <circle class="scene__dot" cx="9" cy="7.5" r="2" />
      <circle class="scene__dot" cx="16" cy="7.5" r="2" />
      {parts[name]}
    </svg>
  );
}

/** Two people in a call, in a window so wide. */
function Call({ width }: { readonly width: number }) {
  const tile = (width - 18) / 2;
  return (
    <>
      <Person x={6} width={tile} isFirst />
      <Person x={12 + tile} width={tile} />
      <circle class="scene__leave" cx={width / 2} cy="110" r="4.5" />
    </>
  );
}

interface PersonProps {
  readonly x: number;
  readonly width: number;
  readonly isFirst?: boolean;
}

function Person({ x, width, isFirst = false }: PersonProps) {
  const middle = x + width / 2;
  return (
    <g class={isFirst ? 'scene__person scene__person--first' : 'scene__person'}>
      <rect class="scene__tile" x={x} y="21" width={width} height="80" rx="5" />
      <circle cx={middle} cy="54" r="9" />
      <path d={`M${middle - 17} 84c0-12 8-17 17-17s17 5 17 17z`} />
    </g>
  );
}

const parts: Readonly<Record<SceneName, ComponentChildren>> = {
  card: (
    <>
      <Call width={200} />
      <g class="scene__paper">
        <rect x="10" y="27" width="70" height="40" rx="5" />
      </g>
      <path class="scene__line" d="M17 36h46M17 43h34" />
      <rect class="scene__button" x="17" y="51" width="28" height="10" rx="3" />
      <rect class="scene__other" x="49" y="51.5" width="24" height="9" rx="3" />
    </>
  ),
  reminder: (
    <>
      <Call width={200} />
      <g class="scene__paper">
        <rect x="10" y="27" width="74" height="18" rx="9" />
      </g>
      <circle class="scene__ring" cx="20" cy="36" r="5" />
      <path class="scene__spent" d="M20 31a5 5 0 0 1 4.3 7.5" />
      <path class="scene__line" d="M30 36h18" />
      <rect class="scene__button" x="54" y="30.5" width="25" height="11" rx="5.5" />
    </>
  ),
  'wrap-up': (
    <>
      <Call width={130} />
      <path class="scene__panel" d="M130 15h69.5v97a7.5 7.5 0 0 1-7.5 7.5h-62z" />
      <path class="scene__line scene__line--strong" d="M138 25h34" />
      {[36, 50, 64].map((y) => (
        <g key={y}>
          <circle class="scene__box" cx="141" cy={y + 2} r="3.5" />
          <path class="scene__line" d={`M149 ${y}h40M149 ${y + 5}h24`} />
        </g>
      ))}
      <path class="scene__tick" d="M139.3 38l1.3 1.4 2.3-2.8M139.3 52l1.3 1.4 2.3-2.8" />
      <rect class="scene__date" x="138" y="80" width="53" height="13" rx="3" />
      <rect class="scene__button" x="138" y="100" width="53" height="12" rx="3" />
    </>
  ),
};
