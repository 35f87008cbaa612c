/** The address, when it is one of the web; what data gives may be any other, as javascript: is. */
export function httpUrl(given: string | null): string | undefined {
  if (given === null || !URL.canParse(given)) return undefined;
  const { protocol, href } = new URL(given);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
