import { openDatabase } from "./database/open.ts";
import { importBundled } from "./dossier/bundled.ts";
import { openRequest } from "./graph/request.ts";
import { schema } from "./graph/schema.ts";
import { greeting } from "./server/http/welcome.ts";
import { createServer } from "./server/server.ts";
import { type Settings, SettingsError, readSettings } from "./server/settings.ts";
import { onTermination } from "./server/signals.ts";
import { explainStartFailure } from "./server/start-failure.ts";

const settings = settingsOrExit();
const started = serve(settings);
onTermination(started);
started.catch((error: unknown) => exit(1, explainStartFailure(error, settings)));

/** Brings the graph up and gives what brings it down; a failure leaves nothing open. */
async function serve(settings: Settings): Promise<() => Promise<void>> {
  const database = await openDatabase(settings);
  try {
    await importBundled(database.client);
    const server = await createServer({ schema, openRequest, settings, database });
    process.stdout.write(greeting(await server.listen()));
    return async () => {
      await server.close();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) exit(2, `These settings do not hold:\n${error.message}`);
    throw error;
  }
}

function exit(status: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
