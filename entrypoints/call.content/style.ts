/** The look of chip and card: calm, small, away from the three apps' toolbars (Teams' at the top, the others' at the bottom). */
export const style = `
:host { color-scheme: light dark; }
* { box-sizing: border-box; margin: 0; font: inherit; }
[hidden] { display: none !important; }
.card {
  --ground: #ffffff; --text: #23211d; --quiet: #5d5850; --line: #8a857b; --soft: #f1eee8;
  --accent: #1f5f5b; --on-accent: #ffffff; --focus: #1a6fd4;
  position: fixed; inset-block-start: 72px; inset-inline-end: 16px;
  display: grid; gap: 8px; width: max-content; max-width: min(340px, calc(100vw - 32px));
  max-height: calc(100vh - 160px); overflow: auto; padding: 12px 14px;
  border: 1px solid color-mix(in srgb, var(--line) 40%, transparent); border-radius: 14px;
  background: var(--ground); color: var(--text);
  box-shadow: 0 2px 6px rgb(0 0 0 / 18%), 0 12px 32px rgb(0 0 0 / 22%);
  font: 14px/1.4 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: start;
}
@media (prefers-color-scheme: dark) {
  .card {
    --ground: #252827; --text: #edece8; --quiet: #b4b2ab; --line: #7d8582; --soft: #343938;
    --accent: #7cc9c1; --on-accent: #0e2a28; --focus: #7ab3f5;
  }
}
.head { display: flex; gap: 10px; align-items: center; }
.title { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; font-size: 15px; }
p.title { white-space: normal; }
.left { flex: none; color: var(--accent); font-weight: 700; font-size: 15px; }
.body { display: grid; gap: 8px; }
.note { color: var(--quiet); font-size: 13px; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; gap: 6px; }
.ends { display: grid; gap: 6px; }
button {
  min-height: 32px; max-width: 100%; overflow: hidden; text-overflow: ellipsis; padding: 4px 12px;
  border: 1px solid var(--line); border-radius: 8px; background: transparent; color: var(--text); cursor: pointer;
}
button:hover { background: var(--soft); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.primary:hover { background: color-mix(in srgb, var(--accent) 88%, black); }
.small { min-height: 28px; padding: 2px 8px; font-size: 13px; }
.link { min-height: 24px; padding: 0 2px; border: 0; color: var(--accent); font-size: 13px; text-decoration: underline; }
.fold { flex: none; width: 28px; min-height: 28px; padding: 0; border-color: transparent; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-reduced-motion: no-preference) {
  .card { animation: arrive 180ms ease-out; }
  @keyframes arrive { from { opacity: 0; transform: translateY(-6px); } }
}
@media (forced-colors: active) {
  .card, .primary { border: 2px solid; }
}
`;
