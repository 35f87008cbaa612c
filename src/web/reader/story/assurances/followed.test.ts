import { expect, test } from "vitest";
import type { LinkType } from "../../generated/documents.ts";
import { followed, type Statement } from "./followed.ts";

const line = (id: string) => ({ id }) as Statement["links"]["nodes"][number]["from"];
const link = (type: LinkType, from: string, to: string) =>
  ({ id: `${from} ${to}`, type, from: line(from), to: line(to) }) as Statement["links"]["nodes"][number];
const assurance = (...nodes: Statement["links"]["nodes"]) =>
  ({ id: "word", links: { __typename: "LinkConnection", nodes } }) satisfies Pick<Statement, "id" | "links">;

test("what came after an assurance followed it, and so did what became of it", () => {
  const found = followed(assurance(link("FOLLOWED", "raid", "word"), link("BROKEN_BY", "word", "strike")));
  expect(found.map(({ what }) => what.id)).toEqual(["raid", "strike"]);
});

test("what it came after itself, and what it breaks, did not", () => {
  expect(followed(assurance(link("FOLLOWED", "word", "talks"), link("BROKEN_BY", "oath", "word")))).toEqual([]);
});
