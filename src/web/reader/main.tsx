import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { createRouter } from "./app.tsx";
import "./style/tokens.css";
import "./style/base.css";

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <RouterProvider router={createRouter()} />
  </StrictMode>,
);
