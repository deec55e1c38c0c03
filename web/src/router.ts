import { createRouter } from "@tanstack/react-router";
import { queryClient } from "./api.ts";
import { routeTree } from "./routes.tsx";
import { NotFoundPage, RoutePending, RouteTrouble } from "./shell/route-trouble.tsx";

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  // TanStack Query decides how fresh something is.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: RoutePending,
  defaultErrorComponent: RouteTrouble,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
