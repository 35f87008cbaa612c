import {
  getNamedType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from "graphql";
import { type Draw, drawOne } from "../items/drawing.ts";

/**
 * A value of an input type as it is written in an operation, drawn at random: texts come from `words`, a list of texts has fewer
 * than `most`, objects nest two deep at most.
 */
export function randomValue(type: GraphQLInputType, words: string[], draw: Draw, most = 3): string {
  const value = (type: GraphQLInputType, deep: number): string => {
    if (isNonNullType(type)) return value(type.ofType, deep);
    if (isListType(type)) {
      const length = draw(isScalarType(getNamedType(type)) ? most : 3);
      return `[${Array.from({ length }, () => value(type.ofType, deep)).join(", ")}]`;
    }
    if (isEnumType(type)) return drawOne(draw, type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (deep > 0 && draw(4) === 0),
    );
    return `{ ${fields.map((field) => `${field.name}: ${value(field.type, deep - 1)}`).join(", ")} }`;
  };
  const scalar = (name: string): string => {
    if (name === "Int") return String(1 + draw(3));
    if (name === "DateTime")
      return JSON.stringify(new Date(Date.UTC(2024, 6 + draw(5), 1 + draw(28), draw(24))).toISOString());
    if (name === "URL") return `"https://example.org/${drawOne(draw, words)}"`;
    return JSON.stringify(drawOne(draw, words));
  };
  return value(type, 2);
}
