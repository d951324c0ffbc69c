import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";

interface PackageFile {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Imports of an installed package's scripts and types that its package.json does not bring or ask for.
 * @returns `file -> module`, one each
 */
export function checkPackage(folder: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies }: PackageFile = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const known = new Set(Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }));
  const files = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" });
  const strange = files
    .filter((file) => /(?<!\.umd)\.js$|\.d\.ts$/.test(file))
    .flatMap((file) =>
      importsOf(readFileSync(join(folder, "dist", file), "utf8"))
        .filter((module) => !module.startsWith(".") && !module.startsWith("node:") && !builtinModules.includes(module))
        .filter((module) => !known.has(packageOf(module)))
        .map((module) => `${file} -> ${module}`),
    );
  return [...new Set(strange)];
}

function importsOf(code: string): string[] {
  const statements = code.matchAll(/^\s*(?:import|export)\b[^;"']*?["']([^"'\n]+)["'];?$/gm);
  const calls = code.matchAll(/\bimport\(\s*["']([^"'\n]+)["']\s*\)/g);
  return [...statements, ...calls].map((match) => match[1]);
}

function packageOf(module: string): string {
  return module
    .split("/")
    .slice(0, module.startsWith("@") ? 2 : 1)
    .join("/");
}
