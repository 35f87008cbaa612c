import { expect, test } from "vitest";
import { departmentsOf, rolesOf, shortOf, waysToSay } from "./roles.ts";

/** The role of a post, whose body stands in brackets, in words; a whole one has an exclamation mark. */
function role(post: string): string | undefined {
  const words = post.replace(/[[\]]/g, "").split(" ");
  const first = post.split(" ").findIndex((word) => word.startsWith("["));
  const last = post.split(" ").findIndex((word) => word.endsWith("]"));
  const [found] = rolesOf(words, first < 0 ? [] : [{ first, last }]);
  return (
    found && [...found.qualifiers.map((word) => `(${word})`), ...found.words, ...(found.whole ? ["!"] : [])].join(" ")
  );
}

test.each([
  ["[u s] secretary of defense", "secretary of defense"],
  ["[israel] s minister for strategic affairs", "minister for strategic affairs"],
  ["prime minister of [israel]", "prime minister"],
  ["president of the [united states]", "president"],
  ["spokesperson for the [idf]", "spokesperson"],
  ["deputy [pentagon] press secretary", "(deputy) press secretary"],
  ["[u s] vice president", "(vice) president"],
  ["deputy prime minister", "(deputy) prime minister"],
  ["deputy", "deputy"],
  ["commander of the [israeli] air force", "commander of the israeli air force !"],
  ["[israel]", undefined],
])("the role of %s is %s", (post, expected) => {
  expect(role(post)).toBe(expected);
});

test("a body that is named for its state has its role among the state's", () => {
  const words = "commander of the velmark navy".split(" ");
  const roles = rolesOf(words, [
    { first: 3, last: 4 },
    { first: 3, last: 3 },
  ]);
  expect(roles.map(({ words }) => words.join(" "))).toEqual(["commander", "commander of the navy"]);
});

test.each([
  ["special envoy for the strait", ["special envoy", "envoy"]],
  ["chief negotiator", ["negotiator"]],
  ["envoy", []],
  ["minister for strategic affairs", []],
])("%s is for short %j", (role, short) => {
  expect(shortOf(role.split(" ")).map((words) => words.join(" "))).toEqual(short);
});

test("a secretary is at the head of a department", () => {
  expect(departmentsOf(["secretary", "of", "state"])).toContainEqual(["state", "department"]);
  expect(departmentsOf(["foreign", "minister"])).toContainEqual(["ministry", "of", "foreign"]);
  expect(departmentsOf(["press", "secretary"])).toEqual([]);
});

const defense = ["secretary of", "secretary of the", "secretary for", "secretary for the"].flatMap((head) => [
  `${head} defense`,
  `${head} defence`,
]);

test.each([
  [
    "secretary of defense",
    [...["secretary", "chief", "boss"].flatMap((one) => [`defense ${one}`, `defence ${one}`]), ...defense],
  ],
  ["national security adviser", ["national security adviser", "national security advisor"]],
  [
    "minister of the interior",
    [
      "interior minister",
      "interior chief",
      "interior boss",
      "minister of interior",
      "minister of the interior",
      "minister for interior",
      "minister for the interior",
    ],
  ],
  ["press secretary", ["press secretary"]],
  ["prime minister", ["prime minister", "premier", "pm"]],
  ["leader", ["leader", "chief", "head", "boss"]],
])("%s is said %j", (said, ways) => {
  expect(
    waysToSay(said.split(" "))
      .map((way) => way.join(" "))
      .sort(),
  ).toEqual([...ways].sort());
});

test("the foreign minister is the minister of foreign affairs", () => {
  expect(waysToSay(["foreign", "minister"])).toContainEqual(["minister", "of", "foreign", "affairs"]);
  expect(waysToSay(["minister", "of", "foreign", "affairs"])).toContainEqual(["foreign", "minister"]);
});
