"""A whole archive, killed again and again: digital reports, Word files, text, scans, broken files and bombs.

usage: archive.py SOLIEU SAMPLES FOLDER [--documents N] [--kills K] [--seed S] [--no-speed]

  1. makes N documents (300) in FOLDER/documents, each with bytes of its own
  2. reads them undisturbed with two threads: documents a second in the first and in the last quarter, memory of the
     process that hands out the work
  3. reads them again, killed K times (20) with SIGKILL after chance times; each time what the program had not said it
     keeps is lost, as when the power is cut: files that its list does not know are removed or emptied
  4. compares: the same files with the same bytes, and for every document the same state
  5. speed (not with --no-speed): with one thread, with two, with one and no isolation, on digital documents and on scans

Ends with 1 where the two runs differ or a document is not accounted for.
"""

import argparse
import hashlib
import io
import itertools
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile

MANIFEST = "batch.sqlite"


# ---- the documents ----

def bomb():
    """A Word file of a few kilobytes that unfolds into 80 megabytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document>" + " " * (80 << 20))
    return out.getvalue()


def own_bytes(name, content, number):
    """The same document with bytes of its own."""
    mark = str(number).encode()
    if name.endswith(".docx"):
        out = io.BytesIO(content)
        with zipfile.ZipFile(out, "a") as archive:
            archive.comment = mark
        return out.getvalue()
    if name.endswith(".txt"):
        return content + b"\nT\xc3\xa0i li\xe1\xbb\x87u l\xc6\xb0u tr\xe1\xbb\xaf.\n" + b" " * (number % 97) + b"\n" * (number // 97)
    if name.endswith(".html"):
        return content + b"<!-- " + mark + b" -->\n"
    return content + b"\n%" + mark + b"\n"


def make(samples, folder, documents):
    def named(*endings, below=""):
        at = os.path.join(samples, below)
        return [os.path.join(at, name) for name in sorted(os.listdir(at)) if name.endswith(endings)]

    kinds = {"digital": named(".pdf"), "word": named(".docx"), "text": named(".txt", ".html"),
             "scan": named(".jpg", ".tif", below="scans")}
    order = ["digital"] * 12 + ["word"] * 5 + ["text"] * 3
    turns = {kind: itertools.cycle(files) for kind, files in kinds.items()}
    made = {kind: [] for kind in (*kinds, "broken", "bomb")}
    for number in range(documents):
        kind = order[number % len(order)]
        if number % 100 == 50:
            kind = "scan"
        elif number % 100 == 75:
            kind = "bomb"
        elif number % 50 == 25:
            kind = "broken"
        if kind == "bomb":
            name, content = "bomb.docx", own_bytes(".docx", bomb(), number)
        else:
            sample = next(turns["digital" if kind == "broken" else kind])
            name = os.path.basename(sample)
            with open(sample, "rb") as file:
                content = own_bytes(name, file.read(), number)
            if kind == "broken":
                content = content[:len(content) // 3 + number]
        path = os.path.join(folder, f"{number // 100:03}", f"{number:05}-{name}")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        made[kind].append(path)
    return made


# ---- runs ----

def command(solieu, inputs, out, *options):
    return [solieu, "batch", *inputs, "--out", out, *options]


def peak_memory(process):
    """Of the process itself in MB; 0 when it has ended."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def watched(arguments, log):
    """Runs to the end. Wall and processor seconds, memory of the process, (seconds, documents done) as time passes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    memory, done = 0, []
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        os.set_blocking(process.stderr.fileno(), False)
        while process.poll() is None:
            time.sleep(0.2)
            process.stderr.read()
            memory = max(memory, peak_memory(process.pid))
            if os.path.exists(log):
                with open(log, "rb") as file:
                    done.append((time.monotonic() - began, file.read().count(b"\n")))
        status = process.returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - began, cpu, memory, done, status


def rate(done, first, last):
    """Documents a second while those from `first` to `last` were read; 0 when too few were seen."""
    times = [seconds for seconds, count in done if first <= count <= last]
    counts = [count for _, count in done if first <= count <= last]
    return (counts[-1] - counts[0]) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0


def lose_unflushed(out, chance):
    """What a cut of the power may take: all that the list does not name."""
    kept = {MANIFEST, MANIFEST + "-wal", MANIFEST + "-shm", MANIFEST + "-journal"}
    if os.path.exists(os.path.join(out, MANIFEST)):
        with sqlite3.connect(f"file:{os.path.join(out, MANIFEST)}?mode=ro", uri=True) as manifest:
            try:
                kept |= {path for (path,) in manifest.execute("SELECT path FROM results")}
            except sqlite3.OperationalError:  # no table yet
                pass
    lost = 0
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.relpath(path, out) in kept:
                continue
            lost += 1
            if chance.random() < 0.5:
                os.remove(path)
            else:
                os.truncate(path, 0)
    return lost


def killed(arguments, out, kills, seconds, chance):
    """Runs and kills it until it has been killed so often, then to the end. How often that was, and the files lost."""
    struck = lost = 0
    while struck < kills:
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   start_new_session=True)
        try:
            process.wait(chance.uniform(0.05, 2 * seconds / (kills + 1)))
            break
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            struck += 1
            lost += lose_unflushed(out, chance)
    ended = subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return struck, lost, ended.returncode


# ---- comparing ----

def results(out):
    found = {}
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), out)
            if not path.startswith(MANIFEST):
                with open(os.path.join(out, path), "rb") as file:
                    found[path] = hashlib.sha256(file.read()).hexdigest()
    return found


def fates(out):
    with sqlite3.connect(f"file:{os.path.join(out, MANIFEST)}?mode=ro", uri=True) as manifest:
        return {name: tuple(rest) for name, *rest in manifest.execute(
            "SELECT name, state, same_as, sha256, pages, pages_not_read, errors, warnings, remarks FROM documents")}


def speeds(solieu, what, files, folder):
    """Seconds with one thread, with two, and with one and no isolation."""
    listed = os.path.join(folder, f"{what}.txt")
    with open(listed, "w", encoding="utf-8") as file:
        file.write("\n".join(files) + "\n")
    taken = {}
    for label, options in {"-j 1": ["-j", "1"], "-j 2": ["-j", "2"],
                           "-j 1 --no-isolation": ["-j", "1", "--no-isolation"]}.items():
        out = os.path.join(folder, "speed")
        shutil.rmtree(out, ignore_errors=True)
        wall, cpu, _, _, _ = watched(command(solieu, ["@" + listed], out, *options), "")
        taken[label] = wall, cpu
        print(f"{what}, {len(files)} files, {label}: {wall:.2f} s, processor {cpu:.2f} s")
    one, two, bare = taken["-j 1"], taken["-j 2"], taken["-j 1 --no-isolation"]
    print(f"{what}: -j 2 is {one[0] / two[0]:.2f} times -j 1; isolation costs {100 * (one[1] / bare[1] - 1):.1f} % "
          f"of the processor time, {100 * (one[0] / bare[0] - 1):.1f} % of the time")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("solieu")
    parser.add_argument("samples")
    parser.add_argument("folder")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-speed", action="store_true")
    asked = parser.parse_args()
    chance = random.Random(asked.seed)

    documents = os.path.join(asked.folder, "documents")
    sound, struck = os.path.join(asked.folder, "undisturbed"), os.path.join(asked.folder, "killed")
    for path in (documents, sound, struck):
        shutil.rmtree(path, ignore_errors=True)
    made = make(asked.samples, documents, asked.documents)
    print(", ".join(f"{len(files)} {kind}" for kind, files in made.items()))

    log = os.path.join(asked.folder, "log.json")
    if os.path.exists(log):
        os.remove(log)
    wall, cpu, memory, done, _ = watched(
        command(asked.solieu, [documents], sound, "-j", "2", "--log-json", log), log)
    quarter = asked.documents // 4
    print(f"undisturbed: {wall:.1f} s, {asked.documents / wall:.1f} documents a second "
          f"(first quarter {rate(done, 1, quarter):.1f}, last {rate(done, 3 * quarter, asked.documents):.1f}), "
          f"processor {cpu:.1f} s, memory of the process that hands out the work {memory:.1f} MB")
    times, lost, status = killed(command(asked.solieu, [documents], struck, "-j", "2"), struck, asked.kills, wall, chance)
    print(f"killed {times} times, {lost} files lost that were not kept yet; the last run ended with {status}")

    wrong = 0
    first, second = results(sound), results(struck)
    for path in sorted(first.keys() | second.keys()):
        if first.get(path) != second.get(path):
            wrong += 1
            print(f"differs: {path}", file=sys.stderr)
    told, told_again = fates(sound), fates(struck)
    for name in sorted(told.keys() | told_again.keys()):
        if told.get(name) != told_again.get(name) or told[name][0] == "waiting":
            wrong += 1
            print(f"{name}: {told.get(name)} undisturbed, {told_again.get(name)} killed", file=sys.stderr)
    if len(told) != asked.documents:
        wrong += 1
        print(f"{len(told)} of {asked.documents} documents are accounted for", file=sys.stderr)
    states = {}
    for fate in told.values():
        states[fate[0]] = states.get(fate[0], 0) + 1
    print(f"{len(first)} results and {len(told)} documents ({', '.join(f'{n} {s}' for s, n in sorted(states.items()))}): "
          f"{'the same' if wrong == 0 else f'{wrong} differences'}")
    if not asked.no_speed:
        speeds(asked.solieu, "digital", made["digital"][:100], asked.folder)
        speeds(asked.solieu, "scans", made["scan"][:10], asked.folder)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
