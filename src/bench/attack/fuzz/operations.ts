import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from "graphql";
import { type Draw, drawOne } from "../../../testkit/items/drawing.ts";
import { randomOperation } from "../../../testkit/operations/random-operation.ts";
import { hostileTexts } from "./texts.ts";

/** What is posted of an operation. */
export interface OperationBody {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** An operation drawn at random: one in four valid, others changed in some of their places, and some of those in their text. */
export function randomBody(schema: GraphQLSchema, words: string[], draw: Draw): OperationBody {
  const query = randomOperation(schema, 1 + draw(5), words, draw);
  if (draw(4) === 0) return { query };
  const changed = changedOperation(query, draw);
  return draw(5) === 0 ? { ...changed, query: spoiled(changed.query, draw) } : changed;
}

/** The same operation with other arguments, names, aliases, directives, variables and fragments here and there. */
function changedOperation(text: string, draw: Draw): OperationBody {
  const one = (of: number) => draw(of) === 0;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];

  function value(): ValueNode {
    const literals: (() => ValueNode)[] = [
      () => ({ kind: Kind.NULL }),
      () => ({ kind: Kind.INT, value: drawOne(draw, ["0", "-1", "101", "2147483648", "9".repeat(400)]) }),
      () => ({ kind: Kind.FLOAT, value: drawOne(draw, ["1.5", "1e400", "-0.0"]) }),
      () => ({ kind: Kind.STRING, value: drawOne(draw, hostileTexts) }),
      () => ({ kind: Kind.ENUM, value: drawOne(draw, ["DESC", "PERSON", "Query", "true_"]) }),
      () => ({ kind: Kind.LIST, values: Array.from({ length: draw(4) }, value) }),
      () => ({
        kind: Kind.OBJECT,
        fields: ["not", "text", "since"]
          .slice(draw(3))
          .map((name) => ({ kind: Kind.OBJECT_FIELD, name: named(name), value: value() })),
      }),
      variable,
    ];
    return drawOne(draw, literals)();
  }

  function variable(): ValueNode {
    const name = `v${declared.length}`;
    const type = drawOne(draw, [
      "Int",
      "String",
      "String!",
      "[String!]",
      "DateTime",
      "StatementWhere",
      "ID!",
      "Nothing",
    ]);
    declared.push(`$${name}: ${type}`);
    if (!one(5)) variables[name] = drawOne(draw, [null, 1, -1, 1e21, "", [], {}, [[]], { a: 1 }, ...hostileTexts]);
    return { kind: Kind.VARIABLE, name: named(name) };
  }

  const directive = (): DirectiveNode => ({
    kind: Kind.DIRECTIVE,
    name: named(drawOne(draw, ["include", "skip", "asOf", "no"])),
    arguments: one(4)
      ? []
      : [
          {
            kind: Kind.ARGUMENT,
            name: named(drawOne(draw, ["if", "if", "reported"])),
            value: one(2) ? { kind: Kind.BOOLEAN, value: one(2) } : value(),
          },
        ],
  });

  const argument = (given: ArgumentNode): ArgumentNode => (one(8) ? { ...given, value: value() } : given);

  /** What a field becomes: itself with changes, also twice, within a fragment, or nothing. */
  function selections(node: SelectionNode): SelectionNode[] {
    if (node.kind !== Kind.FIELD) return [node];
    if (one(60)) return [];
    const changed: FieldNode = {
      ...node,
      ...(one(60) && {
        name: named(drawOne(draw, ["id", "nodes", "storeis", "__schema", "__typename", "totalCount"])),
      }),
      ...(one(10) && { alias: named(drawOne(draw, ["a", "id", "__proto__", "constructor", "x".repeat(300)])) }),
      ...(one(12) && { directives: [directive()] }),
      arguments: (node.arguments ?? []).filter(() => !one(40)).map(argument),
    };
    if (one(30)) return [changed, changed, node];
    return one(20)
      ? [{ kind: Kind.INLINE_FRAGMENT, selectionSet: { kind: Kind.SELECTION_SET, selections: [changed] } }]
      : [changed];
  }

  function selectionSet(node: SelectionSetNode): SelectionSetNode {
    const changed = { ...node, selections: node.selections.flatMap(selections) };
    if (!one(25)) return changed;
    const name = `F${fragments.length}`;
    const on = drawOne(draw, ["Query", "Entry", "Statement", "Actor", "Story", "Nothing"]);
    fragments.push(`fragment ${name} on ${on} ${print(changed)}`);
    const spread: SelectionNode = { kind: Kind.FRAGMENT_SPREAD, name: named(one(6) ? "F0" : name) };
    return { ...changed, selections: [...changed.selections, spread] };
  }

  const document = visit(parse(text), { SelectionSet: { leave: selectionSet } });
  const head = `${drawOne(draw, ["query", "query", "query", "query", "mutation", "subscription"])} Q${declared.length > 0 ? `(${declared.join(", ")})` : ""}`;
  const asOf = one(6) ? ` @asOf(reported: ${print(value())})` : "";
  const query = [print(document).replace(/^query|^(?=\{)/, `${head}${asOf} `), ...fragments].join("\n");
  return { query, variables, ...(one(4) && { operationName: drawOne(draw, ["Q", "", "No", "__proto__"]) }) };
}

/** A text cut short, or with signs exchanged. */
function spoiled(text: string, draw: Draw): string {
  const at = draw(text.length);
  return drawOne(draw, [
    text.slice(0, at),
    text.slice(0, at) + drawOne(draw, ["{", "}", '"', '"""', "$", "...", "\u0000", "#", "\ufeff"]) + text.slice(at),
    text.slice(0, at) + text.slice(at + 1 + draw(20)),
    text.slice(at) + text.slice(0, at),
  ]);
}
