/** What the window is called; React puts it in the head. */
export function Title({ children }: { children: string }) {
  return <title>{`${children} · Backgrounder`}</title>;
}
