// JavaScript, not TypeScript: an older Node must get far enough to say that it is too old.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureWeb } from "./ensure-web.mjs";
import { requireNode } from "./require-node.mjs";

const WAYS = {
  start: ensureWeb,
  demo: () => {
    process.env.DEMO = "1";
    return ensureWeb();
  },
  dev: serveSources,
};

requireNode();
const shell = process.ppid;
const way = WAYS[process.argv[2] ?? "start"];
if (!way) {
  console.error(`Cách dùng: node tools/launch.mjs ${Object.keys(WAYS).join("|")}`);
  process.exit(1);
}
await way();
// The server runs in this very process, so that a signal to the launcher is a signal to the server.
await import("../server/src/main.ts").catch(explainRefusal);
stopWithNpm();

/** A refusal to start is a sentence for people; anything else is a defect and keeps its trace. */
function explainRefusal(reason) {
  if (typeof reason?.vietnamese !== "string") throw reason;
  console.error(reason.message);
  process.exit(1);
}

/**
 * npm passes a SIGTERM on to its shell, and that shell dies without passing it on to us. So when npm started us and the
 * shell is gone, we take it for the signal it was. It begins once the server listens for signals itself.
 */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const watch = setInterval(() => process.ppid !== shell && process.kill(process.pid, "SIGTERM"), 200).unref();
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => clearInterval(watch));
}

/** Vite serves the sources of the web as they change. */
function serveSources() {
  const vite = fileURLToPath(new URL("../node_modules/vite/bin/vite.js", import.meta.url));
  const child = spawn(process.execPath, [vite], {
    cwd: fileURLToPath(new URL("../web", import.meta.url)),
    stdio: "inherit",
  });
  child.once("exit", () => process.kill(process.pid, "SIGTERM"));
  process.once("exit", () => child.kill());
}
