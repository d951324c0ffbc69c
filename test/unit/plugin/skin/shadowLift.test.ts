import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { Vector3, Vector4 } from "@babylonjs/core/Maths/math.vector.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { describe, expect, it } from "@jest/globals";
import { shadowLift } from "../../../../plugin/skin/shadowLift";
import { nullScene } from "../../fixtures/nullScene";

describe("shadowLift", () => {
  it("is the way of a point one unit towards the light in the light's clip space", () => {
    const scene = nullScene();
    const light = new DirectionalLight("sun", new Vector3(0.4, -2, 0.3), scene);
    light.position.set(0, 3, 0);
    const generator = new ShadowGenerator(64, light);
    generator.addShadowCaster(CreateSphere("caster", {}, scene));
    const lift = new Float32Array(4);
    shadowLift(light, scene, lift);
    const matrix = generator.getTransformMatrix();
    const [from, towards] = [new Vector3(0.1, 0.2, 0.3), light.direction.normalizeToNew().scale(-1)];
    const clip = (at: Vector3) => Vector4.TransformCoordinates(at, matrix);
    const way = clip(from.add(towards)).subtract(clip(from));
    way.asArray().forEach((value, i) => {
      expect(lift[i]).toBeCloseTo(value, 5);
    });
    expect(Math.hypot(...lift)).toBeGreaterThan(0);
  });

  it("is 0 without a light, a shadow or a direction", () => {
    const scene = nullScene();
    const bulb = new PointLight("bulb", Vector3.Zero(), scene);
    new ShadowGenerator(64, bulb);
    for (const light of [undefined, new DirectionalLight("no shadow", Vector3.Down(), scene), bulb]) {
      const lift = new Float32Array(4).fill(7);
      shadowLift(light, scene, lift);
      expect([...lift]).toEqual([0, 0, 0, 0]);
    }
  });
});
