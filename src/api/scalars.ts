import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTime, GraphQLDuration } from "graphql-scalars";

/** An instant: a Date, or in rows also a text of RFC 3339. */
export const DateTime = new GraphQLScalarType<Date, Date>({
  ...GraphQLDateTime.toConfig(),
  description:
    "An instant by RFC 3339, with an offset, of the years 0001 to 9999: 2024-10-08T14:30:00Z. Answers are in UTC.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339",
  parseValue: (value) => withinYears(GraphQLDateTime.parseValue(value)),
  parseLiteral: (node) => withinYears(GraphQLDateTime.parseLiteral(node, undefined)),
});

function withinYears(instant: Date): Date {
  if (instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999) return instant;
  throw new GraphQLError("DateTime is limited to the years 0001 to 9999, in UTC.");
}

/** A length of time, as a text. */
export const Duration = new GraphQLScalarType({
  ...GraphQLDuration.toConfig(),
  description: "A length of time by ISO 8601: PT5M, P2D; negative with a leading minus.",
  specifiedByURL: undefined,
});

/** A date known to some precision, as a text. */
export const EDTF = texts({
  name: "EDTF",
  description:
    "A date known to some precision, in the Extended Date/Time Format (ISO 8601-2) of levels 0 and 1: 2024-09-27, 2024-10, 2024-10-04?, ../2024-10-08.",
  specifiedByURL: "https://www.loc.gov/standards/datetime/",
  check: (text) => text,
});

/** An absolute address on the web, as a text. */
export const URL = texts({
  name: "URL",
  description: "An absolute URL of the scheme http or https.",
  specifiedByURL: "https://url.spec.whatwg.org/",
  check: (text) => {
    if (/^https?:\/\//i.test(text) && globalThis.URL.canParse(text)) return text;
    throw new GraphQLError(`URL takes an absolute http or https address, not ${JSON.stringify(text)}.`);
  },
});

function texts({
  check,
  ...config
}: {
  name: string;
  description: string;
  specifiedByURL: string;
  check: (text: string) => string;
}): GraphQLScalarType<string, string> {
  const parse = (value: unknown) => {
    if (typeof value === "string") return check(value);
    throw new GraphQLError(`${config.name} takes a text, not ${JSON.stringify(value)}.`);
  };
  return new GraphQLScalarType({
    ...config,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}
