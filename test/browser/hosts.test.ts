import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkPackage } from "./harness/checkPackage";
import { type Hosts, installHosts } from "./harness/installHosts";
import { type HostResult, resultOf } from "./harness/resultOf";
import { startViteServer } from "./harness/startViteServer";

/** A page takes 10 s and a build up to 20 s on two cores that nobody else uses; npm ci half a minute. */
const SLOW = 300_000;
/** What a careful host sends: no blob:, no inline script, no eval. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

let hosts: Hosts;
beforeAll(async () => {
  hosts = await installHosts();
}, SLOW);
afterAll(() => hosts?.remove());

const page = (name: string) => cpSync(join(hosts.folder, name, "index.html"), join(hosts.site, name, "index.html"));

/** An avatar of the sample portrait, made in a worker, with progress, and nothing left. */
function expectAvatar(result: HostResult, rung: "wasm" | "wasm-threads" = "wasm"): void {
  expect(result.error).toBeUndefined();
  expect(result).toMatchObject({
    info: { device: "wasm", rung, worker: true },
    opened: { rises: true, last: { progress: 1 } },
    made: { rises: true, last: { stage: "finish", progress: 1 } },
    mapSize: 512,
    shapes: 52,
    left: 0,
  });
  expect(result.opened.files).toContain("ort-wasm-simd-threaded.wasm");
  // The same 28.8 dB everywhere.
  expect(result.psnr).toBeGreaterThan(28);
  expect(result.meshes).toBeGreaterThanOrEqual(8);
}

describe("the packed package on a page, built by", () => {
  it(
    "Vite without settings, under a strict Content-Security-Policy",
    async () => {
      hosts.run("vite", ["build", "vite", "--base", "./", "--outDir", "../site/vite", "--logLevel", "warn"]);
      const headers = { "content-security-policy": POLICY };
      const { result, requests } = await resultOf("/vite/index.html", { root: hosts.site, headers });
      expectAvatar(result);
      // The worker and ONNX Runtime are files of the host, not blobs.
      expect(requests).toContain("/mosar/ort/ort.wasm.bundle.min.js");
      expect(requests.filter((path) => /^\/vite\/assets\/worker-.*\.js$/.test(path))).toHaveLength(1);
    },
    SLOW,
  );

  // The optimizer of the older one leaves a package's worker behind: the one of copy-assets takes its place.
  it.each([
    ["vite", "there is no WebGPU here; one thread: the page is not cross-origin isolated"],
    ["vite-7", expect.stringMatching(/; in the worker of assetsUrl: The worker broke off: its script did not load\.$/)],
  ])(
    "the development server of %s without settings",
    async (version, reason) => {
      const server = await startViteServer(hosts, version);
      try {
        const options = { address: server.url, expectedErrors: version === "vite" ? undefined : /404/ };
        const { result } = await resultOf("/", options);
        expectAvatar(result);
        expect(result.info.reason).toEqual(reason);
      } finally {
        await server.close();
      }
    },
    SLOW,
  );

  it(
    "esbuild, cross-origin isolated: WebAssembly threads",
    async () => {
      const entries = ["main=esbuild/main.js", "worker=mosar/worker"];
      const options = ["--bundle", "--splitting", "--format=esm", "--outdir=site/esbuild", "--log-level=warning"];
      hosts.run("esbuild", [...entries, ...options]);
      page("esbuild");
      const { result } = await resultOf("/esbuild/index.html", { root: hosts.site, isolated: true });
      expectAvatar(result, "wasm-threads");
      expect(result.info.reason).toBe("there is no WebGPU here; several threads");
    },
    SLOW,
  );

  it(
    "webpack without settings",
    async () => {
      hosts.run("webpack", ["-c", "webpack/webpack.config.mjs"]);
      page("webpack");
      expectAvatar((await resultOf("/webpack/index.html", { root: hosts.site })).result);
    },
    SLOW,
  );

  it(
    "Rollup, the worker an entry of its own",
    async () => {
      hosts.run("rollup", ["-c", "rollup/rollup.config.mjs", "--silent"]);
      page("rollup");
      expectAvatar((await resultOf("/rollup/index.html", { root: hosts.site })).result);
    },
    SLOW,
  );

  it(
    "Next.js, which imports it on the server too",
    async () => {
      hosts.run("next", ["build", "next"]);
      cpSync(join(hosts.folder, "next/out"), join(hosts.site, "next"), { recursive: true });
      expect(readFileSync(join(hosts.site, "next/index.html"), "utf8")).toContain("<p>function function</p>");
      expectAvatar((await resultOf("/next/index.html", { root: hosts.site })).result);
    },
    SLOW,
  );

  it(
    "nothing: an import map",
    async () => {
      expectAvatar((await resultOf("/importmap/index.html", { root: hosts.site })).result);
    },
    SLOW,
  );

  it(
    "nothing: script tags, the global MOSAR on the global BABYLON, as in the Playground",
    async () => {
      const { result, requests } = await resultOf("/umd/index.html", { root: hosts.site });
      expectAvatar(result);
      expect(requests).toContain("/mosar/worker.js");
    },
    SLOW,
  );

  it("copies no wasm into any of these builds", () => {
    for (const name of ["vite", "esbuild", "webpack", "rollup", "next"]) {
      const files = readdirSync(join(hosts.site, name), { recursive: true }).join();
      expect(files).not.toMatch(/\.(wasm|onnx|bin)/);
    }
  });
});

describe("the package", () => {
  it("holds what it should and nothing else", () => {
    const folders = new Set(hosts.packed.map((path) => path.replace(/(-[\w-]{8})?\.(js|js\.map|d\.ts)$/, "")));
    for (const file of [
      "dist/index",
      "dist/babylon",
      "dist/babylon-pure",
      "dist/worker",
      "dist/mosar.umd",
      "dist/cli",
    ]) {
      expect(folders).toContain(file);
    }
    const allowed =
      /^(dist\/[\w.-]+\.(js|js\.map|d\.ts)|dist\/chunks\/[\w.-]+\.d\.ts|models\/[\w.-]+|LICENSE|NOTICE|README\.md|package\.json)$/;
    expect(hosts.packed.filter((path) => !allowed.test(path))).toEqual([]);
    expect(existsSync(join(hosts.folder, "node_modules/mosar/models/train"))).toBe(false);
  });

  it("imports only what its package.json names", () => {
    expect(checkPackage(join(hosts.folder, "node_modules/mosar"))).toEqual([]);
  });

  it("passes publint and, for ES modules, are-the-types-wrong", () => {
    expect(hosts.run("publint", ["run", "node_modules/mosar", "--strict", "--pack", "false"])).toContain("All good!");
    hosts.run("attw", [hosts.tarball, "--profile", "esm-only", "--no-color"]);
  });

  it("does nothing by being imported purely, and leaves out what is not used", () => {
    const options = ["--bundle", "--format=esm", "--minify", "--external:@babylonjs/*", "--log-level=error"];
    const bundle = (code: string) => {
      writeFileSync(join(hosts.folder, "entry.js"), code);
      return hosts.run("esbuild", ["entry.js", ...options]);
    };
    expect(bundle('import "mosar"; import "mosar/babylon/pure";').trim()).toBe("");
    // Measured 44 of 359 kB: the shaders' texts, and classes that a bundler keeps because they extend Babylon's.
    const everything = bundle('export * from "mosar/babylon/pure";').length;
    expect(bundle('export { ARKIT_NAMES } from "mosar/babylon/pure";').length).toBeLessThan(everything / 3);
    // The other entry registers what Babylon finds by name.
    expect(bundle('import "mosar/babylon";').length).toBeGreaterThan(3000);
  });
});
