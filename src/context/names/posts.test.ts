import { expect, test } from "vitest";
import { found } from "../../testkit/items/named.ts";

/** The posts that a text has, and who holds each. */
async function postsOf(text: string): Promise<string[]> {
  return (await found(text)).flatMap(({ start, end, candidates }) =>
    candidates.filter(({ kind }) => kind === "POST").map(({ actorId }) => `${text.slice(start, end)}: ${actorId}`),
  );
}

test.each([
  ["lloyd-austin", "U.S. defense secretary"],
  ["lloyd-austin", "American defence secretary"],
  ["lloyd-austin", "America’s Secretary of Defense"],
  ["lloyd-austin", "secretary of defense of the United States"],
  ["lloyd-austin", "Pentagon defense secretary"],
  ["joe-biden", "U.S. President"],
  ["joe-biden", "president of the U.S."],
  ["netanyahu", "Israel's prime minister"],
  ["netanyahu", "Israeli Prime Minister"],
  ["netanyahu", "Israeli PM"],
  ["netanyahu", "prime minister of Israel"],
  ["gallant", "Israeli minister of defence"],
  ["dermer", "Israeli strategic affairs minister"],
  ["jake-sullivan", "White House national security advisor"],
  ["sabrina-singh", "deputy Pentagon press secretary"],
  ["sabrina-singh", "Pentagon's deputy press secretary"],
  ["haniyeh", "Hamas leader"],
  ["haniyeh", "Hamas’s leader"],
  ["haniyeh", "Hamas’ leader"],
  ["haniyeh", "leader of Hamas"],
  ["haniyeh", "Hamas chief"],
  ["bar", "commander of the Israeli Air Force"],
  ["bar", "Israel’s air force chief"],
  ["lloyd-austin", "US defence chief"],
  ["lloyd-austin", "head of the Pentagon"],
  ["lloyd-austin", "Pentagon boss"],
  ["hochstein", "U.S. envoy"],
])("%s is the %s", async (actor, post) => {
  expect(await postsOf(`The ${post} spoke.`)).toEqual([`${post}: ${actor}`]);
});

test.each([
  "former U.S. defense secretary",
  "U.S. defense chief of staff",
  "U.S. envoy to Paris",
  "White House chief",
  "deputy Pentagon chief",
  "U.S. deputy defense secretary",
  "ex-Israeli prime minister",
  "Israel’s then-prime minister",
  "would-be prime minister of Israel",
  "wants to be president of the United States",
  "late Hamas leader",
  "Hamas political leader",
  "acting Israeli Prime Minister",
  "U.S. Vice President",
  "U.S. president-elect",
  "Israeli prime minister hopeful",
  "Pentagon press secretary",
  "prime minister, Israel",
  "Israel. Prime Minister",
  "Iranian prime minister",
  "Iran’s president",
  "prime minister",
])("nobody holds the post of %s", async (post) => {
  expect(await postsOf(`The ${post} spoke.`)).toEqual([]);
});

test.each([
  ["Under U.S. President Joe Biden", "U.S. President: joe-biden"],
  ["Would Israel’s prime minister agree?", "Israel’s prime minister: netanyahu"],
  ["hamas leader in a post", "hamas leader: haniyeh"],
  ["HAMAS LEADER KILLED", "HAMAS LEADER: haniyeh"],
])("%j has a post", async (text, post) => {
  expect(await postsOf(text)).toEqual([post]);
});

test.each([
  ["the Washington defense secretary", true],
  ["the American defense secretary", false],
])("whether the post in %j is only a place's is %s", async (text, ofPlace) => {
  const posts = (await found(text)).flatMap(({ candidates }) => candidates).filter(({ kind }) => kind === "POST");
  expect(posts.map((post) => [post.actorId, "ofPlace" in post])).toEqual([["lloyd-austin", ofPlace]]);
});

test("a body is found beside its post", async () => {
  const text = "the Hamas leader";
  expect((await found(text)).map(({ start, end }) => text.slice(start, end))).toEqual(["Hamas leader", "Hamas"]);
});
