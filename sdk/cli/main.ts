#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AvatarError } from "../AvatarError";
import { runBatch } from "./batch/runBatch";
import { serveBatch } from "./batch/serveBatch";
import { copyAssets } from "./copyAssets";
import { packageFolder } from "./packageFolder";
import { type Command, parseCommand, USAGE } from "./parseCommand";
import { runCreate } from "./runCreate";

/** Runs the command line; the status is the process's exit code. */
async function main(args: readonly string[]): Promise<number> {
  let command: Command;
  try {
    command = parseCommand(args, process.env);
  } catch (error) {
    process.stderr.write(
      `mosar: ${error instanceof Error ? error.message : error}\nmosar --help shows how it is called.\n`,
    );
    return 2;
  }
  if (command.run === "help" || command.run === "version") {
    process.stdout.write(`${command.run === "help" ? USAGE : version()}\n`);
    return 0;
  }
  const abort = new AbortController();
  const interrupted = () => abort.abort(new Error("interrupted"));
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  try {
    if (command.run === "copy-assets") {
      const files = await copyAssets(command.out);
      process.stdout.write(`${files.length} files in ${command.out}\n`);
    } else if (command.run === "batch-child") await serveBatch();
    else if (command.run === "batch") await runBatch(command, abort.signal);
    else await runCreate(command, abort.signal);
    return 0;
  } catch (error) {
    process.stderr.write(`mosar: ${describe(error)}\n`);
    return 1;
  }
}

function version(): string {
  return JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")).version;
}

function describe(error: unknown): string {
  if (error instanceof AvatarError) return `${error.code}: ${error.message.replace(/[.!?]?$/, ".")} ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}

// ONNX Runtime's worker threads would keep the process alive.
process.exit(await main(process.argv.slice(2)));
