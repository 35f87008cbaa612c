import { expect, test } from "vitest";
import { httpUrl } from "./http-url.ts";

test.each(["https://example.org/a?b=c", "http://example.org/"])("%s can be followed", (url) => {
  expect(httpUrl(url)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "/entries/x",
  "",
  " java\nscript:1",
  null,
])("%s cannot", (url) => {
  expect(httpUrl(url)).toBeUndefined();
});
