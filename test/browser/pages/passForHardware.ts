/** Lets "auto" take a software adapter as if it were a real one. */
export function passForHardware(): void {
  const request = navigator.gpu.requestAdapter.bind(navigator.gpu);
  navigator.gpu.requestAdapter = async (options) => {
    const adapter = await request(options);
    if (adapter) Object.defineProperty(adapter, "info", { value: { architecture: "", description: "" } });
    return adapter;
  };
}
