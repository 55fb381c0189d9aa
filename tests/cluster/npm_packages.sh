#!/bin/sh
# The npm packages of the cluster tests, in the build folder: once, and again when the list changes.
#
# usage: npm_packages.sh LIST_FOLDER BUILD_FOLDER
# Where npm is missing or reaches no registry there are none then, and the tests that need them are left out.
set -u
list=$1 build=$2
command -v npm >/dev/null && command -v node >/dev/null || {
    echo "there is no npm"
    exit 0
}
mkdir -p "$build"
cp "$list/check_manifests.mjs" "$build"
cmp -s "$list/package-lock.json" "$build/package-lock.json" && [ -d "$build/node_modules" ] && exit 0
cp "$list/package.json" "$build"
cp "$list/package-lock.json" "$build"
if ! npm ci --prefix "$build" --ignore-scripts --no-audit --no-fund >"$build/npm.log" 2>&1; then
    rm -rf "$build/package-lock.json" "$build/node_modules"
    cat "$build/npm.log"
fi
