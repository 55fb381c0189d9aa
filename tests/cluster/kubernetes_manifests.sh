#!/bin/bash
# The manifests of the Kubernetes jobs against the API's schema; each of many damaged ones must be refused. What the pods
# run is run as well: three parts, one asked to end in its middle, give what one machine gives.
#
# usage: kubernetes_manifests.sh NODE_FOLDER PROGRAM MANIFESTS SHARD_SCRIPT SAMPLES
# Ends with 77 (left out) where node or the packages are missing.
set -u
node=$1 program=$2 manifests=$3 shard=$4 samples=$5
command -v node >/dev/null && [ -d "$node/node_modules/kubernetes-models" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    echo "kubernetes_manifests: $*"
    exit 1
}

cd "$node" || exit 1
node check_manifests.mjs "$manifests"/plan.yaml "$manifests"/read.yaml "$manifests"/merge.yaml || fail "a manifest is wrong"
while IFS= read -r change; do
    sed -E "$change" "$manifests/read.yaml" >"$work/bad.yaml"
    cmp -s "$manifests/read.yaml" "$work/bad.yaml" && fail "nothing to change: $change"
    # 1, and not what a defect of the check ends with.
    node check_manifests.mjs "$work/bad.yaml" >"$work/said" || [ -s "$work/said" ] || fail "no reason for $change"
    [ -s "$work/said" ] || fail "taken: $change"
done <<'CHANGES'
s/completions: 8/completions: tam/
s/podFailurePolicy/podFailurePolcy/
s/readOnlyRootFilesystem/readOnlyRootFileSystem/
s/operator: In/operator: Among/
s/completionMode: Indexed/completionMode: Index/
s/completionMode: Indexed/completionMode: NonIndexed/
s/restartPolicy: Never/restartPolicy: OnFailure/
s/values: \[2, 3\]/values: [3, 2]/
s/values: \[70\]/values: ["70"]/
s/containerName: solieu/containerName: so-lieu/
s/backoffLimitPerIndex: 3/backoffLimit: 3/
s/type: RuntimeDefault/type: Unconfined/
s/runAsNonRoot: true/runAsNonRoot: false/
s/automountServiceAccountToken: false/automountServiceAccountToken: true/
s/claimName: solieu-kho/claim: solieu-kho/
s/limits: \{memory/limits: {memroy/
/^  template:/,$d
CHANGES

mkdir "$work/bin" "$work/kho"
ln -s "$program" "$work/bin/solieu"
export PATH=$work/bin:$PATH SOLIEU_OUT=$work/ra SOLIEU_SHARDS=3
for copy in 1 2 3 4 5 6; do
    for sample in province district; do
        cp "$samples/$sample.pdf" "$work/kho/$sample-$copy.pdf"
        echo "%% $copy" >>"$work/kho/$sample-$copy.pdf"
    done
done
echo "%PDF-1.7" >"$work/kho/hong.pdf"  # a document that fails fails no pod
solieu batch plan "$work/kho" --out "$work/ra" >/dev/null 2>&1 || fail "there is no plan"
(JOB_COMPLETION_INDEX=1 exec "$shard" -j 1 2>/dev/null) &
asked=$!
for _ in $(seq 100); do
    [ -n "$(find "$work/ra" -name '*.json' -print -quit)" ] && break
    sleep 0.02
done
kill -TERM "$asked"
wait "$asked"
code=$?
[ "$code" = 143 ] || fail "asked to end it ended with $code"
for index in 0 1 2; do
    JOB_COMPLETION_INDEX=$index "$shard" -j 2 2>/dev/null || fail "part $index ended with $?"
done
JOB_COMPLETION_INDEX=7 "$shard" 2>/dev/null
code=$?
[ "$code" = 2 ] || fail "a part that is none ended with $code"
solieu batch merge --out "$work/ra" --shards 3 2>/dev/null
[ "$?" = 8 ] || fail "merge does not tell of the document that failed"
solieu batch verify --out "$work/ra" >/dev/null || fail "results are damaged"
solieu batch "$work/kho" --out "$work/mot" 2>/dev/null
diff -r -x 'batch*' "$work/mot" "$work/ra" || fail "the results differ"
