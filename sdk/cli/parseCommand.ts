import { parseArgs } from "node:util";
import { chooseShard } from "./batch/chooseShard";
import type { Shard } from "./batch/shardOf";

/** How an avatar is made, alike for one photo and for many. */
interface AvatarSettings {
  readonly out: string;
  readonly textureSize: 512 | 1024 | 2048;
  readonly seed: number;
  readonly learnedSkin: boolean;
  readonly relight?: string;
  readonly device: "auto" | "wasm";
  readonly assets?: string;
}

/** What `mosar create` was told. */
export interface CreateCommand extends AvatarSettings {
  /** One, or several of the same person. */
  readonly photos: readonly string[];
  /** Writes avatar.mosar too. */
  readonly mosar: boolean;
}

/** What `mosar batch` was told, by its arguments and by the engine that started it. */
export interface BatchCommand extends AvatarSettings {
  /** Folder or JSON-lines file. */
  readonly input: string;
  readonly glb: boolean;
  /** undefined: the whole batch. */
  readonly shard?: Shard;
  readonly jobs: number;
  readonly retryErrors: boolean;
}

export type Command =
  | { readonly run: "help" }
  | { readonly run: "version" }
  | { readonly run: "copy-assets"; readonly out: string }
  | { readonly run: "batch-child" }
  | ({ readonly run: "create" } & CreateCommand)
  | ({ readonly run: "batch" } & BatchCommand);

export const USAGE = `mosar create PHOTO [PHOTO ...] --out DIR [options]
                                         one photo, or several of one person, to a relightable head
mosar batch INPUT --out DIR [options]    many photos, one folder each; given again, it goes on where it was stopped
mosar copy-assets DIR                    copies what a page loads: the models, and ONNX Runtime's wasm in DIR/ort

  PHOTO                   a file's path or an address (https:, data:)
  --out DIR               folder that receives the files (made when missing; files of the same names are replaced)
  --texture-size N        512, 1024 (default) or 2048
  --seed N                seed of what is made up: pores, hair strands, iris fibres (default 1)
  --no-learned-skin       split light and skin without the skin network, by the closed form alone
  --relight LIGHT         also draw relit.png under LIGHT.hdr (equirectangular; its exposure is
                          metered, report.json says the factor) or
                          LIGHT.json ({ "sh81_camera": [[r, g, b] x 81] }, taken as it is)
  --device auto|wasm      where the networks run (default auto)
  --assets DIR            mosar's models folder, when it is not beside the program

create only:
  --mosar                 also write avatar.mosar: all of the avatar without loss, for mosar/babylon (9 MB)

batch only:
  INPUT                   a folder, taken with the folders in it, or a JSON-lines file of
                          { "photo": path or address, "id"?, "textureSize"?, "seed"?, "learnedSkin"? }
  --glb                   one DIR/ID.glb a photo instead of a folder DIR/ID
  --jobs K                processes on this machine, about 1 GB each (default 1)
  --shard I/N             make the I-th of N parts only, from 1; else from JOB_COMPLETION_INDEX or
                          AWS_BATCH_JOB_ARRAY_INDEX (from 0, of MOSAR_SHARDS) or SLURM_ARRAY_TASK_ID
  --retry-errors          try again the photos with a line in DIR/errors.jsonl (of a part: errors-I-of-N.jsonl)

create writes avatar.glb, maps/*.png, render.png, albedo.png, relit.png, overview.png, posed.obj, fit.json, report.json.
Exit status: 0 done (batch: every photo was made or has its line in errors.jsonl), 1 the photo or the machine cannot do
it, or it was interrupted (says why), 2 wrong call.`;

/**
 * Reads the arguments behind `mosar`, and for batch the part of it that an engine's variables name.
 * @throws RangeError with one line for the user when the call is wrong
 */
export function parseCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Command {
  const { values, positionals } = parse(args);
  const [run, subject, ...others] = positionals;
  if (values.version) return { run: "version" };
  if (values.help || run === undefined || run === "help") return { run: "help" };
  if (run === "batch-child") return { run };
  if (run === "copy-assets") {
    if (positionals.length !== 2) throw new RangeError("copy-assets takes one folder");
    return { run, out: subject };
  }
  if (run !== "create" && run !== "batch") {
    throw new RangeError(`unknown command "${run}"; there are: create, batch, copy-assets`);
  }
  if (subject === undefined)
    throw new RangeError(`${run} takes ${run === "create" ? "a photo" : "one folder or list"}`);
  if (run === "batch" && others.length > 0) throw new RangeError("batch takes one folder or list");
  const settings = readSettings(values);
  if (run === "batch" && values.mosar) throw new RangeError("--mosar is for create");
  if (run === "batch") return { run, input: subject, ...settings, ...readBatchSettings(values, environment) };
  const stray = (["glb", "jobs", "shard", "retry-errors"] as const).find((name) => values[name] !== undefined);
  if (stray) throw new RangeError(`--${stray} is for batch`);
  return { run, photos: [subject, ...others], mosar: Boolean(values.mosar), ...settings };
}

type Values = ReturnType<typeof parse>["values"];

function readSettings(values: Values): AvatarSettings {
  if (!values.out) throw new RangeError("--out DIR is missing");
  return {
    out: values.out,
    textureSize: oneOf("--texture-size", Number(values["texture-size"] ?? 1024), [512, 1024, 2048] as const),
    seed: wholeNumber("--seed", values.seed ?? "1", 0, 0xffffffff),
    learnedSkin: !values["no-learned-skin"],
    relight: values.relight,
    device: oneOf("--device", values.device ?? "auto", ["auto", "wasm"] as const),
    assets: values.assets,
  };
}

function readBatchSettings(values: Values, environment: Readonly<Record<string, string | undefined>>) {
  const glb = Boolean(values.glb);
  if (glb && values.relight !== undefined) throw new RangeError("--relight draws a picture, --glb writes none");
  return {
    glb,
    shard: chooseShard(values.shard, environment),
    jobs: wholeNumber("--jobs", values.jobs ?? "1", 1, 1024),
    retryErrors: Boolean(values["retry-errors"]),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: text,
        "texture-size": text,
        seed: text,
        "no-learned-skin": { type: "boolean" },
        relight: text,
        device: text,
        assets: text,
        glb: { type: "boolean" },
        mosar: { type: "boolean" },
        jobs: text,
        shard: text,
        "retry-errors": { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new RangeError(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string | number>(name: string, value: string | number, allowed: readonly T[]): T {
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new RangeError(`${name} takes ${allowed.join(", ")}`);
  return found;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} takes a whole number from ${least} to ${most}`);
  }
  return value;
}
