"""Writes a container of models/FORMAT.md."""
import json
import os
import struct

import numpy as np

TYPES = {"f32": np.float32, "f16": np.float16, "i16": np.int16, "u16": np.uint16, "u32": np.uint32, "i8": np.int8, "u8": np.uint8}


def quantize(rows, step):
    """Rows [K, ...] as int8 where that keeps every error below half of `step`, else int16; one scale per row. Returns stored, scales, worst error."""
    flat = rows.reshape(len(rows), -1)
    top = np.maximum(np.abs(flat).max(1), 1e-12)
    limit = 127 if (top / 127 <= step).all() else 32767
    scale = top / limit
    stored = np.round(flat / scale[:, None])
    worst = np.abs(stored * scale[:, None] - flat).max()
    return stored.astype(np.int8 if limit == 127 else np.int16).reshape(rows.shape), scale, worst


def write(path, magic, header, sections):
    """sections: {name: (type, array, scale or None)}."""
    table, blobs, offset = {}, [], 0
    for name, (kind, array, scale) in sections.items():
        data = np.ascontiguousarray(array, TYPES[kind]).tobytes()
        table[name] = {"type": kind, "shape": list(array.shape), "offset": offset}
        if scale is not None:
            table[name]["scale"] = [float(f"{v:.9g}") for v in scale]
        pad = -len(data) % 8
        blobs.append(data + b"\0" * pad)
        offset += len(data) + pad
    text = json.dumps({**header, "sections": table}, separators=(",", ":")).encode()
    text += b" " * (-(12 + len(text)) % 8)
    temporary = path + ".tmp"
    with open(temporary, "wb") as f:
        f.write(magic.encode() + struct.pack("<II", 1, len(text)) + text)
        for b in blobs:
            f.write(b)
    os.replace(temporary, path)
