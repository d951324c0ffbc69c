"""Opens a GLB of exportGlb in Blender, headless, and moves its jaw. Not part of the tests: few have Blender.

    blender -b --factory-startup --python test/reference/openInBlender.py -- out/demo/avatar.glb

Needs Blender 3.4 or later with its own numpy. Ends with status 1 and a line when something is missing.
Run on Blender 3.4.1 (Debian): HeadMesh with 13,397 vertices and 67 shapes, skinned by Neck and Head, jawOpen moves 42 mm.
Of a file with lod "all", Blender puts the lighter levels beside the armature: it does not know MSFT_lod.
"""

import math
import sys

import bpy
import numpy as np

# Debian's Blender 3.4 comes beside a numpy that has dropped this name.
if not hasattr(np, "bool"):
    np.bool = bool


def places(thing):
    """The vertices as Blender shows them, with shapes."""
    shown = thing.evaluated_get(bpy.context.evaluated_depsgraph_get())
    found = [tuple(vertex.co) for vertex in shown.to_mesh().vertices]
    shown.to_mesh_clear()
    return found


def main(path):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.import_scene.gltf(filepath=path)
    head = bpy.data.objects["HeadMesh"]
    rig = bpy.data.objects["Armature"]
    bones = rig.data.bones
    assert bones["Head"].parent == bones["Neck"], [bone.name for bone in bones]
    for eye in ("LeftEye", "RightEye"):
        assert (bpy.data.objects[eye].parent, bpy.data.objects[eye].parent_bone) == (rig, "Head"), eye
    shapes = head.data.shape_keys.key_blocks
    names = [shape.name for shape in shapes][1:]
    for name in ("eyeBlinkLeft", "mouthSmileRight", "tongueOut", "viseme_sil", "viseme_U"):
        assert name in names, name
    rest = places(head)
    shapes["jawOpen"].value = 1
    bpy.context.view_layer.update()
    moved = max(math.dist(a, b) for a, b in zip(rest, places(head)))
    assert 0.02 < moved < 0.08, moved
    shapes["jawOpen"].value = 0
    pose = rig.pose.bones["Head"]
    pose.rotation_mode = "XYZ"
    pose.rotation_euler[1] = math.radians(40)
    bpy.context.view_layer.update()
    turned = places(head)
    ways = [math.dist(a, b) for a, b in zip(rest, turned)]
    lowest = min(height for _, _, height in rest)
    rim = max(way for (_, _, height), way in zip(rest, ways) if height < lowest + 0.015)
    assert rim < 1e-4 and max(ways) > 0.04, (rim, max(ways))
    print(f"{len(rest)} vertices, {len(names)} shapes, jawOpen moves {1000 * moved:.1f} mm")
    print(f"Head turned by 40 degrees moves {1000 * max(ways):.0f} mm of it, its rim {1000 * rim:.2f}")


try:
    main(sys.argv[sys.argv.index("--") + 1])
except Exception as error:  # Blender itself ends with status 0 after one.
    print(f"failed: {error!r}")
    sys.exit(1)
