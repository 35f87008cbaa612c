import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./explorer.css";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { examplesPanel } from "./examples.tsx";
import { fetcher } from "./fetcher.ts";
import { Masthead } from "./masthead.tsx";
import { examples } from "./operations.ts";

createRoot(document.getElementById("explorer")!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[examplesPanel, HISTORY_PLUGIN]}
    visiblePlugin={examplesPanel}
    defaultQuery={examples[0]?.query}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <Masthead />
    </GraphiQL.Logo>
  </GraphiQL>,
);
