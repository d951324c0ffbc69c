import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ModelSource } from "./modelSources";

const PACKAGES = new URL("../../node_modules/", import.meta.url);

/** The source network's bytes out of the installed package, with version and SHA-256 checked. */
export async function readModelSource(source: ModelSource): Promise<Uint8Array> {
  const [, packageName, version] = /^(.+)@([^@]+)$/.exec(source.package)!;
  const folder = fileURLToPath(new URL(`${packageName}/`, PACKAGES));
  const installed = JSON.parse(await readFile(`${folder}package.json`, "utf8")) as { version: string };
  if (installed.version !== version) throw new Error(`${packageName} is ${installed.version}, ${version} is expected`);
  const file = new Uint8Array(await readFile(folder + source.file));
  const bytes = source.range ? file.subarray(...source.range) : file;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== source.sha256) throw new Error(`${source.name}: SHA-256 of the source is ${sha256}`);
  return bytes;
}
