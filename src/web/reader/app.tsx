import { createBrowserRouter, type RouteObject } from "react-router";
import { Broken } from "./frame/broken.tsx";
import { Frame } from "./frame/frame.tsx";
import { Waiting } from "./frame/states.tsx";
import { StoriesPage } from "./stories/stories-page.tsx";
import { StoryPage } from "./story/story-page.tsx";

const pages: RouteObject[] = [
  { index: true, element: <StoriesPage /> },
  { path: "stories/:slug", element: <StoryPage /> },
  { path: "entries/:slug", lazy: async () => ({ Component: (await import("./entry/entry-page.tsx")).EntryPage }) },
  { path: "context", lazy: async () => ({ Component: (await import("./context/context-page.tsx")).ContextPage }) },
  { path: "search", lazy: async () => ({ Component: (await import("./search/search-page.tsx")).SearchPage }) },
  { path: "*", element: <Broken /> },
];

/** The reader's pages and their addresses. */
export const createRouter = () =>
  createBrowserRouter([
    {
      element: <Frame />,
      hydrateFallbackElement: <Waiting />,
      children: [{ errorElement: <Broken />, children: pages }],
    },
  ]);
