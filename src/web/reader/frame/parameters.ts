import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** Changes parameters of the address in place, null for none: going back leaves the page, and does not replay what was chosen on it. */
export function useSetParameters(): (changed: Record<string, string | null>) => void {
  const [, setParameters] = useSearchParams();
  return useCallback(
    (changed) =>
      setParameters(
        () => {
          // Of the address itself: what React has shown may be of before the last change.
          const parameters = new URLSearchParams(location.search);
          for (const [name, value] of Object.entries(changed)) {
            if (value === null) parameters.delete(name);
            else parameters.set(name, value);
          }
          return parameters;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParameters],
  );
}
