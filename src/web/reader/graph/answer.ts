import type { DocumentNode, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { clientAsOf, type Instant } from "./client.ts";

export interface Answer<Data> {
  /** Undefined until there is one. */
  data: Data | undefined;
  /** Whether what is shown answers an earlier question on the same subject, while its own answer is on the way. */
  stale: boolean;
  failed: boolean;
  retry: () => void;
  more: MorePage;
}

/**
 * Asks for what comes after a cursor, by the same document or one for that list alone, and adds it to what is there; gives
 * whether an answer came.
 */
export type MorePage = (after: string | null, by?: DocumentNode) => Promise<boolean>;

interface Question<Variables> {
  variables: Variables;
  asOf: Instant;
  /** What it is about: until there is an answer, the last one about the same stays. */
  subject: string;
  skip?: boolean;
}

/** Asks as of an instant, and again when the question changes; an answer to an earlier one never comes after it. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, asOf, subject, skip = false }: Question<NoInfer<Variables>>,
): Answer<Data> {
  const result = useQuery(document as TypedDocumentNode<Data>, { variables, client: clientAsOf(asOf), skip });
  const answer = result.dataState === "complete" ? result.data : undefined;
  const [last, setLast] = useState<{ subject: string; answer: Data }>();
  if (answer !== undefined && (last?.answer !== answer || last.subject !== subject)) setLast({ subject, answer });
  const failed = result.error !== undefined;
  const kept = last?.subject === subject && !failed ? last.answer : undefined;
  return {
    data: skip ? undefined : (answer ?? kept),
    stale: answer === undefined && kept !== undefined,
    failed,
    // What fails again is told by `failed`.
    retry: () => void result.refetch().catch(() => undefined),
    more: (after, query = document) =>
      result.fetchMore({ query, variables: { ...variables, after } }).then(
        () => true,
        () => false,
      ),
  };
}
