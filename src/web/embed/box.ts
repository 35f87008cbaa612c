import type { Card, Claim } from "./card.ts";

/** The longest text that is shown whole, in characters: a box is beside an article, and not in its place. */
const longest = 300;

/** What stands beside an article. */
export interface Background {
  cards: Card[];
  /** Where there is more of it. */
  story?: { slug: string; title: string };
}

/** The box as it is shown, its links leading to a gateway; every text in it is text, whatever it holds. */
export function box({ cards, story }: Background, gateway: URL): HTMLElement {
  const to = (folder: string, slug: string) => new URL(`/${folder}/${encodeURIComponent(slug)}`, gateway).href;
  const shown = element(
    "div",
    "box",
    element("p", "name", "Background"),
    element("ul", "cards", ...cards.map((card) => element("li", "card", ...cardParts(card, to("entries", card.slug))))),
    ...(story ? [element("p", "more", link(to("stories", story.slug), "", `More: ${brief(story.title)}`))] : []),
  );
  // No landmark: those of the page are its own.
  shown.role = "group";
  shown.ariaLabel = "Background";
  return shown;
}

function cardParts({ kind, label, date, claims }: Card, address: string): HTMLElement[] {
  return [
    element("p", "kind", kind),
    element("p", "label", link(address, "", brief(label))),
    ...(date ? [element("p", "date", date)] : []),
    ...claims.flatMap(claimParts),
  ];
}

function claimParts({ words, source }: Claim): HTMLElement[] {
  const { outlet, published, quote, url } = source;
  const named = url ? link(url, "outlet", brief(outlet)) : element("span", "outlet", brief(outlet));
  return [
    ...(words ? [element("p", "words", brief(words))] : []),
    element(
      "p",
      "source",
      element("q", "quote", brief(quote)),
      " ",
      named,
      ", ",
      element("span", "published", published),
    ),
  ];
}

function brief(text: string): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text;
}

function link(href: string, name: string, text: string): HTMLAnchorElement {
  const anchor = element("a", name, text);
  anchor.href = href;
  return anchor;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
