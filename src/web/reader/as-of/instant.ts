import { useSearchParams } from "react-router";
import { useSetParameters } from "../frame/parameters.ts";
import type { Instant } from "../graph/client.ts";

export const asOfParameter = "asOf";

/** The instant an address asks for; null, which is now, where it asks for none or for what is no instant. */
export function instantOf(parameters: URLSearchParams): Instant {
  const given = parameters.get(asOfParameter);
  return given !== null && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(Date.parse(given))
    ? given
    : null;
}

/** The instant as of which the page is shown, from its address. */
export const useAsOf = (): Instant => instantOf(useSearchParams()[0]);

/** Changes the instant in the address. */
export function useSetAsOf(): (instant: Instant) => void {
  const setParameters = useSetParameters();
  return (instant) => setParameters({ [asOfParameter]: instant });
}
