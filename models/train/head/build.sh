#!/usr/bin/env bash
# Builds models/head.bin and checks it. Needs Python 3.11 and, for the remeshing, Blender 3.4 with numpy (Debian 12: apt-get install blender python3-numpy).
# Arguments go to build.py, for example: bash models/train/head/build.sh --source ICT.npz --landmarks MAP.json
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
venv="$here/../../../.venv"
if ! command -v blender > /dev/null || ! /usr/bin/python3 -c "import numpy" 2> /dev/null; then
  apt-get update && apt-get install -y blender python3-numpy
fi
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c "import numba, scipy, PIL" 2> /dev/null || "$venv/bin/pip" install -q -r "$here/requirements.txt"
"$venv/bin/python" "$here/build.py" "$@"
"$venv/bin/python" "$here/pictures.py"
"$venv/bin/python" "$here/check.py"
