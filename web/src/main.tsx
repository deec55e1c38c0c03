import "@mantine/core/styles.css";
import "./theme.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { sessionQuery } from "./account/session.ts";
import { onSessionEnd, queryClient } from "./api.ts";
import { storedLanguage, type Texts } from "./language/language.ts";
import { LanguageProvider, loadTexts } from "./language/use-language.tsx";
import { router } from "./router.ts";
import { registerServiceWorker } from "./shell/service-worker.ts";
import { cssVariables, theme } from "./theme.ts";
import { applyStoredTextSize } from "./ui/text-size.ts";

const colorScheme = localStorageColorSchemeManager({ key: "nennep.color-scheme" });

applyStoredTextSize();
onSessionEnd(signInAgain);
void loadTexts(storedLanguage())
  .then(render)
  .then(() => registerServiceWorker((path) => router.history.push(path)));

function render(texts: Texts): void {
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  createRoot(container).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
      >
        <LanguageProvider initial={texts}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

function signInAgain(): void {
  // Without a session that was read before, the router itself leads to the sign-in page.
  if (!queryClient.getQueryData(sessionQuery().queryKey)) return;
  const { href } = router.state.location;
  queryClient.removeQueries({ queryKey: sessionQuery().queryKey });
  void router.navigate({ to: "/sign-in", search: { expired: true, next: href } });
}
