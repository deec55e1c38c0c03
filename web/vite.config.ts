import { minifyContractRouter } from "@orpc/contract";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const server = process.env.NENNEP_API ?? "http://localhost:8080";
const pushScript = "push-worker.js";

export default defineConfig({
  plugins: [react(), contractRoutes(), pushWorker(), progressiveWebApp()],
  server: { proxy: { "/api": server, "/health": server } },
  preview: { proxy: { "/api": server, "/health": server } },
  build: {
    // The content security policy allows no data: fonts or images, so nothing is inlined.
    assetsInlineLimit: 0,
    // "hidden" would still publish the sources; an installation is debugged from the repository.
    sourcemap: false,
    // A part of the program names the parts that it needs itself; said once more in the first script, for each page, they cost
    // another two kilobytes there. Only styles have to come with a page, or it would be seen without them.
    modulePreload: {
      resolveDependencies: (_part, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((file) => file.endsWith(".css")),
    },
    // The first script names every part of the program: names that a person could read would cost two kilobytes there.
    rolldownOptions: { output: { chunkFileNames: "assets/[hash:7].js" } },
  },
});

/** What somebody meets who has not signed in; a first visit does not wait for the paths of everything else. */
const frontWords = ["account", "setup", "demo", "guestLink"];

/**
 * The client needs the method and path of each operation, not its Zod schemas (about 60 kB gzip), so the
 * contract reaches the browser as plain JSON: what is in front of the sign-in, and the rest.
 */
function contractRoutes(): Plugin {
  const names = ["virtual:contract-routes/front", "virtual:contract-routes/rest"];
  return {
    name: "nen-nep-contract-routes",
    resolveId: (id) => (names.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      const name = names.find((each) => id === `\0${each}`);
      if (name === undefined) return undefined;
      const { contract } = await import("@nen-nep/contract");
      const isWanted = ([word]: [string, unknown]) => frontWords.includes(word) === name.endsWith("/front");
      // A part of a router is a router.
      const part = Object.fromEntries(Object.entries(contract).filter(isWanted)) as unknown as typeof contract;
      return `export default ${JSON.stringify(minifyContractRouter(part), withoutProse)};`;
    },
  };
}

/** Summaries are for the reference page of the API. */
function withoutProse(key: string, value: unknown): unknown {
  return ["summary", "description", "tags"].includes(key) ? undefined : value;
}

/** What the service worker does with messages: one plain script beside it, for a service worker loads no modules here. */
function pushWorker(): Plugin {
  return {
    name: "nen-nep-push-worker",
    apply: "build",
    async generateBundle() {
      const lib = { entry: "src/delivery/push-worker.ts", formats: ["iife" as const], name: "nenNepPush" };
      const built = await build({
        configFile: false,
        logLevel: "warn",
        publicDir: false,
        build: { write: false, lib },
      });
      // Not watching, it answers what it made of the one format.
      for (const { output } of [built].flat() as { output: { type: string; code?: string }[] }[])
        for (const { type, code } of output)
          if (type === "chunk" && code) this.emitFile({ type: "asset", fileName: pushScript, source: code });
    },
  };
}

function progressiveWebApp() {
  return VitePWA({
    registerType: "prompt",
    injectRegister: false,
    includeAssets: ["icon.svg"],
    manifest: {
      name: "Nền Nếp",
      short_name: "Nền Nếp",
      description: "Một tháng sinh hoạt chi bộ, từ chương trình đến hồ sơ",
      lang: "vi",
      start_url: "/",
      display: "standalone",
      background_color: "#fbfaf6",
      theme_color: "#b3261e",
      icons: [
        { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
        { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      ],
    },
    workbox: {
      // Minifying 20 kB of service worker costs the first start fifteen seconds on two cores.
      mode: "development",
      importScripts: [pushScript],
      globIgnores: [pushScript],
      globPatterns: ["**/*.{js,css,html,woff2,svg}"],
      navigateFallback: "/index.html",
      // The server answers these itself; the shell must never stand in for them.
      navigateFallbackDenylist: [/^\/api\//, /^\/health\//, /^\/metrics/, /^\/calendar\//],
      cleanupOutdatedCaches: true,
    },
  });
}
