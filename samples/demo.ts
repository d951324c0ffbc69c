import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildSample } from "./build";
import { serveFiles } from "./serveFiles";

/** `npm run demo`: builds everything, makes an avatar of the sample portrait by the command, and serves the sample pages. */
const ROOT = resolve(import.meta.dirname, "..");
const OUT = join(ROOT, "out/demo");
const PHOTO = join(ROOT, "samples/assets/astronaut.png");
const ISOLATED = true;
/** The demo's own page first, which has everything; then the samples. */
const PAGES = ["demo-page", ...readdirSync(join(ROOT, "samples")).filter((name) => /^\d/.test(name))];
const NAME_WIDTH = Math.max(...PAGES.map((name) => name.length));

const { values: options } = parseArgs({
  options: {
    // For tests and scripts: everything but the server.
    "no-serve": { type: "boolean", default: false },
    port: { type: "string", default: "0" },
    "texture-size": { type: "string", default: "1024" },
  },
});

step("Building the package", "node_modules/rollup/dist/bin/rollup", [
  ...["-c", "rollup.config.ts", "--configPlugin", "esbuild", "--silent"],
]);
const pages = new Map<string, string>();
for (const name of PAGES) pages.set(name, await buildSample(name));
step("Making an avatar of the sample portrait", "dist/cli.js", [
  ...["create", PHOTO, "--out", OUT, "--texture-size", options["texture-size"]],
]);
console.log(`Files: ${relative(process.cwd(), OUT) || "."} (${readdirSync(OUT).join(", ")})`);
if (!options["no-serve"]) {
  const server = await serveFiles(ROOT, { port: Number(options.port), isolated: ISOLATED });
  for (const [name, path] of pages) console.log(`${name.padEnd(NAME_WIDTH)} ${server.url}${path}`);
  console.log("Ctrl-C ends.");
}

/** Runs a program of the repository; if it fails, so does the demo, with its output. */
function step(what: string, script: string, args: readonly string[]): void {
  console.log(`${what} ...`);
  const path = join(ROOT, script);
  const run = spawnSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: "utf8" });
  if (run.status === 0) return;
  const reason = existsSync(path) ? `${run.stdout}${run.stderr}`.trim() : `${script} is missing: run npm ci first`;
  console.error(`${what} failed: ${reason}`);
  process.exit(1);
}
