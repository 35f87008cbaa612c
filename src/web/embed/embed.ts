import { newsContextOf } from "./news-context.ts";

/** Makes `<news-context>` known to a page; its gateway is where this script comes from. */

const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement && currentScript.src ? currentScript.src : document.baseURI;
// A browser without style sheets of this kind could only show the box unstyled, so it shows none.
const canStyle = "adoptedStyleSheets" in Document.prototype;
if (canStyle && !customElements.get("news-context")) {
  customElements.define("news-context", newsContextOf(address));
}
