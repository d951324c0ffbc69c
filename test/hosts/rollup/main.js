import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import { Scene } from "@babylonjs/core/scene.js";
import { AvatarRuntime } from "mosar";
import { createAvatarFromPhoto } from "mosar/babylon";
import { run } from "../shared/run.js";

run({ AvatarRuntime, createAvatarFromPhoto }, { NullEngine, Scene });
