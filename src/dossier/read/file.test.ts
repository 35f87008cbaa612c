import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { marked } from "../../testkit/dossiers/marked.ts";
import { readDossier, readText, Unreadable } from "./file.ts";
import { printProblem } from "./problem.ts";

const folder = mkdtempSync(join(tmpdir(), "backgrounder-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const story = "story: {slug: trust, title: Trust, summary: 'It fades: ▸trust.'}\n";
const { source, places } = marked(story);

describe("readDossier", () => {
  it.each([
    ["an empty file", "", "1:1: this file states nothing: begin it with story:, its slug, title and summary"],
    [
      "comments alone",
      "# Trust\n# fades\n",
      "1:1: this file states nothing: begin it with story:, its slug, title and summary",
    ],
    ["a list", "- story\n", "1:1: must be a mapping, not a list"],
    [
      "Latin-1",
      Buffer.from(source.replace("trust.", "é."), "latin1"),
      `${places[0]}: this is not UTF-8: save the file as UTF-8`,
    ],
    ["UTF-16", Buffer.from(`\uFEFF${source}`, "utf16le"), "1:1: this is UTF-16: save the file as UTF-8"],
    [
      "big-endian UTF-16",
      Buffer.from(`\uFEFF${source}`, "utf16le").swap16(),
      "1:1: this is UTF-16: save the file as UTF-8",
    ],
    [
      "UTF-16 without a mark",
      Buffer.from(source, "utf16le"),
      "1:2: a NUL stands here, as in UTF-16 or a program: save the file as plain text in UTF-8",
    ],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "1:1: this is not UTF-8: save the file as UTF-8"],
  ])("refuses %s", (_, content, message) => {
    const file = written("bad.yaml", content);
    const { problems, dossier } = readDossier(file);
    expect(problems.map(printProblem)).toEqual([`${relative("", file)}:${message}`]);
    expect(dossier).toBeUndefined();
  });

  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ])("takes %s, with the same values and places", (_, change) => {
    const text = `${source}actors:\n  a:\n    name: A\n    kind: STATE\n    description: |\n      Two\n      lines\n`;
    const plain = readDossier(written("a.yaml", text));
    const changed = readDossier(written("a.yaml", change(text)));
    expect(plain.problems).toEqual([]);
    expect(changed.problems).toEqual([]);
    expect(changed.dossier).toEqual(plain.dossier);
    const path = ["actors", "a", "kind"];
    expect(changed.places.of(path)).toEqual(plain.places.of(path));
    expect(changed.places.of(path)).toMatchObject({ line: 5, column: 11 });
  });
});

describe.each([
  ["dossier", readDossier, "a dossier may have 10: tell it as several stories"],
  ["text", readText, "an article's text may have 2: keep the article alone"],
])("what is read as a %s", (_, read, limit) => {
  const refuses = (path: string, reason: string) =>
    expect(() => read(path)).toThrow(new Unreadable(`cannot read ${path}: ${reason}`));

  it("is a file, not a folder, a device or a pipe, nor a link to one", () => {
    const [pipe, link, inside] = ["pipe", "link", "inside"].map((name) =>
      join(mkdtempSync(join(folder, "kinds-")), name),
    ) as [string, string, string];
    execFileSync("mkfifo", [pipe]);
    symlinkSync(pipe, link);
    mkdirSync(inside);
    refuses(pipe, "it is a pipe: name a file");
    refuses(link, "it is a pipe: name a file");
    refuses(inside, "it is a folder: name a file");
    refuses("/dev/zero", "it is a device: name a file");
    refuses(join(inside, "missing.yaml"), "there is no such file: mend the name");
    expect(() => read("-")).toThrow("- is standard input, which has no places: save the dossier as a file first");
  });

  it("is no larger than it may be", () => {
    const file = written("large", "");
    truncateSync(file, 50_000_000);
    expect(() => read(file)).toThrow(`${relative("", file)}: has 50.0 MB, and ${limit}`);
  });
});

describe("readText", () => {
  it("reads UTF-8, and refuses what is not", () => {
    expect(readText(written("good.txt", "“trust”"))).toBe("“trust”");
    const file = written("bad.txt", Buffer.from("\u00abtrust\u00bb", "latin1"));
    expect(() => readText(file)).toThrow(`${relative("", file)}:1: this is not UTF-8: save the file as UTF-8`);
  });

  it("refuses a NUL", () => {
    const file = written("nul.txt", "One line.\nAnother\0.");
    expect(() => readText(file)).toThrow(
      `${relative("", file)}:2: a NUL stands here, as in UTF-16 or a program: save the file as plain text in UTF-8`,
    );
  });
});
