import { aliases, type Attack, long, operation, operations, times } from "./attack.ts";

const answer = (name: string, query: string): Attack => operation(`answer: ${name}`, query);
const statements = (inner: string) => `{ statements(first: 100) { nodes { ${inner} } } }`;
const twice = (inner: string) =>
  statements(`speakers { ... on Actor { statements(first: 20) { nodes { ${inner} } } } }`);

/** Operations of few rows and moderate texts whose answers are large: what is named once is written for each row. */
export const answers: Attack[] = [
  answer("an alias of 900 kB over 100 rows", statements(`${long(900_000)}: id`)),
  answer("an alias of 90 kB over 10,000 rows", twice(`${long(90_000)}: id`)),
  answer("600 aliases of an id over 100 rows", statements(times(600, (n) => `a${n}: id`))),
  answer("600 aliases of an id over 10,000 rows", twice(times(600, (n) => `a${n}: id`))),
  answer("600 aliases of what was said over 100 rows", statements(times(600, (n) => `a${n}: content`))),
  answer("600 aliases of __typename over 10,000 rows", twice(times(600, (n) => `a${n}: __typename`))),
  answer(
    "200 aliases of evidence over 100 rows",
    statements(times(200, (n) => `a${n}: evidence(first: 1) { nodes { id } }`)),
  ),
  answer("300 aliases of a time over 100 rows", statements(times(300, (n) => `a${n}: time { edtf }`))),
  answer(
    "200 aliases of articles' texts",
    `{ articles(first: 100) { nodes { ${times(200, (n) => `a${n}: text`)} } } }`,
  ),
  answer("an alias of 900 kB that fails", `{ ${long(900_000)}: article { id } }`),
  answer("600 fields that fail", aliases(600, "article { id }")),
  answer("60 aliases of 15 kB that fail", `{ ${times(60, (n) => `a${n}${long(15_000)}: article { id }`)} }`),
  operations("answer: 100 damaged cursors of 9 kB", () => ({
    query: `query ($a: String) ${aliases(100, "statements(after: $a) { nodes { id } }")}`,
    variables: {
      a: Buffer.from(JSON.stringify([long(6_000, "x"), "", "018f0000-0000-7000-8000-000000000000"])).toString(
        "base64url",
      ),
    },
  })),
];
