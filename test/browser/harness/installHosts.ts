import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./bundlePage";
import { runNpm } from "./runNpm";

/** The fixtures of test/hosts with their tools and the packed mosar, installed outside of the repository. */
export interface Hosts {
  readonly folder: string;
  /** What is served to the pages. */
  readonly site: string;
  /** The packed package, and the paths of its files. */
  readonly tarball: string;
  readonly packed: readonly string[];
  /** Runs a program of node_modules/.bin. @throws Error with its output when it fails */
  run(program: string, args: readonly string[]): string;
  remove(): void;
}

/**
 * `npm ci` of the fixtures' own lock file, `npm pack` of the repository, `npm install` of what came out, and
 * `mosar copy-assets`. Outside, because inside the repository a module that the package does not bring would be found in
 * the repository's own node_modules.
 * @throws Error of one line when the registry does not answer
 */
export async function installHosts(): Promise<Hosts> {
  const folder = mkdtempSync(join(tmpdir(), "mosar-hosts-"));
  const site = join(folder, "site");
  try {
    cpSync(join(ROOT, "test/hosts"), folder, { recursive: true });
    // The one waits for the network, the other for the processor.
    const [report] = await Promise.all([
      runNpm(ROOT, ["pack", "--json", "--pack-destination", folder]),
      runNpm(folder, ["ci", "--ignore-scripts"]),
    ]);
    const [{ filename, files }] = JSON.parse(report.slice(report.indexOf("[\n"))) as [PackReport];
    const tarball = join(folder, filename);
    await runNpm(folder, ["install", "--no-save", "--ignore-scripts", "--prefer-offline", tarball]);
    mkdirSync(site);
    for (const name of ["shared", "importmap", "umd"])
      cpSync(join(folder, name), join(site, name), { recursive: true });
    cpSync(join(ROOT, "samples/assets/astronaut.png"), join(site, "astronaut.png"));
    symlinkSync(join(folder, "node_modules"), join(site, "node_modules"));
    runProgram(folder, "mosar", ["copy-assets", join(site, "mosar")]);
    return {
      folder,
      site,
      tarball,
      packed: files.map(({ path }) => path),
      run: (program, args) => runProgram(folder, program, args),
      remove: () => rmSync(folder, { recursive: true, maxRetries: 5 }),
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

interface PackReport {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function runProgram(folder: string, program: string, args: readonly string[]): string {
  const path = join(folder, "node_modules/.bin", program);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: undefined };
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: folder, encoding: "utf8", env });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed: ${`${stdout}${stderr}`.trim().slice(-2000)}`);
  return stdout;
}
