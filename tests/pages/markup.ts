const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for markup and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

// Drawn for these pages on a 24 by 24 grid.
const drawings = {
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11h2a5 5 0 0 0 10 0h2a7 7 0 0 1-6 6.9V21h-2v-3.1A7 7 0 0 1 5 11z',
  camera: 'M3 6h13v4l5-3v10l-5-3v4H3z',
  captions: 'M3 5h18v14H3zM6 10v4h5v-1.5H7.5v-1H11V10zm7 0v4h5v-1.5h-3.5v-1H18V10z',
  hand: 'M6 12V7h2v4h1V4h2v7h1V3h2v8h1V5h2v10a6 6 0 0 1-11 3l-4-6 2-1z',
  hangUp: 'M2 15c0-5 5-8 10-8s10 3 10 8l-1 2-5-1v-3a12 12 0 0 0-8 0v3l-5 1z',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm-1 4v2h2V7zm0 4v6h2v-6z',
  chat: 'M3 4h18v13H9l-5 4v-4H3zM7 8v1.5h10V8zm0 3.5V13h7v-1.5z',
  people:
    'M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zm8 1a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM2 19c0-4 3-6 7-6s7 2 7 6zm15.5 0c0-2-.5-4-2-5.5 3-1 6.5.5 6.5 5.5z',
  share: 'M3 5h18v12H3zm9 2-4 4h3v4h2v-4h3zM8 19h8v2H8z',
  more: 'M5 10h4v4H5zm5 0h4v4h-4zm5 0h4v4h-4z',
  leave: 'M4 3h9v3h-2V5H6v14h5v-1h2v3H4zm12 5 5 4-5 4v-3H9v-2h7z',
  shield: 'M12 2l8 3v6c0 5-3 9-8 11-5-2-8-6-8-11V5z',
  calendar: 'M4 5h3V3h2v2h6V3h2v2h3v15H4zm2 5v8h12v-8z',
} as const;

export type Drawing = keyof typeof drawings;

/** Draws an icon as inline SVG; `className` carries the name the real client gives it. */
export function drawing(name: Drawing, className = ''): string {
  return `<svg class="${className}" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd" d="${drawings[name]}"/></svg>`;
}

/** Draws the round initial that stands for a camera picture. */
export function avatar(name: string): string {
  return `<span class="s-avatar" aria-hidden="true">${escapeHtml(name.slice(0, 1))}</span>`;
}
