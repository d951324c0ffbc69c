import { addAvatarToScene } from "../../../plugin";
import { AvatarRuntime } from "../../../sdk/AvatarRuntime";
import { SOAK_OPTIONS } from "../../soak/soakOptions";
import { inventory } from "../../unit/fixtures/inventory";
import { countLive } from "./countLive";
import { createScene, type EngineKind, readPicture } from "./createScene";
import { DEVICE_LOSS } from "./deviceLoss";

/**
 * A call that goes wrong some ms after a stage began: stopped, without a face, or one of each in either order; or its device
 * is lost then, and as soon after the one that takes its place.
 */
export interface Disturbance {
  readonly kind: "abort" | "refusal" | "abort, one waiting" | "refusal, one waiting aborted" | "device loss";
  readonly stage: string;
  readonly delay: number;
}

const live = countLive();
let open: {
  readonly worker: AvatarRuntime;
  readonly scene: Awaited<ReturnType<typeof createScene>>;
  readonly photo: Blob;
};

function counts(): Record<string, number> {
  const { scene, worker } = open;
  const held = Object.entries(inventory(scene)).filter(([, value]) => typeof value === "number") as [string, number][];
  return {
    ...Object.fromEntries(held.map(([name, value]) => [`scene ${name}`, value])),
    "engine textures": scene.getEngine().getLoadedTexturesCache().length,
    "page elements": document.getElementsByTagName("*").length,
    sessions: worker.info.openSessions,
    ...live,
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Everything that this origin keeps: names of the caches' entries with the sha256 of their bytes, and what else there is. */
async function kept() {
  const caches_: Record<string, string> = {};
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) {
      const bytes = await (await store.match(request))!.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      caches_[request.url] = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
  }
  const files: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const others = [
    ...databases,
    ...files,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    document.cookie,
  ];
  return { caches: caches_, others: others.filter(Boolean) };
}

/** Asks the network by every door that a page has; each is refused. */
async function askOutside(): Promise<void> {
  const outside = (door: string) => `http://${door}.invalid/`;
  await fetch(outside("fetch")).catch(() => undefined);
  navigator.sendBeacon(outside("beacon"), "a photo");
  new Image().src = outside("image");
  new WebSocket("ws://socket.invalid/");
  const code = `fetch("${outside("worker")}").catch(() => 0).finally(() => postMessage(0))`;
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  await new Promise((done) => Object.assign(worker, { onmessage: done }));
  worker.terminate();
}

const ASSETS = { assetsUrl: "/models/", ort: "./ort/", worker: true } as const;

/** "made", or why not. */
function ending(made: Promise<unknown>): Promise<string> {
  return made.then(
    () => "made",
    (error) => error.code ?? error.message,
  );
}

/** Has the other worker, that of soakWorker.ts, lose its device: the one at hand, or the next one where that is lost. */
function loseDevice(): Promise<void> {
  const channel = new BroadcastChannel(DEVICE_LOSS);
  return new Promise((lost) => {
    channel.onmessage = () => {
      channel.close();
      lost();
    };
    channel.postMessage("lose");
  });
}

/** A runtime of its own on WebGPU, whose device is lost twice. @returns how its call ended, and what it says of itself */
async function loseTwice({ stage, delay }: Disturbance): Promise<string[]> {
  const runtime = await AvatarRuntime.create({ ...ASSETS, workerUrl: "./soakWorker.js" });
  const first = runtime.info.rung;
  let losing: Promise<void> | undefined;
  const loseIn = async () => {
    for (let loss = 0; loss < 2; loss++) {
      await new Promise((done) => setTimeout(done, delay));
      await loseDevice();
    }
  };
  const onProgress = (progress: { stage: string }) => {
    if (progress.stage === stage) losing ??= loseIn();
  };
  try {
    const ends = await ending(runtime.createAvatar(open.photo, { ...SOAK_OPTIONS, onProgress }));
    // A loss behind the last work on the device is the next call's.
    for (let call = 0; call < 2 && runtime.info.device === "webgpu"; call++) await runtime.analyzePhoto(open.photo);
    await losing;
    return [first, ends, runtime.info.rung, runtime.info.reason];
  } finally {
    await runtime.dispose();
  }
}

const experiments = {
  kept,
  askOutside,
  held: counts,

  /** @param photo a file, base64 */
  async open(kind: EngineKind, photo: string) {
    const worker = await AvatarRuntime.create({ ...ASSETS, device: "wasm" });
    const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
    open = { worker, scene: await createScene(kind), photo: new Blob([bytes]) };
  },

  /** Loads all networks, so that nothing is missing later. */
  preload: () => open.worker.preload(),

  /** One avatar from the photo to its end; what is held then, and its GLB in base64 where it is saved. */
  async avatar(saves: boolean) {
    const { scene, worker, photo } = open;
    const avatar = addAvatarToScene(await worker.createAvatar(photo, SOAK_OPTIONS), scene);
    avatar.applyLightingTo(scene);
    avatar.startIdle();
    avatar.setBlendshapes({ jawOpen: 1 });
    await readPicture(scene);
    const glb = saves ? await avatar.exportGLB() : new Uint8Array();
    avatar.dispose();
    await readPicture(scene);
    return { held: counts(), glb: toBase64(glb) };
  },

  /** One call that goes wrong, or two; how each ended. */
  async disturb(disturbance: Disturbance): Promise<string[]> {
    const { kind, stage, delay } = disturbance;
    const { worker, photo } = open;
    if (kind === "device loss") return loseTwice(disturbance);
    const black = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 4).fill(255, 0, 0) };
    const abort = new AbortController();
    const stopAt = (progress: { stage: string }) => {
      if (progress.stage === stage) setTimeout(() => abort.abort(new Error("aborted")), delay);
    };
    const stopped = () =>
      ending(worker.createAvatar(photo, { ...SOAK_OPTIONS, signal: abort.signal, onProgress: stopAt }));
    const refused = () => ending(worker.createAvatar(black));
    if (kind === "abort") return [await stopped()];
    if (kind === "refusal") return [await refused()];
    // Both wait for the one thread: in turns, whichever is aborted.
    if (kind === "abort, one waiting") return Promise.all([stopped(), refused()]);
    const both = Promise.all([refused(), ending(worker.createAvatar(photo, { signal: abort.signal }))]);
    abort.abort(new Error("aborted"));
    return both;
  },

  async close() {
    await open.worker.dispose();
    open.scene.getEngine().dispose();
    return live;
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
