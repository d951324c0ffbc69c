#!/usr/bin/env bash
# The semi-supervised step on your own photos: one command, for example
#   bash models/train/adapt.sh ~/portraits
# Adapts the trained network (skin/out/network.pt, of train.sh) to the folder's photos beside generated people. It is kept, exported
# and recorded in models/ only if it splits people never seen no worse; skin/out/semi.json says. No photo leaves the machine.
# --steps 150   how long
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$here/../.."
python="$root/.venv/bin/python"
steps=150 photos=""
while [ $# -gt 0 ]; do
  case "$1" in
    --steps) steps="${2:?--steps takes a number}"; shift 2 ;;
    -*) echo "unknown option $1" >&2; exit 2 ;;
    *) photos="$(cd "$1" && pwd)"; shift ;;
  esac
done
[ -n "$photos" ] || { echo "usage: adapt.sh PHOTOS [--steps 150]" >&2; exit 2; }
[ -f "$here/skin/out/network.pt" ] || { echo "no trained network: run models/train/train.sh first" >&2; exit 2; }
textures="$(mktemp -d)"
trap 'rm -rf "$textures"' EXIT
cd "$root"
npx tsx models/train/skin/dumpTextures.ts "$photos" "$textures"
export OMP_NUM_THREADS=1 GOMP_SPINCOUNT=0
cd "$here"
"$python" -m skin.semi "$textures" --steps "$steps"
grep -q '"kept": true' skin/out/semi.json || { echo "refused: people never seen would be split worse; models/ is as it was"; exit 0; }
"$python" -m skin.evaluate
"$python" -m skin.export
npx tsx skin/recordModel.ts
