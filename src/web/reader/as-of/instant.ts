import { useCallback } from "react";
import { useSearchParams } from "react-router";
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

/** Changes the instant in the address, in place: going back leaves the page, and does not replay the slider. */
export function useSetAsOf(): (instant: Instant) => void {
  const [, setParameters] = useSearchParams();
  return useCallback(
    (instant) =>
      setParameters(
        (parameters) => {
          const changed = new URLSearchParams(parameters);
          if (instant === null) changed.delete(asOfParameter);
          else changed.set(asOfParameter, instant);
          return changed;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParameters],
  );
}
