import { FolderInUse } from "../database/lock.ts";
import type { Settings } from "./settings.ts";

/** Why a start failed and how to mend it, in a line. It shows no password: neither driver nor engine tells one. */
export function explainStartFailure(error: unknown, { host, port, databaseUrl }: Settings): string {
  if (!(error instanceof Error)) return `Cannot start: ${String(error)}`;
  if (error instanceof FolderInUse) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return `Port ${port} of ${host} is in use. Stop what listens there, or set PORT to another one.`;
  }
  if (syscall === "listen" || syscall === "getaddrinfo") {
    return `Cannot listen on port ${port} of ${host} (${code}). Set HOST to an address of this machine, and PORT to one you may use.`;
  }
  const [reason] = error.message.trim().split("\n");
  const advice =
    databaseUrl && error.message.includes(" database ") ? " Check DATABASE_URL, and that its server is up." : "";
  return `Cannot start: ${reason!.replace(/\.$/, "")}.${advice}`;
}
