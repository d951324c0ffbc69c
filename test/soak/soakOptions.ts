import type { CreateAvatarOptions } from "../../sdk/createAvatarFromPhoto";

/** The cheapest avatar: maps of 64 px, smaller than anybody may ask for, and no skin network. Every stage runs. */
export const SOAK_OPTIONS = { textureSize: 64, learnedSkin: false } as unknown as CreateAvatarOptions;
