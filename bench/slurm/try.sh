#!/usr/bin/env bash
# Tries shares under a real Slurm: one node, an array of 8, one task killed and run again; the merged folder must be that of one run.
# Needs root and Debian's packages slurm-wlm and munge. Starts its own controller and node in a folder of its own, and stops them.
#
#   bash bench/slurm/try.sh [rows]
set -euo pipefail
ROWS=${1:-20000}
HERE=$(cd "$(dirname "$0")/../.." && pwd)
WORK=$(mktemp -d)
HOST=$(hostname -s)
stop() {
  scancel --user=root >/dev/null 2>&1 || true
  for daemon in slurmd slurmctld munged; do [ -f "$WORK/$daemon.pid" ] && kill "$(cat "$WORK/$daemon.pid")" 2>/dev/null || true; done
  sleep 1
  rm -rf "$WORK"
}
trap stop EXIT

mkdir -p "$WORK/state" "$WORK/spool" "$WORK/munge" "$WORK/shares" "$WORK/logs"
chmod 0755 "$WORK" "$WORK/munge"
chmod 0700 "$WORK/state"
dd if=/dev/urandom of="$WORK/munge.key" bs=1024 count=1 2>/dev/null
chmod 0400 "$WORK/munge.key"
munged --force --key-file="$WORK/munge.key" --socket="$WORK/munge/socket" --pid-file="$WORK/munged.pid" \
  --log-file="$WORK/munged.log" --seed-file="$WORK/munged.seed"
cat >"$WORK/slurm.conf" <<CONF
ClusterName=try
SlurmctldHost=$HOST
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$WORK/munge/socket
SlurmctldPidFile=$WORK/slurmctld.pid
SlurmdPidFile=$WORK/slurmd.pid
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$WORK/state
SlurmdSpoolDir=$WORK/spool
SlurmctldLogFile=$WORK/slurmctld.log
SlurmdLogFile=$WORK/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
ReturnToService=2
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
NodeName=$HOST CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$HOST Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$WORK/slurm.conf"
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N "$HOST"
for _ in $(seq 30); do sinfo -h -o %t | grep -q idle && break || sleep 1; done
sinfo

TABLE=$(node "$HERE/bench/corpus.mjs" "$ROWS" 1)
ASKED=(--region "Kalimantan Barat" --as-of 2024-12-31 --no-config --no-progress --workers 1 --quiet)
cat >"$WORK/share.sh" <<JOB
#!/usr/bin/env bash
#SBATCH --array=1-8
#SBATCH --cpus-per-task=1
#SBATCH --output=$WORK/logs/%a.txt
exec node "$HERE/bin/saring.js" scan "$TABLE" --shard auto/8 --output "$WORK/shares/" $(printf '%q ' "${ASKED[@]}")
JOB
JOB=$(sbatch --parsable "$WORK/share.sh")
for _ in $(seq 60); do squeue -h -j "${JOB}_1" -t R | grep -q . && break || sleep 0.2; done
sleep 1
scancel --signal=KILL "${JOB}_1"
echo "task 1 killed"
while squeue -h -j "$JOB" | grep -q .; do sleep 1; done
ls "$WORK/shares"
[ ! -e "$WORK/shares/shard-1-of-8.ndjson" ] || { echo "the killed task had already ended: try with more rows"; exit 1; }
node "$HERE/bin/saring.js" merge "$WORK/shares/" --output "$WORK/merged/" --quiet && { echo "merge took seven shares for eight"; exit 1; }

AGAIN=$(sbatch --parsable --array=1 "$WORK/share.sh")
while squeue -h -j "$AGAIN" | grep -q .; do sleep 1; done
node "$HERE/bin/saring.js" merge "$WORK/shares/" --output "$WORK/merged/" --quiet
node "$HERE/bin/saring.js" scan "$TABLE" --output "$WORK/whole/" "${ASKED[@]}"
same=0
for file in $(ls "$WORK/whole"); do
  if [ "$file" = manifest.json ]; then
    node -e '
      const [a, b] = process.argv.slice(1).map((path) => JSON.parse(require("node:fs").readFileSync(path, "utf8")))
      delete a.run; delete b.run
      process.exit(JSON.stringify(a) === JSON.stringify(b) ? 0 : 1)' "$WORK/whole/$file" "$WORK/merged/$file"
  else cmp "$WORK/whole/$file" "$WORK/merged/$file"; fi
  same=$((same + 1))
done
echo "$same files are the same, byte for byte (of the manifest all but run)"
