import type { Side } from "./passed.ts";

interface Props {
  label: string;
  side: Side;
  /** Who is on the other side, and so not on this one. */
  other: Side;
  of: readonly Side[];
  onChoose: (slug: string) => void;
}

/** One side of an exchange, and with it the choice of another, by their names. */
export function SideChoice({ label, side, other, of, onChoose }: Props) {
  const byName = of.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <select aria-label={label} value={side.slug} onChange={({ target }) => onChoose(target.value)}>
      {byName.map(({ slug, name }) => (
        <option key={slug} value={slug} disabled={slug === other.slug}>
          {name}
        </option>
      ))}
    </select>
  );
}
