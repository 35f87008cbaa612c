import { fullDisk, UnusableFolder } from "../database/folder-failure.ts";
import { FolderInUse } from "../database/lock.ts";
import { UnusableServer } from "../database/unusable-server.ts";
import { Refused } from "../dossier/read/problem.ts";
import type { Settings } from "./settings.ts";

/**
 * Why a start failed and how to mend it, in a line, or in one for each problem of a story. It shows no password: neither
 * driver nor engine tells one.
 */
export function explainStartFailure(error: unknown, settings: Settings): string {
  const { host, port, databaseUrl } = settings;
  if (!(error instanceof Error)) return `Cannot start: ${String(error)}`;
  if (error instanceof FolderInUse || error instanceof UnusableFolder || error instanceof UnusableServer) {
    return error.message;
  }
  const full = fullDisk(settings);
  if (full) return full;
  if (error instanceof Refused) return `The bundled stories cannot be imported:\n${error.message}`;
  const { code, syscall, hostname } = error as NodeJS.ErrnoException & { hostname?: string };
  if (code === "EADDRINUSE") {
    return `Port ${port} of ${host} is in use. Stop what listens there, or set PORT to another one.`;
  }
  if (syscall === "listen" || hostname === host) {
    return `Cannot listen on port ${port} of ${host} (${code}). Set HOST to an address of this machine, and PORT to one you may use.`;
  }
  const [reason] = error.message.trim().split("\n");
  const advice =
    databaseUrl && error.message.includes(" database ") ? " Check DATABASE_URL, and that its server is up." : "";
  return `Cannot start: ${reason!.replace(/\.$/, "")}.${advice}`;
}
