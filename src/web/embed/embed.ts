import { newsContextOf } from "./news-context.ts";

/** Makes `<news-context>` known to a page; its gateway is where this script comes from. */

const { currentScript } = document;
// As a module it does not know where it comes from, and each element must name its gateway.
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : undefined;
// A browser without style sheets of this kind could only show the box unstyled, so it shows none.
const canStyle = "adoptedStyleSheets" in Document.prototype;
if (canStyle && !customElements.get("news-context")) {
  customElements.define("news-context", newsContextOf(address));
}
