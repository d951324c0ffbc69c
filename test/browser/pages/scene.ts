import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { addAvatarToScene } from "../../../plugin";
import { syntheticAvatar } from "../../unit/fixtures/syntheticAvatar";
import { createScene, readPicture } from "./fixture";

Object.assign(globalThis, {
  mosar: { createScene, readPicture, addAvatarToScene, syntheticAvatar, DirectionalLight, Vector3 },
});
