import type { z } from "zod";
import { cut, echo, unseenIn } from "../../api/echo.ts";
import { expected, fieldsOf, given } from "./expected.ts";
import { didYouMean } from "./nearest.ts";
import type { Path, Places } from "./places.ts";
import type { Problem } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Zod's error map: what is wrong and how to mend it; of several unknown fields, a line for each. */
export const explain: z.core.$ZodErrorMap = (issue) => {
  const { input } = issue;
  const schema = issue.inst as z.core.$ZodType;
  if (input === undefined) return `missing field "${String(issue.path?.at(-1))}": add it`;
  switch (issue.code) {
    case "invalid_type":
    case "invalid_union": {
      const wanted = expected(schema);
      const isUnquoted = wanted.startsWith("text") && ["number", "boolean"].includes(typeof input);
      return `must be ${wanted}, not ${given(input)}${isUnquoted ? ": put it in quotes" : ""}`;
    }
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const hint = typeof input === "string" ? didYouMean(input, allowed) : "";
      return `${given(input)} is not allowed here${hint || "."} Allowed are ${allowed.join(", ")}`;
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => `unknown field ${echo(key)}${meant(key, fieldsOf(schema))}`).join("\n");
    case "too_small":
      if (typeof input === "number")
        return `${given(input)} must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
      if (Array.isArray(input))
        return input.length ? `must be ${expected(schema)}` : "must not be empty: give at least one";
      return "must not be empty: fill it or leave it out";
    case "too_big":
      if (typeof input === "string")
        return `has ${input.length} characters, and ${issue.maximum} are allowed: shorten it`;
      if (issue.maximum === Number.MAX_SAFE_INTEGER) return `${given(input)} is too large: write a smaller one`;
      if (typeof input === "number") return `${given(input)} must be at most ${issue.maximum}`;
      return isTuple(schema)
        ? `must be ${expected(schema)}`
        : `has more than ${issue.maximum.toLocaleString("en")} items: take some out`;
    case "invalid_format":
      return `${given(input)} must be an absolute http or https URL`;
    default:
      return undefined;
  }
};

const isTuple = (schema: z.core.$ZodType) => schema._zod.def.type === "tuple";

/** What to do about an unknown field: a stray mark, or a space that is none to YAML, is more often pasted than meant. */
function meant(key: string, fields: string[]): string {
  const unseen = unseenIn(cut(key));
  return unseen ? `: type it again without ${unseen}` : didYouMean(key, fields);
}

/** Every issue as a problem, at its place: an unknown field at its key, a missing one at its parent's. */
export function problemsOfShape(issues: readonly Issue[], places: Places, under: Path = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...under, ...issue.path];
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.message
          .split("\n")
          .map((message, index) => ({ ...places.keyOf([...path, issue.keys[index]!]), message }));
      case "invalid_key":
        return issue.issues.map(({ message }) => ({ ...places.keyOf(path), message }));
      case "invalid_union": {
        const branches = issue.errors.filter((branch) => !branch.some(isOfOtherKind));
        return branches.length === 1
          ? problemsOfShape(branches[0]!, places, path)
          : [{ ...places.of(path), message: asWritten(issue, places, path) }];
      }
      default:
        return [{ ...places.of(path), message: asWritten(issue, places, path) }];
    }
  });
}

/** The message of an issue, in which a number stands as in the file: 0231 is 231 to YAML, and 20 digits are rounded. */
function asWritten({ message, input }: Issue, places: Places, path: Path): string {
  const written = typeof input === "number" ? places.numberAt(path) : undefined;
  return written === undefined
    ? message
    : message.replace(`the number ${String(input)}`, () => `the number ${cut(written)}`);
}

/** Whether the value is not of the kind that a branch of a union takes: text where that takes a list. */
function isOfOtherKind(issue: Issue): boolean {
  if (issue.path.length) return false;
  return (
    issue.code === "invalid_type" ||
    (issue.code === "invalid_union" && issue.errors.every((branch) => branch.some(isOfOtherKind)))
  );
}
