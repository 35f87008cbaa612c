import { background } from "./background.ts";
import { box } from "./box.ts";
import style from "./embed.css?inline";

/** The element for pages that ask a gateway, unless one names another by its `src`. */
export function newsContextOf(gateway?: string): CustomElementConstructor {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return class NewsContext extends HTMLElement {
    static readonly observedAttributes = ["story", "as-of", "published", "src"];
    readonly #root = this.attachShadow({ mode: "open" });
    #unwanted = new AbortController();

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(document.createElement("slot"));
    }

    connectedCallback(): void {
      this.#refresh();
    }

    attributeChangedCallback(): void {
      this.#refresh();
    }

    disconnectedCallback(): void {
      this.#unwanted.abort();
    }

    /** Shows what is asked for now, in place of what was; whatever fails is the same to a reader as nothing. */
    #refresh(): void {
      this.#unwanted.abort();
      const unwanted = (this.#unwanted = new AbortController());
      this.#show(unwanted).catch(() => {});
    }

    async #show(unwanted: AbortController): Promise<void> {
      const wanted = () => this.isConnected && !unwanted.signal.aborted;
      await parsed();
      if (!wanted()) return;
      this.#root.querySelector(".box")?.remove();
      const named = this.getAttribute("src") ?? gateway;
      if (!named) return;
      const address = new URL(named, document.baseURI);
      const found = await background(
        {
          story: this.getAttribute("story") ?? undefined,
          text: () => this.innerText,
          published: instant(this.getAttribute("published")),
          reported: instant(this.getAttribute("as-of")),
        },
        address,
        unwanted,
      );
      if (found && wanted()) this.#root.append(box(found, address));
    }
  };
}

/** Comes once the page is whole, and never at once, so that attributes that change together are asked for together. */
function parsed(): Promise<unknown> {
  return document.readyState === "loading"
    ? new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }))
    : Promise.resolve();
}

/** A date as the graph takes it; undefined when it is none. */
function instant(given: string | null): string | undefined {
  const date = new Date(given ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
