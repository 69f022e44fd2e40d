/** What the lines of a picture are called. */
export function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="legend">
      {names.map((name, index) => (
        <li key={name} class="legend__name">
          <svg class="legend__mark" viewBox="0 0 22 12" aria-hidden="true">
            <g class={`drawing__line drawing__line--${index % 4}`}>
              <polyline points="0,6 22,6" fill="none" />
              {index % 2 === 0 ? (
                <circle cx={11} cy={6} r={3.5} />
              ) : (
                <rect x={7.5} y={2.5} width={7} height={7} />
              )}
            </g>
          </svg>
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  );
}
