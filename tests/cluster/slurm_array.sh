#!/bin/bash
# A batch as an array of 8 tasks on a Slurm of this machine: a controller and two nodes, with all daemons started and ended
# here. One node fails with its tasks; Slurm begins them again; what comes out is what one machine gives.
#
# usage: slurm_array.sh PROGRAM SBATCH_SCRIPT SAMPLES
# Ends with 77 (left out) where Slurm is not installed or this user may not start it.
set -u
program=$1 script=$2 samples=$3
for needed in slurmctld slurmd munged sbatch scontrol; do
    command -v "$needed" >/dev/null || PATH=$PATH:/usr/sbin command -v "$needed" >/dev/null || exit 77
done
export PATH=$PATH:/usr/sbin
[ "$(id -u)" = 0 ] || exit 77

work=$(mktemp -d)
chmod 755 "$work"
started=()
end() {
    [ "${#started[@]}" = 0 ] || kill -9 "${started[@]}" 2>/dev/null
    for file in "$work"/run/*.pid; do
        [ -f "$file" ] && kill -9 "$(cat "$file")" 2>/dev/null
    done
    pkill -9 -f "slurmstepd.*$work" 2>/dev/null
    rm -rf "$work"
}
trap end EXIT
fail() {
    echo "slurm_array: $*"
    tail -n 5 "$work"/*.log
    exit 1
}

mkdir -p "$work/state" "$work/run"
head -c 64 /dev/urandom >"$work/munge.key"
chmod 400 "$work/munge.key"
port=$((20000 + $$ % 20000))
cat >"$work/slurm.conf" <<CONF
ClusterName=thu
SlurmctldHost=$(hostname)(127.0.0.1)
AuthType=auth/munge
CryptoType=crypto/munge
AuthInfo=socket=$work/run/munge.socket,cred_expire=5
SlurmUser=root
SlurmctldPort=$port
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/run/slurmctld.pid
SlurmdPidFile=$work/run/slurmd-%n.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
ReturnToService=2
KillWait=1
JobRequeue=1
MinJobAge=3600
SchedulerParameters=sched_interval=2
NodeName=nut1 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=2 State=UNKNOWN
NodeName=nut2 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=2 State=UNKNOWN
PartitionName=chinh Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf

munged --force --key-file="$work/munge.key" --socket="$work/run/munge.socket" --pid-file="$work/run/munged.pid" \
    --log-file="$work/munged.log" --seed-file="$work/seed" || exit 77
slurmctld -c || fail "the controller does not start"
slurmd -N nut1 && slurmd -N nut2 || fail "the nodes do not start"
for _ in $(seq 60); do
    [ "$(sinfo -h -o %T -N 2>/dev/null | grep -c idle)" = 2 ] && break
    sleep 0.5
done
[ "$(sinfo -h -o %T -N | grep -c idle)" = 2 ] || fail "the nodes are not ready"

# Enough that a task lasts a while: each report many times, every copy another file.
mkdir -p "$work/kho"
for copy in $(seq 24); do
    for sample in province district forms; do
        cp "$samples/$sample.pdf" "$work/kho/$sample-$copy.pdf"
        echo "%% $copy" >>"$work/kho/$sample-$copy.pdf"
    done
done
"$program" batch "$work/kho" --out "$work/one" 2>/dev/null || fail "the undisturbed batch failed"
"$program" batch plan "$work/kho" --out "$work/many" >/dev/null 2>&1 || fail "there is no plan"
job=$(sbatch --parsable --array=1-8 --output="$work/task-%a.log" "$script" "$program" "$work/many") ||
    fail "the job was not taken"

# A node that fails takes the tasks that run on it.
for _ in $(seq 100); do
    squeue -h -t R -w nut1 | grep -q . && break
    sleep 0.05
done
scontrol update nodename=nut1 state=down reason=thu
requeued=$(scontrol show job "$job" | grep -c 'Restarts=1')
sleep 1
scontrol update nodename=nut1 state=idle 2>/dev/null  # unless it came back by itself
for _ in $(seq 240); do
    [ -z "$(squeue -h -j "$job" 2>/dev/null)" ] && break
    sleep 0.5
done
[ -z "$(squeue -h -j "$job" 2>/dev/null)" ] || fail "the job does not end"
echo "tasks that were begun again: $requeued"
[ "$requeued" -gt 0 ] || fail "no task was begun again"
"$program" batch merge --out "$work/many" --shards 8 >"$work/merge.log" 2>&1 || fail "$(cat "$work/merge.log")"
"$program" batch verify --out "$work/many" || fail "results are damaged"
diff -r -x 'batch*' "$work/one" "$work/many" || fail "the results differ"
