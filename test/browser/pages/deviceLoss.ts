/** Name of the channel by which a page has the worker of soakWorker.ts lose its device. */
export const DEVICE_LOSS = "device loss";
