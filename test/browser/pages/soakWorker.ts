import { serveAvatars, type WorkerScope } from "../../../sdk/worker/serveAvatars";
import { DEVICE_LOSS } from "./deviceLoss";
import { passForHardware } from "./passForHardware";

/**
 * The SDK's worker, on WebGPU where there is any. When the page says so it loses its device, or the next one where that is
 * lost, and answers.
 */
passForHardware();
const channel = new BroadcastChannel(DEVICE_LOSS);
let device: GPUDevice | undefined;
let asked = false;
const request = GPUAdapter.prototype.requestDevice;
GPUAdapter.prototype.requestDevice = async function (...args) {
  const made = await request.apply(this, args);
  device = made;
  // Not before who asked for it has it.
  setTimeout(loseWhatIsAsked);
  return made;
};
channel.onmessage = () => {
  asked = true;
  loseWhatIsAsked();
};

function loseWhatIsAsked(): void {
  if (!asked || !device) return;
  device.destroy();
  [device, asked] = [undefined, false];
  channel.postMessage("lost");
}

serveAvatars(globalThis as unknown as WorkerScope);
