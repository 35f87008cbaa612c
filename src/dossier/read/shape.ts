import type { z } from "zod";
import { expected, fieldsOf, given } from "./expected.ts";
import { didYouMean } from "./nearest.ts";
import type { Places } from "./places.ts";
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
      return `${given(input)} is not allowed here${didYouMean(typeof input === "string" ? input : "", allowed)} Allowed are ${allowed.join(", ")}`;
    }
    case "unrecognized_keys":
      return issue.keys.map((key) => `unknown field "${key}"${didYouMean(key, fieldsOf(schema))}`).join("\n");
    case "too_small":
      if (typeof input === "number") return `must be ${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
      if (Array.isArray(input))
        return input.length ? `must be ${expected(schema)}` : "must not be empty: give at least one";
      return "must not be empty: fill it or leave it out";
    case "too_big":
      if (typeof input === "string")
        return `has ${input.length} characters, and ${issue.maximum} are allowed: shorten it`;
      return `must be ${typeof input === "number" ? `at most ${issue.maximum}` : expected(schema)}`;
    case "invalid_format":
      return `${given(input)} must be an absolute http or https URL`;
    default:
      return undefined;
  }
};

/** Every issue as a problem, at its place: an unknown field at its key, a missing one at its parent's. */
export function problemsOfShape(
  issues: readonly Issue[],
  places: Places,
  under: readonly PropertyKey[] = [],
): Problem[] {
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
        const meant = issue.errors.filter((branch) => !branch.some(isOfOtherKind));
        return meant.length === 1
          ? problemsOfShape(meant[0]!, places, path)
          : [{ ...places.of(path), message: issue.message }];
      }
      default:
        return [{ ...places.of(path), message: issue.message }];
    }
  });
}

/** Whether the value is not of the kind that a branch of a union takes: text where that takes a list. */
function isOfOtherKind(issue: Issue): boolean {
  if (issue.path.length) return false;
  return (
    issue.code === "invalid_type" ||
    (issue.code === "invalid_union" && issue.errors.every((branch) => branch.some(isOfOtherKind)))
  );
}
