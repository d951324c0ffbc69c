"use client";

import { NullEngine } from "@babylonjs/core/Engines/nullEngine.js";
import { Scene } from "@babylonjs/core/scene.js";
import { AvatarRuntime } from "mosar";
import { createAvatarFromPhoto } from "mosar/babylon";
import { useEffect } from "react";
import { run } from "../../shared/run.js";

export default function Page() {
  useEffect(() => {
    run({ AvatarRuntime, createAvatarFromPhoto }, { NullEngine, Scene });
  }, []);
  // In the HTML that the server makes this shows that both entries could be imported there.
  return <p>{`${typeof AvatarRuntime.create} ${typeof createAvatarFromPhoto}`}</p>;
}
