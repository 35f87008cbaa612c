import { useState } from "react";

interface Props {
  children: string;
  /** Gives whether an answer came. */
  onMore: () => Promise<boolean>;
}

/** Asks for the next page of a list; it says so when no answer comes, and can ask again. */
export function MoreButton({ children, onMore }: Props) {
  const [lost, setLost] = useState(false);
  return (
    <>
      <button type="button" onClick={() => void onMore().then((came) => setLost(!came))}>
        {children}
      </button>
      {lost && <span role="alert"> No answer came.</span>}
    </>
  );
}
