import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Hosts } from "./installHosts";

/** Vite's development server over a page of the fixtures. */
export interface ViteServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page of test/hosts/vite as a developer has it: sources bundled as they are asked for, packages by Vite's
 * optimizer, and in public/ what `mosar copy-assets` put there.
 * @param version name of the installed Vite: "vite" or "vite-7"
 * @throws Error with Vite's output when it does not start
 */
export async function startViteServer({ folder, site }: Hosts, version: string): Promise<ViteServer> {
  const root = join(folder, `dev-${version}`);
  cpSync(join(folder, "vite"), root, { recursive: true });
  mkdirSync(join(root, "public"));
  symlinkSync(join(site, "mosar"), join(root, "public/mosar"));
  cpSync(join(site, "astronaut.png"), join(root, "public/astronaut.png"));
  // Browsers ask for it by themselves.
  writeFileSync(join(root, "public/favicon.ico"), "");
  // Each version optimizes packages for itself.
  writeFileSync(join(root, "vite.config.js"), `export default { cacheDir: "${version}-cache" };\n`);
  const script = join(folder, "node_modules", version, "bin/vite.js");
  const child = spawn(process.execPath, [script, root, "--host", "127.0.0.1", "--port", "0"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: undefined },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const close = () => stop(child);
  try {
    return { url: await addressOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The address that Vite prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const read = (text: Buffer) => {
      printed += stripVTControlCharacters(`${text}`);
      const [, url] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Vite did not start: ${printed.trim().slice(-2000)}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill();
  });
}
