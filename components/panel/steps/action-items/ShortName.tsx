/** A name beside a tick; one that is long gives way to its first letter where the row is narrow. */
export function ShortName({ name }: { readonly name: string }) {
  if (name.length <= 5) return <span class="tick__name">{name}</span>;
  return (
    <>
      <span class="tick__name tick__name--long">{name}</span>
      <span class="tick__initial">{Array.from(name)[0]}</span>
    </>
  );
}
