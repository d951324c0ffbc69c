"""Runs inside Blender (`blender -b -P quadriflow.py -- IN.npz OUT.npz TARGET SEED`): quad-remeshes one open mesh, keeping its boundary."""
import sys

import bpy
import numpy as np

source_file, out_file, target, seed = sys.argv[sys.argv.index("--") + 1 :]
data = np.load(source_file)
faces = [[int(v) for v in f if v >= 0] for f in data["faces"]]
bpy.ops.wm.read_factory_settings(use_empty=True)
mesh = bpy.data.meshes.new("half")
mesh.from_pydata([tuple(map(float, p)) for p in data["points"]], [], faces)
mesh.update()
mesh.validate()
thing = bpy.data.objects.new("half", mesh)
bpy.context.collection.objects.link(thing)
bpy.context.view_layer.objects.active = thing
thing.select_set(True)
# QuadriFlow wants input finer than its output
subdivide = thing.modifiers.new("subdivide", "SUBSURF")
subdivide.subdivision_type = "SIMPLE"
subdivide.levels = 1
bpy.ops.object.modifier_apply(modifier="subdivide")
bpy.ops.object.quadriflow_remesh(
    use_mesh_symmetry=False, use_preserve_sharp=False, use_preserve_boundary=True, smooth_normals=False,
    mode="FACES", target_faces=int(target), seed=int(seed),
)
mesh = thing.data
points = np.zeros(len(mesh.vertices) * 3)
mesh.vertices.foreach_get("co", points)
quads = np.full((len(mesh.polygons), 4), -1)
for i, polygon in enumerate(mesh.polygons):
    quads[i, : len(polygon.vertices)] = list(polygon.vertices)[:4]
np.savez(out_file, points=points.reshape(-1, 3), faces=quads)
