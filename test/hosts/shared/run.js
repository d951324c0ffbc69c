/**
 * What every page of test/hosts does: an avatar of the sample portrait in a Babylon scene, made by the worker of the page's
 * own build from self-hosted assets. What came out is put on the body as JSON, where the test reads it; a page under a
 * strict Content-Security-Policy lets it do no more.
 * @param {object} mosar AvatarRuntime and createAvatarFromPhoto, as the page's bundler gives them
 * @param {object} babylon NullEngine and Scene, likewise: what is drawn is tested elsewhere
 * @param {object} [settings] options of the runtime
 */
export async function run({ AvatarRuntime, createAvatarFromPhoto }, { NullEngine, Scene }, settings = {}) {
  try {
    const scene = new Scene(new NullEngine());
    const progress = [];
    const onProgress = (step) => progress.push(step);
    const started = performance.now();
    const runtime = await AvatarRuntime.create({ assetsUrl: "/mosar/", worker: true, onProgress, ...settings });
    const opened = progress.splice(0);
    const options = { runtime, textureSize: 512, onProgress };
    const avatar = await createAvatarFromPhoto("/astronaut.png", scene, options);
    const { avatar: data } = avatar;
    const result = {
      seconds: (performance.now() - started) / 1000,
      info: runtime.info,
      opened: { rises: rises(opened), last: opened.at(-1), files: [...new Set(opened.map(({ file }) => file))] },
      made: { rises: rises(progress), last: progress.at(-1) },
      mapSize: data.maps.size,
      shapes: data.head.morphTargets.length,
      psnr: data.report.photoErrorPsnr,
      meshes: scene.meshes.length,
    };
    avatar.dispose();
    await runtime.dispose();
    tell({ ...result, left: scene.meshes.length });
  } catch (error) {
    tell({ error: `${error}`, code: error.code, hint: error.hint });
  }
}

function rises(steps) {
  return steps.every(({ progress }, i) => i === 0 || progress >= steps[i - 1].progress);
}

function tell(result) {
  document.body.dataset.result = JSON.stringify(result);
}
