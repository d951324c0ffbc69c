#!/usr/bin/env bash
# Draws crops, trains the shape network, measures it, puts it into models/ and calibrates the fit on it: one command, for example
#   bash models/train/shape/train.sh --budget 2h
# --budget 15m | 2h | 8h   how long the trainer runs, beside drawers on all but one core
# --resume                 goes on: trains on from out/network.pt, or skips training that came to its end; what is drawn stays
# --heads 700              rendered heads that the calibration is measured on
# --keep                   trains and measures, but leaves models/ as it is
# Needs Python 3.11 and 8 GB of disk. ../shared/data (CC0 skins and HDR maps, see README.md) is used when it is there.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
python="$root/.venv/bin/python" out="$here/out"
seconds=7200 heads=700 test=400 resume="" keep=""
while [ $# -gt 0 ]; do
  case "$1" in
    --budget)
      case "${2:-}" in
        15m) seconds=900 ;;
        2h) seconds=7200 ;;
        8h) seconds=28800 ;;
        *) echo "--budget takes 15m, 2h or 8h" >&2; exit 2 ;;
      esac
      shift 2 ;;
    --heads) heads="${2:?--heads takes a number}"; shift 2 ;;
    --resume) resume=1; shift ;;
    --keep) keep=1; shift ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
done
[ -x "$python" ] || python3 -m venv "$root/.venv"
"$python" -c "import torch, onnx, onnxruntime, numba, scipy, PIL" 2> /dev/null || "$python" -m pip install -q -r "$root/models/train/skin/requirements.txt"
# One thread for the trainer and one for each drawer; spinning threads would only take each other's core.
export OMP_NUM_THREADS=1 GOMP_SPINCOUNT=0
cd "$root/models/train"

if [ -z "$resume" ] || [ ! -f "$out/trained" ]; then
  warm=""
  if [ -n "$resume" ] && [ -f "$out/network.pt" ]; then warm="--warm $out/network.pt"; fi
  rm -f "$out/trained"
  # Crops of people and lights that training never shows.
  missing="$("$python" -c "from shape.ring import OUT, open_ring; print($test - len(open_ring(OUT / 'test', $test).filled))")"
  [ "$missing" -le 0 ] || "$python" -m shape.ring --folder "$out/test" --slots "$test" --split test --count "$missing"
  workers=$(($(nproc) > 2 ? $(nproc) - 1 : 1)) drawers=()
  trap 'kill "${drawers[@]}" 2> /dev/null || true' EXIT
  for worker in $(seq 0 $((workers - 1))); do
    "$python" -m shape.ring --worker "$worker" --workers "$workers" & drawers+=($!)
  done
  # shellcheck disable=SC2086
  "$python" -m shape.train --seconds "$seconds" --test-slots "$test" $warm
  kill "${drawers[@]}" 2> /dev/null || true
  touch "$out/trained"
fi
[ -n "$keep" ] && exit 0
"$python" -m shape.export
# Other heads, drawn and shaded by another renderer, tell what the fit may believe of the network.
cd "$root"
npx tsx models/train/head/collectLandmarkSamples.ts --count "$heads" --crops models/train/shape/out
(cd models/train && "$python" -m shape.answers)
npx tsx models/train/shape/calibrateShape.ts
npx tsx models/train/head/recordModels.ts
