#!/usr/bin/env bash
# Trains the light-and-skin network, measures it and puts it into models/: one command, for example
#   bash models/train/train.sh --budget 2h
# --budget 15m | 2h | gpu   how long: a first look, a CPU's real training, or 30 minutes of a CUDA GPU
# --resume                  goes on from models/train/skin/out/checkpoint.pt
# --keep                    trains and measures, but leaves models/ as it is
# Needs Python 3.11. ../shared/data (CC0 skins and HDR maps, see skin/README.md) is used when it is there.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$here/../.."
python="$root/.venv/bin/python"
seconds=7200 batches=16 resume="" keep="" more=""
while [ $# -gt 0 ]; do
  case "$1" in
    --budget)
      case "${2:-}" in
        15m) seconds=900 batches=6 ;;
        2h) seconds=7200 ;;
        gpu) seconds=1800 more="--batch 32 --workers $(($(nproc) > 3 ? $(nproc) - 2 : 1))" ;;
        *) echo "--budget takes 15m, 2h or gpu" >&2; exit 2 ;;
      esac
      shift 2 ;;
    --resume) resume="--resume"; shift ;;
    --keep) keep=1; shift ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
done
[ -x "$python" ] || python3 -m venv "$root/.venv"
"$python" -c "import torch, onnx, onnxruntime, numba, scipy, PIL" 2> /dev/null || "$python" -m pip install -q -r "$here/skin/requirements.txt"
# One thread for the trainer and one worker for the data; spinning threads would only take each other's core.
export OMP_NUM_THREADS=1 GOMP_SPINCOUNT=0
cd "$here"
"$python" -m skin.train --seconds "$seconds" $resume $more
"$python" -m skin.evaluate --batches "$batches"
[ -n "$keep" ] && exit 0
"$python" -m skin.export
npx tsx skin/recordModel.ts
