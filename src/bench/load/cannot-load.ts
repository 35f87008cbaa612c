/** A database that cannot be filled; its message says how to mend it. */
export class CannotLoad extends Error {}
