import { createUnionType } from "type-graphql";
import { connection } from "../../api/connection.type.ts";
import { Meeting } from "../meeting/meeting.type.ts";
import { Notice } from "../notice/notice.type.ts";
import { Statement } from "../statement/statement.type.ts";

export const Communication = createUnionType({
  name: "Communication",
  description: "What passes between two sides: words, a meeting, or notice of what one of them does.",
  types: () => [Statement, Meeting, Notice] as const,
  resolveType: (row) => ("timing" in row ? Notice : "format" in row ? Meeting : Statement),
});

export const { Edge: CommunicationEdge, Connection: CommunicationConnection } = connection(
  () => Communication,
  "Communication",
  "communications",
);
