import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Vulkan loader, by Debian's names for the processors that there are. */
const PLACES_OF_VULKAN: readonly string[] = ["x86_64", "aarch64"].map(
  (cpu) => `/usr/lib/${cpu}-linux-gnu/libvulkan.so.1`,
);

/**
 * Path of a Chromium: the one CHROME_PATH names, an installed one, or one from playwright's cache.
 * On Debian as root a missing one is installed, and the Vulkan loader that WebGPU in Node needs. Anything else is one line
 * that says what to do.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named && !runs(named)) throw new Error(`CHROME_PATH names ${named}, which is no program.`);
  const found = named ?? [...PLACES, chromium.executablePath()].find(runs);
  if (!found || !PLACES_OF_VULKAN.some(existsSync)) installOnDebian();
  if (found) return found;
  const installed = PLACES.find(runs);
  if (installed) return installed;
  throw new Error("No Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH to one.");
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installOnDebian(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !runs("/usr/bin/apt-get")) return;
  console.log("Installing Chromium and libvulkan1 for the tests (apt-get).");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "libvulkan1"], {
    stdio: "ignore",
    env,
  });
}
