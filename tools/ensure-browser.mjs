import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium for the browser tests, installed from Debian's packages if it is missing and that is allowed; else undefined. */
export function ensureBrowser() {
  if (!findBrowser() || !onPath("pdftotext")) installPackages();
  return findBrowser();
}

/** What to do where no browser can be had. */
export const NO_BROWSER =
  "Không tìm thấy Chromium cho các bài thử trên trình duyệt: hãy cài gói chromium, hoặc đặt CHROMIUM_PATH.\n" +
  "No Chromium was found for the browser tests: install the package chromium, or set CHROMIUM_PATH.";

function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find((place) => existsSync(place));
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function installPackages() {
  if (!onPath("apt-get")) return;
  const prefix = becomeRoot();
  if (!prefix) return;
  const install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "poppler-utils"];
  for (const command of [["apt-get", "update"], install]) {
    const [program, ...args] = [...prefix, ...command];
    spawnSync(program, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
}

/** The words before a command that make it run as root, or undefined where that is not allowed without a password. */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  return onPath("sudo") && spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined;
}
