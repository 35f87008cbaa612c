import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

/** Where `npm run build` puts what browsers load. */
export const builtFolder = join(import.meta.dirname, "../web/built");

/** The addresses of the reader, which itself tells them apart. */
const readerPaths = ["/", "/stories/*", "/entries/*", "/context", "/search"];

/** Nothing but this server's own files, and no frame of another site around them. */
const policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
};

/** The explorer's editor makes styles as it runs, brings its fonts along, and checks operations in workers. */
const explorerPolicy = {
  ...policy,
  "style-src": "'self' 'unsafe-inline'",
  "font-src": "'self' data:",
  "worker-src": "'self'",
};

/** A page of its own for what was not built, in the place of whichever page was asked for. */
const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Backgrounder: not built</title>
<p>This page was not built: run <code>npm run build</code>, then load it again.
</html>
`;

/** Serves the reader's pages, the files of reader and explorer, and the script that other sites embed, all from one folder. */
export function answerSite(app: FastifyInstance, built: string): void {
  app.register(files, { root: built, serve: false, preCompressed: true, suppressWarning: true });
  for (const path of readerPaths) {
    app.get(path, (_request, reply) => sendPage(reply, built, "reader", policy));
  }
  serveAssets(app, "/assets/", join(built, "reader/assets"));
  serveAssets(app, "/explorer/assets/", join(built, "explorer/assets"));
  app.get("/embed.js", (_request, reply) => {
    // Any site may load it, as a module, too.
    secure(reply).headers({ "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" });
    return reply.sendFile("embed.js", built, { maxAge: "10m" });
  });
}

/** Sends the page in which operations are written and tried. */
export const sendExplorer = (reply: FastifyReply, built: string) =>
  sendPage(reply.header("vary", "accept"), built, "explorer", explorerPolicy);

function sendPage(reply: FastifyReply, built: string, name: string, policy: Record<string, string>): FastifyReply {
  secure(reply).headers({
    "content-security-policy": Object.entries(policy)
      .map((directive) => directive.join(" "))
      .join("; "),
    "cache-control": "no-cache",
  });
  const page = `${name}/index.html`;
  return existsSync(join(built, page))
    ? reply.sendFile(page, built, { cacheControl: false })
    : reply.code(503).type("text/html; charset=utf-8").send(notBuilt);
}

/** Serves files whose names change with what they hold, so that no browser asks for one twice. */
function serveAssets(app: FastifyInstance, prefix: string, folder: string): void {
  app.get<{ Params: { "*": string } }>(`${prefix}*`, (request, reply) =>
    secure(reply).sendFile(request.params["*"], folder, { maxAge: "1y", immutable: true }),
  );
}

const secure = (reply: FastifyReply) => reply.header("referrer-policy", "no-referrer");
