"""solieu batch from and to a store that speaks S3 (s3_server.py): what comes out is what a folder gives, whatever
breaks.

usage: s3_store.py PROGRAM SAMPLES
"""
import io
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

from s3_server import Store

program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
KEY, SECRET, TOKEN = "KHOATHU0001", "bi/mat+thu=0001", "the/muon+0001=="
forms = ["--format", "json", "--format", "csv"]
folder_for_all = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)  # removed at the end, whatever that is
work = pathlib.Path(folder_for_all.name)
spool = work / "tam"
spool.mkdir()
environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
environment |= {"no_proxy": "*", "TMPDIR": str(spool)}


def check(holds, *words):
    if not holds:
        print("s3_store:", *words)
        sys.exit(1)


def keys_of(store, **other):
    return environment | {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "AWS_SESSION_TOKEN": TOKEN,
                          "AWS_REGION": "vn-bac-1", "AWS_ENDPOINT_URL": store.url} | other


def batch(store, *arguments, code=0, **other):
    ran = subprocess.run([program, "batch", *arguments], env=keys_of(store, **other), capture_output=True, timeout=120)
    said = (ran.stdout + ran.stderr).decode()
    check(ran.returncode == code, arguments, "ended with", ran.returncode, said)
    for secret in (SECRET, TOKEN):
        check(secret not in said, "a secret is told:", said)
    return said


def begin(store, *arguments):
    return subprocess.Popen([program, "batch", *arguments], env=keys_of(store), stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True)


def files_below(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.startswith("batch.")}


# Documents are called otherwise in a store than in a folder; all else is the same.
def as_in_store(files, folder, prefix):
    return {name: data.replace(bytes(folder) + b"/", prefix.encode()) for name, data in files.items()}


def check_same(one, other, what):
    check(sorted(one) == sorted(other), what, "names differ:", sorted(set(one) ^ set(other)))
    for name in one:
        check(one[name] == other[name], what, name, "differs")


def report(number):
    text = "UBND XÃ HẠ NAM\nBÁO CÁO\nTrong quý I, xã tiếp nhận %d hồ sơ, đã giải quyết %d hồ sơ.\n"
    return (text % (100 + number, 90 + number)).encode()


def documents():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as members:
        for number in range(3):
            members.writestr(zipfile.ZipInfo("xa/bao-cao-%d.txt" % number), report(200 + number))
    found = {"quy-1/so-y-te.pdf": (samples / "department.pdf").read_bytes(),
             "kho.zip": archive.getvalue(),
             "quy-1/Xã Hạ Nam + 50% #1 & ?.txt": report(1), "quy-1/bản sao.txt": report(1),
             "quy-2/huyen.docx": (samples / "district-word.docx").read_bytes(), "hong.pdf": b"%PDF-1.7 hong",
             "Thumbs.db": b"x", "quy-2/~$huyen.docx": b"x"}
    for number in range(12):
        found["quy-2/xa/bao-cao-%d.txt" % number] = report(10 + number)
    return found


def fill(store, prefix="vao/"):
    for name, data in documents().items():
        store.put("kho", prefix + name, data)
    store.put("kho", prefix + "quy-3/", b"")  # what stands for a folder
    store.put("kho", "vao-khac/a.txt", report(99))  # begins so, and stands elsewhere


def fill_folder():
    folder = work / "vao"
    for name, data in documents().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def processes_below(process):
    below = [process]
    for one in below:
        try:
            for task in pathlib.Path("/proc/%d/task" % one).glob("*/children"):
                below += [int(child) for child in task.read_text().split()]
        except OSError:
            pass  # it ended meanwhile
    return below


def is_alive(process):
    try:
        return pathlib.Path("/proc/%d/stat" % process).read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def end_soon(processes):
    """Whether all of them end within two seconds."""
    last = time.monotonic() + 2
    while any(is_alive(one) for one in processes):
        if time.monotonic() > last:
            return False
        time.sleep(0.01)
    return True


def test_results(store):
    folder = fill_folder()
    subprocess.run([program, "batch", str(folder), "--out", str(work / "o-day"), *forms],
                   env=environment, capture_output=True)
    expected = as_in_store(files_below(work / "o-day"), folder, "s3://kho/vao/")
    check(len(expected) == 37, len(expected), "results in the folder")
    fill(store)
    said = batch(store, "s3://kho/vao", "--out", str(work / "ra"), *forms, "-j", "2", code=8)
    check("20 documents found, 2 left out" in said, said)
    check("20 files: 18 read, 1 found twice, 1 failed" in said, said)
    check_same(expected, files_below(work / "ra"), "from a store:")
    out = ["--out", "s3://kho/ra", "--manifest", str(work / "m.sqlite")]
    batch(store, "s3://kho/vao/", *out, *forms, code=8)
    check_same(expected, store.below("kho", "ra/"), "to a store:")
    check('"failed":1' in batch(store, "status", *out, "--as", "json"), "the status of the batch")
    # Nothing is fetched for what was read.
    before = store.read("kho/vao/")
    said = batch(store, "s3://kho/vao", *out, code=8)
    check(store.read("kho/vao/") == before + 1, "fetched again:", said)  # the archive, for its names
    check("36 results, 0 damaged" in batch(store, "verify", *out), "results are damaged")
    # One other document, one that has other times and the same bytes, one result that is gone, one that is damaged.
    store.put("kho", "vao/quy-2/xa/bao-cao-3.txt", report(500))
    store.put("kho", "vao/quy-2/xa/bao-cao-4.txt", report(14))
    del store.buckets["kho"]["ra/quy-2/xa/bao-cao-5.json"]
    said = batch(store, "s3://kho/vao", *out, code=8)
    check("quy-2/xa/bao-cao-5.json: it is missing" in said, said)
    check("2 of 2 documents" in said, said)
    check(b"600" in store.below("kho", "ra/")["quy-2/xa/bao-cao-3.json"], "the changed document was not read")
    good = store.buckets["kho"]["ra/quy-1/so-y-te.json"][0]
    store.put("kho", "ra/quy-1/so-y-te.json", good.replace(b"1", b"2", 1))
    said = batch(store, "verify", *out, code=8)
    check("quy-1/so-y-te.json: it is not what was written" in said, said)
    # Results below what is read are no documents.
    said = batch(store, "s3://kho", "--out", "s3://kho/ra", "--manifest", str(work / "m2.sqlite"), "--dry-run")
    check("21 documents found" in said, said)
    for name in os.listdir(work):
        if name.startswith("m") and os.path.isfile(work / name):
            for secret in (SECRET, TOKEN, KEY):
                check(secret.encode() not in (work / name).read_bytes(), name, "holds a key")


def test_killed(store):
    out = ["--out", "s3://kho/giet", "--manifest", str(work / "giet.sqlite"), "-j", "2"]
    chance = random.Random(7)
    killed = 0
    for number in range(10):
        run = begin(store, "s3://kho/vao", *out)
        time.sleep(chance.uniform(0.05, 0.6))
        below = processes_below(run.pid)
        run.send_signal(signal.SIGTERM if number % 4 == 3 else signal.SIGKILL)
        killed += run.wait() < 0
        check(end_soon(below), "processes are left")
    check(killed > 0, "none was killed")
    batch(store, "s3://kho/vao", *out, code=8)
    batch(store, "s3://kho/vao", "--out", "s3://kho/yen", "--manifest", str(work / "yen.sqlite"), code=8)
    check_same(store.below("kho", "yen/"), store.below("kho", "giet/"), "killed ten times:")
    check(not os.listdir(spool), "left in the folder for temporary files:", os.listdir(spool))


def test_shards(store):
    out = ["--out", "s3://kho/phan", "--manifest", str(work / "phan.sqlite")]
    batch(store, "plan", "s3://kho/vao", *out)
    for shard in ("1/2", "2/2"):
        subprocess.run([program, "batch", "run", *out, "--shard", shard], env=keys_of(store), capture_output=True)
    batch(store, "merge", *out, "--shards", "2", code=8)
    batch(store, "verify", *out)
    check_same(store.below("kho", "yen/"), store.below("kho", "phan/"), "in two parts:")


def test_who_knows_keys(store):
    """Only what talks to the store has keys and libcurl; what reads documents has neither."""
    store.delay = 0.15
    run = begin(store, "s3://kho/vao", "--out", str(work / "ai"), "-j", "2")
    couriers, others = set(), set()

    def look_at(one):
        libraries = pathlib.Path("/proc/%d/maps" % one).read_text()
        return "libsolieu_store" in libraries, SECRET.encode() in pathlib.Path("/proc/%d/environ" % one).read_bytes()

    time.sleep(0.3)
    while run.poll() is None:
        for one in processes_below(run.pid):
            try:
                is_courier, knows = look_at(one)
                if knows and not is_courier:  # one that begins: a courier opens its library, the program forgets the keys
                    time.sleep(0.3)
                    is_courier, knows = look_at(one)
            except OSError:
                continue
            check(is_courier or not knows, "a process that reads has the keys")
            (couriers if is_courier else others).add(one)
    store.delay = 0
    check(couriers and len(others) > 3, "looked at too few processes:", len(couriers), len(others))


def test_refused(store):
    here = ["--out", str(work / "loi")]
    out = ["--out", "s3://kho/loi", "--manifest", str(work / "loi.sqlite")]
    said = batch(store, "s3://kho/vao", *here, code=3, AWS_SECRET_ACCESS_KEY="khac")
    check("does not allow it (SignatureDoesNotMatch)" in said and "AWS_SECRET_ACCESS_KEY" in said, said)
    check("khac" not in said, said)
    said = batch(store, "s3://kho/vao", *here, code=3, AWS_ACCESS_KEY_ID="")
    check("AWS_ACCESS_KEY_ID: it is not set" in said, said)
    check("no such bucket" in batch(store, "s3://khong-co/vao", *here, code=3), "no such bucket")
    batch(store, "s3://kho/khong-co", *here, code=8)
    said = batch(store, "report", *here)
    check("s3://kho/khong-co" in said and "there is no such object, and nothing below it" in said, said)
    check("needs --manifest FILE" in batch(store, "s3://kho/vao", "--out", "s3://kho/ra", code=2), "no manifest")
    said = batch(store, "s3://kho/vao/a", "--out", "s3://kho/vao", "--manifest", "m", code=2)
    check("stands among the results" in said, said)
    store.elsewhere["doi"] = "http://127.0.0.1:9/doi"
    said = batch(store, "s3://doi/vao", *here, code=3)
    check("the bucket is elsewhere. Set AWS_REGION to vn-nam-1" in said, said)
    ran = subprocess.run([program, "extract", "s3://kho/vao"], env=keys_of(store), capture_output=True, text=True)
    check(ran.returncode == 3 and "is read by solieu batch only" in ran.stderr, ran.returncode, ran.stderr)
    # One document that may not be read costs itself; where nothing may be written all of it waits.
    store.denied = {"GET /kho/vao/quy-1/so-y-te.pdf"}
    said = batch(store, "s3://kho/vao/quy-1", *out, code=8)
    check("s3://kho/vao/quy-1/so-y-te.pdf: the store does not allow it (AccessDenied)" in said, said)
    store.denied = {"PUT /kho/loi"}
    said = batch(store, "s3://kho/vao/quy-2", *out, code=7)
    check("does not allow it (AccessDenied)" in said, said)
    store.denied = set()
    check('"failed":1' in batch(store, "status", *out, "--as", "json"), "a document that waits has failed")
    said = batch(store, "s3://kho/vao/quy-2", *out, code=8)
    check("14 read" in said, said)
    # A document that changed after it was planned.
    store.put("kho", "thay/a.txt", report(1))
    out = ["--out", "s3://kho/thay-ra", "--manifest", str(work / "thay.sqlite")]
    batch(store, "plan", "s3://kho/thay", *out)
    store.put("kho", "thay/a.txt", report(2))
    check("changed since the batch was planned" in batch(store, "run", *out, code=8), "changed")
    batch(store, "s3://kho/thay", *out)
    check(b"102" in store.below("kho", "thay-ra/")["a.json"], "the old bytes were read")


def test_gone_in_the_middle(store):
    """A store that goes away, a courier that is killed: what was read stays, the rest waits."""
    out = ["--out", "s3://kho/mat", "--manifest", str(work / "mat.sqlite")]
    store.delay = 0.05

    def begin_and_wait():
        before = store.read("kho/vao/")
        run = begin(store, "s3://kho/vao", *out, "-j", "1")
        while store.read("kho/vao/") < before + 5 and run.poll() is None:
            time.sleep(0.005)
        return run

    run = begin_and_wait()
    store.denied = {"GET /kho"}
    said = run.communicate()[1]
    check(run.returncode == 3 and "does not allow it" in said, "ended with", run.returncode, said)
    store.denied = set()
    check(store.below("kho", "mat/"), "nothing was read before")
    run = begin_and_wait()
    for one in processes_below(run.pid)[1:]:
        if pathlib.Path("/proc/%d/stat" % one).read_text().rsplit(")", 1)[1].split()[1] == str(run.pid):
            if "libsolieu_store" in pathlib.Path("/proc/%d/maps" % one).read_text():
                os.kill(one, signal.SIGKILL)
    said = run.communicate()[1]
    check(run.returncode in (3, 7) and "the courier" in said, "ended with", run.returncode, said)
    store.delay = 0
    check('"failed":0' in batch(store, "status", *out, "--as", "json"), "what waits has failed")
    batch(store, "run", *out, code=8)
    check_same(store.below("kho", "yen/"), store.below("kho", "mat/"), "after the store was away:")


def test_certificates():
    certificate, key = str(work / "chung-thu.pem"), str(work / "khoa.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key,
                    "-out", certificate], check=True, capture_output=True)
    with Store(KEY, SECRET, TOKEN, certificate=(certificate, key)) as store:
        store.put("kho", "vao/a.txt", report(1))
        batch(store, "s3://kho/vao", "--out", str(work / "https"), AWS_CA_BUNDLE=certificate)
        said = batch(store, "s3://kho/vao", "--out", str(work / "https2"), code=3)
        check("certificate" in said and not (work / "https2" / "a.json").exists(), said)


with Store(KEY, SECRET, TOKEN) as store:
    for test in (test_results, test_killed, test_shards, test_who_knows_keys, test_gone_in_the_middle, test_refused):
        began = time.monotonic()
        test(store)
        print("%s: %.1f s" % (test.__name__, time.monotonic() - began), flush=True)
        if test is not test_refused:
            check(not store.refused, "signatures were refused:", store.refused[:3])
    check(store.broken > 20, "too little was broken:", store.broken)
    print("requests: %d, of which %d were broken" % (store.served, store.broken))
test_certificates()
