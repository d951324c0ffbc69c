#!/bin/bash
# A batch as a Slurm array, one task a shard: sbatch samples/batch/slurm-array.sh /data/photos /data/avatars
# Given again, it goes on where it was stopped; finished shards end at once.
#SBATCH --job-name=mosar
#SBATCH --array=0-15           # 16 shards; the command reads SLURM_ARRAY_TASK_ID, _MIN, _MAX and _COUNT
#SBATCH --cpus-per-task=4      # = --jobs: each process keeps one core busy
#SBATCH --mem=6G               # 1.5 GB a process: 0.9 GB measured at 1024, and room for large photos
#SBATCH --time=24:00:00
#SBATCH --requeue              # after a node fails: nothing is lost, nothing is made twice
#SBATCH --output=mosar-%A-%a.log
set -eu

# To run some tasks again with the shards they had (sbatch --array=3,7): export MOSAR_SHARDS=16
# exec: Slurm's SIGTERM reaches mosar, which gives up the photo in hand and ends.
exec ${MOSAR:-npx mosar} batch "$1" --out "$2" --jobs "${SLURM_CPUS_PER_TASK:-1}" "${@:3}"
