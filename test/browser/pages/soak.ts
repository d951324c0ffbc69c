import { addAvatarToScene } from "../../../plugin";
import { AvatarWorker } from "../../../sdk/worker/AvatarWorker";
import { SOAK_OPTIONS } from "../../soak/soakOptions";
import { inventory } from "../../unit/fixtures/inventory";
import { countLive } from "./countLive";
import { createScene, type EngineKind, readPicture } from "./createScene";

const live = countLive();
let open: {
  readonly worker: AvatarWorker;
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
    sessions: worker.info?.openSessions ?? -1,
    ...live,
  };
}

const experiments = {
  async open(kind: EngineKind, photo: string) {
    const worker = await AvatarWorker.create({
      assetsUrl: "/models/",
      wasmUrl: "/node_modules/onnxruntime-web/dist/",
      device: "wasm",
    });
    const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
    open = { worker, scene: await createScene(kind), photo: new Blob([bytes]) };
  },

  /** One avatar from the photo to its end; what is held then. */
  async avatar(saves: boolean) {
    const { scene, worker, photo } = open;
    const avatar = addAvatarToScene(await worker.createAvatar(photo, SOAK_OPTIONS), scene);
    avatar.applyLightingTo(scene);
    avatar.startIdle();
    avatar.setBlendshapes({ jawOpen: 1 });
    await readPicture(scene);
    if (saves) await avatar.exportGLB();
    avatar.dispose();
    await readPicture(scene);
    return counts();
  },

  async close() {
    await open.worker.dispose();
    open.scene.getEngine().dispose();
    return live;
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
