import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureChromium } from "./browser/harness/ensureChromium";

/**
 * The whole test run of the project: format and lint, types, documentation, then jest (Node, WebGPU through Dawn, Chromium).
 * Ends with one line `N passed, N failed` that counts every test and the three checks.
 */
const ROOT = resolve(import.meta.dirname, "..");
const OUT = join(ROOT, "out/test");

interface Count {
  passed: number;
  failed: number;
}

function check(name: string, command: string, args: readonly string[]): Count {
  console.log(`\n== ${name}`);
  const failed = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" }).status !== 0;
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

/** Runs one jest project and counts its tests; a suite that could not start counts as a failure. */
function jest(project: string, args: readonly string[]): Count {
  console.log(`\n== jest ${project}`);
  const file = join(OUT, `${project}.json`);
  const command = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js"];
  const report = ["--json", `--outputFile=${file}`];
  const run = spawnSync(process.execPath, [...command, "--selectProjects", project, ...report, ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, XDG_RUNTIME_DIR: process.env.XDG_RUNTIME_DIR ?? OUT },
  });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, "utf8"));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed || (run.status === 0 ? 0 : 1) };
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
await ensureChromium();
const counts = [
  check("biome", "npx", ["biome", "check", "."]),
  check("tsc", "npx", ["tsc", "--noEmit"]),
  check("documentation", "npx", ["typedoc", "--options", "docs/typedoc.json", "--emit", "none"]),
  jest("unit", ["--maxWorkers=2"]),
  jest("gpu", ["--runInBand"]),
  jest("browser", ["--runInBand"]),
];
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
