/** Where an entry is shown. */
export const entryPath = (slug: string): string => `/entries/${encodeURIComponent(slug)}`;

/** Where a story is shown. */
export const storyPath = (slug: string): string => `/stories/${encodeURIComponent(slug)}`;

/** Where words are looked for. */
export const searchPath = (text: string): string => `/search?${new URLSearchParams({ q: text }).toString()}`;
