/** The class names that hold, as one attribute. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");
