import { type OperationVariables, type TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { clientAsOf, type Instant } from "./client.ts";

export interface Answer<Data> {
  /** Undefined until there is one. */
  data: Data | undefined;
  /** Whether what is shown is of another instant, while its own is on the way. */
  stale: boolean;
  failed: boolean;
  retry: () => void;
}

interface Question<Variables> {
  variables: Variables;
  asOf: Instant;
  /** What it is about: while its answer as of another instant is on the way, the last one stays. */
  subject: string;
  skip?: boolean;
}

/** Asks as of an instant, and again when the question changes; an answer to an earlier one never comes after it. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, asOf, subject, skip = false }: Question<Variables>,
): Answer<Data> {
  const client = clientAsOf(asOf);
  const { data, error, refetch } = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data>, {
    variables,
    client,
    skip,
    errorPolicy: "none",
  });
  const complete = data as Data | undefined;
  const [last, setLast] = useState<{ subject: string; data: Data }>();
  if (complete !== undefined && (last?.data !== complete || last.subject !== subject)) {
    setLast({ subject, data: complete });
  }
  const kept = last?.subject === subject ? last.data : undefined;
  return {
    data: error || skip ? undefined : (complete ?? kept),
    stale: complete === undefined && kept !== undefined,
    failed: error !== undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}
