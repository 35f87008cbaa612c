import type { ReactNode } from "react";
import { NavLink, useSearchParams } from "react-router";
import { asOfParameter } from "../as-of/instant.ts";

interface Props {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A link to another place of the reader, as of the same instant. */
export function PlaceLink({ to, className, children }: Props) {
  const [parameters] = useSearchParams();
  const asOf = parameters.get(asOfParameter);
  const [path = "/", query = ""] = to.split("?");
  const search = new URLSearchParams(query);
  if (asOf !== null) search.set(asOfParameter, asOf);
  return (
    <NavLink to={{ pathname: path, search: search.toString() }} className={className} end>
      {children}
    </NavLink>
  );
}
