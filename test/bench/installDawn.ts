interface EnvironmentModule {
  readonly default: new (
    config: { projectConfig: object; globalConfig: object },
    context: object,
  ) => { setup(): Promise<void>; readonly global: typeof globalThis };
}

/** Puts the tests' WebGPU (Dawn on a software driver) on this process's globals. */
export async function installDawn(): Promise<void> {
  const path = "../environment/webgpu-environment.mjs";
  const { default: Environment } = (await import(path)) as EnvironmentModule;
  const projectConfig = { globals: {}, testEnvironmentOptions: {} };
  const environment = new Environment({ projectConfig, globalConfig: {} }, {});
  await environment.setup();
  for (const name of Object.getOwnPropertyNames(environment.global).filter((key) => key.startsWith("GPU"))) {
    Object.defineProperty(globalThis, name, { value: Reflect.get(environment.global, name), configurable: true });
  }
  Object.defineProperty(globalThis, "navigator", { value: environment.global.navigator, configurable: true });
}
