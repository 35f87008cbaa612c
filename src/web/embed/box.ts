import type { Card, Claim } from "./card.ts";

/** What stands beside an article. */
export interface Background {
  cards: Card[];
  /** Where there is more of it. */
  story?: { slug: string; title: string };
}

/** The box as it is shown, its links leading to a gateway; every text in it is text, whatever it holds. */
export function box({ cards, story }: Background, gateway: URL): HTMLElement {
  const more =
    story &&
    element(
      "p",
      "more",
      link(new URL(`/stories/${encodeURIComponent(story.slug)}`, gateway).href, "", `More: ${story.title}`),
    );
  const list = element("ul", "cards", ...cards.map((card) => element("li", "card", ...cardParts(card, gateway))));
  const section = element("section", "box", element("p", "name", "Background"), list, ...(more ? [more] : []));
  section.setAttribute("aria-label", "Background");
  return section;
}

function cardParts({ kind, slug, label, date, claims }: Card, gateway: URL): HTMLElement[] {
  return [
    element("p", "kind", kind),
    element("p", "label", link(new URL(`/entries/${encodeURIComponent(slug)}`, gateway).href, "", label)),
    ...(date ? [element("p", "date", date)] : []),
    ...claims.flatMap(claimParts),
  ];
}

function claimParts({ words, source }: Claim): HTMLElement[] {
  const { outlet, published, quote, url } = source;
  const named = url ? link(url, "outlet", outlet) : element("span", "outlet", outlet);
  return [
    ...(words ? [element("p", "words", words)] : []),
    element("p", "source", element("q", "quote", quote), " ", named, ", ", element("span", "published", published)),
  ];
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
