type Class = { readonly prototype: object } | undefined;
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** GPU objects of WebGL2 by the end of their methods' names: createBuffer, deleteBuffer. */
const WEBGL = ["Buffer", "Texture", "Framebuffer", "Renderbuffer", "VertexArray", "Program", "Shader", "Sampler"];

/**
 * Counts what lives of the things that a page has to give back itself: GPU objects, workers, object URLs. To be called
 * before anything is made.
 */
export function countLive(): Readonly<Record<string, number>> {
  const live: Record<string, number> = {};
  const wrap = (
    owner: Class | object,
    method: string,
    after: (made: unknown, args: unknown[], self: unknown) => void,
  ) => {
    const holder = (owner && "prototype" in owner ? owner.prototype : owner) as Record<string, Method> | undefined;
    const original = holder?.[method];
    if (!holder || !original) return;
    holder[method] = function (...args) {
      const made = original.apply(this, args);
      after(made, args, this);
      return made;
    };
  };
  const count = (name: string, owner: Class | object, make: string, free: string, of: "argument" | "this") => {
    const known = new Set<unknown>();
    const keep = (change: () => unknown) => {
      change();
      live[name] = known.size;
    };
    return {
      made: () => wrap(owner, make, (made) => keep(() => known.add(made))),
      freed: (freer: Class | object = owner) =>
        wrap(freer, free, (_, [first], self) => keep(() => known.delete(of === "this" ? self : first))),
    };
  };
  for (const name of WEBGL) {
    const counter = count(
      `WebGL ${name}`,
      globalThis.WebGL2RenderingContext,
      `create${name}`,
      `delete${name}`,
      "argument",
    );
    counter.made();
    counter.freed();
  }
  for (const name of ["Buffer", "Texture"] as const) {
    const counter = count(`WebGPU ${name}`, globalThis.GPUDevice, `create${name}`, "destroy", "this");
    counter.made();
    counter.freed(name === "Buffer" ? globalThis.GPUBuffer : globalThis.GPUTexture);
  }
  const urls = count("object URLs", URL, "createObjectURL", "revokeObjectURL", "argument");
  urls.made();
  urls.freed();
  countWorkers(live);
  return live;
}

function countWorkers(live: Record<string, number>): void {
  live.workers = 0;
  globalThis.Worker = class extends Worker {
    #lives = true;
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      live.workers++;
    }
    override terminate(): void {
      super.terminate();
      if (this.#lives) live.workers--;
      this.#lives = false;
    }
  };
}
