const transform = {
  "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } }],
};
const common = {
  extensionsToTreatAsEsm: [".ts"],
  transform,
  transformIgnorePatterns: ["/node_modules/"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/out"],
};

/** Three kinds of test: Node alone; WebGPU in Node through Dawn; Chromium. */
export default {
  testTimeout: 120_000,
  projects: [
    { ...common, displayName: "unit", testEnvironment: "node", testMatch: ["<rootDir>/test/unit/**/*.test.ts"] },
    {
      ...common,
      displayName: "gpu",
      testEnvironment: "<rootDir>/test/environment/webgpu-environment.mjs",
      testMatch: ["<rootDir>/test/gpu/**/*.test.ts"],
    },
    { ...common, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
