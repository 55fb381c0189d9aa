// Whether manifests of Jobs are what Kubernetes' API takes: each against the schema of its kind, without fields that the
// schema does not know (the API refuses those, the schema's own validator does not), with what the API demands of fields
// together; and whether its pods ask for no right that they do not need.
//
// usage: node check_manifests.mjs FILE…      ends with 1 and the faults on standard output
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {Job} from "kubernetes-models/batch/v1/Job";
import {parseAllDocuments} from "yaml";

// The declarations of the models, which list the fields of each type.
const require = createRequire(import.meta.url);
const models = join(dirname(require.resolve("kubernetes-models/package.json")));
const apimachinery = dirname(require.resolve("@kubernetes-models/apimachinery/package.json"));
const known = new Map();  // path of a declaration -> {fields: name -> type, imports: name -> path}

function declaration(path) {
  if (!known.has(path)) {
    const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const imports = new Map();
    for (const [, name, from] of text.matchAll(/import \{ (\w+) \} from "([^"]+)"/g)) {
      if (from.startsWith(".")) imports.set(name, join(dirname(path), from.replace(/\.js$/, ".d.ts")));
      if (from.startsWith("@kubernetes-models/apimachinery/"))
        imports.set(name, apimachinery + "/" + from.split("/").slice(2).join("/").replace(/\.js$/, "") + ".d.ts");
    }
    const body = /export interface I\w+[^{]*\{\n([\s\S]*?)\n\}/.exec(text);
    const fields = body && new Map([...body[1].matchAll(/^ {4}"([^"]+)"\??: (.*)$/gm)].map(([, name, type]) => [name, type]));
    known.set(path, {fields, imports});
  }
  return known.get(path);
}

function unknownFields(value, path, at, found) {
  const {fields, imports} = declaration(path);
  if (!fields || value === null || typeof value !== "object") return;
  for (const [name, inner] of Object.entries(value)) {
    const type = fields.get(name);
    if (type === undefined) {
      found.push(`${at}/${name} is no field of the API`);
      continue;
    }
    const next = imports.get(/I\w+/.exec(type)?.[0]);
    if (!next) continue;
    for (const one of Array.isArray(inner) ? inner : [inner]) unknownFields(one, next, `${at}/${name}`, found);
  }
}

function together(job) {
  const found = [];
  const demand = (holds, words) => holds || found.push(words);
  const {spec} = job, pod = spec.template.spec;
  const indexed = spec.completionMode === "Indexed";
  demand(!spec.podFailurePolicy || pod.restartPolicy === "Never", "podFailurePolicy needs restartPolicy Never");
  demand(!indexed || spec.completions > 0, "Indexed needs completions");
  demand(indexed || spec.backoffLimitPerIndex === undefined, "backoffLimitPerIndex needs Indexed");
  demand(!spec.podFailurePolicy || [undefined, "Failed"].includes(spec.podReplacementPolicy),
         "podFailurePolicy needs podReplacementPolicy Failed");
  for (const rule of spec.podFailurePolicy?.rules ?? []) {
    const codes = rule.onExitCodes, values = codes?.values ?? [];
    demand((codes ? 1 : 0) + (rule.onPodConditions ? 1 : 0) === 1, "a rule has one of onExitCodes and onPodConditions");
    demand(rule.action !== "FailIndex" || spec.backoffLimitPerIndex !== undefined, "FailIndex needs backoffLimitPerIndex");
    demand(!codes?.containerName || pod.containers.some(one => one.name === codes.containerName),
           `there is no container ${codes?.containerName}`);
    demand(values.every((one, i) => i === 0 || values[i - 1] < one), "exit codes are in order, each once");
    demand(!(codes?.operator === "In" && values.includes(0)), "exit code 0 is no failure");
  }
  const volumes = new Set((pod.volumes ?? []).map(one => one.name));
  demand(pod.automountServiceAccountToken === false, "the pod gets a token of the cluster");
  demand(pod.securityContext?.runAsNonRoot === true && pod.securityContext?.runAsUser > 0, "the pod may be root");
  demand(pod.securityContext?.seccompProfile?.type === "RuntimeDefault", "seccomp is not RuntimeDefault");
  for (const one of pod.containers) {
    const own = one.securityContext ?? {};
    demand(own.readOnlyRootFilesystem === true, "the root can be written");
    demand(own.allowPrivilegeEscalation === false, "rights can grow");
    demand(own.capabilities?.drop?.includes("ALL") && !own.capabilities.add, "capabilities are left");
    demand(one.resources?.requests?.cpu && one.resources?.limits?.memory, "resources are not said");
    for (const mount of one.volumeMounts ?? []) demand(volumes.has(mount.name), `there is no volume ${mount.name}`);
  }
  return found;
}

function faults(text) {
  const found = [];
  for (const document of parseAllDocuments(text)) {
    found.push(...document.errors.map(String));
    const object = document.toJS();
    if (object?.apiVersion !== "batch/v1" || object?.kind !== "Job") {
      found.push(`${object?.apiVersion} ${object?.kind} is no Job of batch/v1`);
      continue;
    }
    unknownFields(object, models + "/batch/v1/Job.d.ts", "", found);
    try {
      new Job(object).validate();
    } catch (error) {
      found.push(String(error.message));
      continue;
    }
    found.push(...together(object));
  }
  return found;
}

let failed = false;
for (const file of process.argv.slice(2)) {
  for (const fault of faults(readFileSync(file, "utf8"))) {
    console.log(`${file}: ${fault}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
