import { addAvatarToScene } from "../../../plugin";
import { WRINKLE_SLOTS } from "../../../sdk/head/wrinkles/wrinkleGroups";
import type { WrinkleMap } from "../../../sdk/types";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, type EngineKind, readPicture } from "./createScene";

/** The same everywhere: of the right cheek's group, with slopes and darkness in codes. */
const even = (u: number, v: number, darkness: number): WrinkleMap => ({
  size: 8,
  rgba: Uint8Array.from(
    { length: 256 },
    (_, k) => [128 + u, 128 + v, 128 + darkness, Math.round((5.5 / WRINKLE_SLOTS) * 255)][k % 4],
  ),
});

/** What the test runs in the page. */
const experiments = {
  /** The synthetic head in its photo's light: without wrinkles, with them at no weight, and folded by half. */
  async folds(kind: EngineKind, u: number, v: number, darkness: number) {
    const pictures: Record<string, string> = {};
    const scene = await createScene(kind);
    const draw = async (name: string, wrinkles: WrinkleMap | undefined, smile: number) => {
      const avatar = addAvatarToScene({ ...syntheticAvatar(), mouth: [], wrinkles }, scene);
      avatar.applyLightingTo(scene);
      avatar.material.specularIntensity = 0;
      avatar.material.metallicF0Factor = 0;
      avatar.setBlendshapes({ mouthSmileRight: smile, mouthSmileLeft: 0 });
      pictures[name] = await readPicture(scene);
      avatar.dispose();
    };
    await draw("plain", undefined, 0);
    await draw("unfolded", even(u, v, darkness), 0);
    await draw("smiling", undefined, 0.5);
    await draw("folded", even(u, v, darkness), 0.5);
    scene.getEngine().dispose();
    return pictures;
  },
};

export type WrinkleExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
