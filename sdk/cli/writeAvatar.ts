import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { drawOverview, mapPictures, overPhoto } from "../export/drawOverview";
import { exportFit } from "../export/exportFit";
import { exportGlb } from "../export/exportGlb";
import { exportMaps } from "../export/exportMaps";
import { exportMosar } from "../export/exportMosar";
import { exportObj } from "../export/exportObj";
import { frameHead } from "../export/frameHead";
import { cropRgba8 } from "../image/cropRgba8";
import { encodePng } from "../image/encodePng";
import { type RenderedAvatar, renderAvatar } from "../shading/renderAvatar";
import type { Avatar, Photo, ShLight } from "../types";
import { isFolder } from "./isFolder";

export interface WriteOptions {
  /** Draws relit.png under this light, camera frame. */
  readonly relight?: ShLight;
  readonly signal?: AbortSignal;
  /** Writes avatar.mosar too. */
  readonly mosar?: boolean;
  /** More fields of report.json. */
  readonly report?: Readonly<Record<string, unknown>>;
}

/**
 * Writes every file of an avatar. They are made in a hidden folder first and moved when all are there, so that an error or
 * an abort leaves nothing half. A folder that exists keeps whatever else lies in it: `out` may be a user's home.
 */
export async function writeAvatar(
  avatar: Avatar,
  photo: Photo,
  out: string,
  options: WriteOptions = {},
): Promise<void> {
  const target = resolve(out);
  const exists = await isFolder(target);
  // Inside an existing folder: that one is writable and on the right disk, its parent may be neither.
  const folder = join(exists ? target : dirname(target), `.${basename(target)}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFiles(avatar, photo, folder, options);
    options.signal?.throwIfAborted();
    if (!exists) return await rename(folder, target);
    // What only an earlier run was asked for would pass for this run's.
    await rm(join(target, "relit.png"), { force: true });
    await rm(join(target, "avatar.mosar"), { force: true });
    await moveInto(folder, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Moves files one by one, over those of the same name. */
async function moveInto(folder: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), join(target, entry.name)];
    await (entry.isDirectory() ? moveInto(from, to) : rename(from, to));
  }
}

async function writeFiles(avatar: Avatar, photo: Photo, folder: string, options: WriteOptions): Promise<void> {
  const write = async (name: string, content: Uint8Array | string) => {
    options.signal?.throwIfAborted();
    await writeFile(join(folder, name), content);
  };
  const render = renderAvatar(avatar);
  const albedo = renderAvatar(avatar, { mode: "albedo" });
  const normals = renderAvatar(avatar, { mode: "normal" });
  const relit = options.relight && renderAvatar(avatar, { light: options.relight });
  await write("render.png", await png(render));
  await write("albedo.png", await png(albedo));
  if (relit) await write("relit.png", await png(relit));
  await write("overview.png", await overview(avatar, photo, { render, albedo, normals, relit }));
  await mkdir(join(folder, "maps"));
  for (const [name, bytes] of Object.entries(await exportMaps(avatar.maps))) await write(`maps/${name}.png`, bytes);
  await write("avatar.glb", await exportGlb(avatar));
  if (options.mosar) await write("avatar.mosar", await exportMosar(avatar));
  await write("posed.obj", exportObj(avatar));
  await write("fit.json", `${JSON.stringify(exportFit(avatar), null, 1)}\n`);
  // A number for each of 13,000 vertices is for programs that have the mesh.
  const { deviation: _deviation, ...shape } = avatar.report.shape;
  await write("report.json", `${JSON.stringify({ ...avatar.report, shape, ...options.report }, null, 2)}\n`);
}

function png({ width, height, rgba }: RenderedAvatar): Promise<Uint8Array> {
  return encodePng(width, height, 4, rgba);
}

async function overview(
  avatar: Avatar,
  photo: Photo,
  pictures: Readonly<Record<"render" | "albedo" | "normals", RenderedAvatar>> & { relit?: RenderedAvatar },
): Promise<Uint8Array> {
  const frame = frameHead(pictures.render.rgba, photo.width, photo.height);
  const view = (label: string, rgba: Uint8ClampedArray) => ({
    label,
    width: frame.width,
    height: frame.height,
    rgba: cropRgba8(rgba, photo.width, frame),
  });
  const sheet = drawOverview([
    view("photo", photo.rgba),
    view("render", overPhoto(photo, pictures.render.rgba)),
    view("albedo", pictures.albedo.rgba),
    view("normals", pictures.normals.rgba),
    ...(pictures.relit ? [view("relit", pictures.relit.rgba)] : []),
    ...mapPictures(avatar.maps),
  ]);
  return encodePng(sheet.width, sheet.height, 4, sheet.rgba);
}
