"""The dataset on a PostgreSQL server: the same rows as in SQLite, whatever happens to the writers and to the server.

usage: check_server.py PROGRAM SAMPLES
Ends with 77 (left out) where PostgreSQL is not installed.
"""

import glob
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from decimal import Decimal

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from server import PASSWORD, WRITTEN, Server, programs  # noqa: E402

PROGRAM, SAMPLES = sys.argv[1], sys.argv[2]
TYPES = {"TEXT": "text", "INTEGER": "integer", "REAL": "double precision", "NUMERIC": "numeric"}
printed = []  # all that the program said
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


def solieu(*arguments, **environment):
    ran = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=100,
                         env={**os.environ, **environment})
    printed.append(ran.stdout + ran.stderr)
    return ran


def begin(*arguments):
    return subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def end_of(process):
    said = process.communicate(timeout=100)[0]
    printed.append(said)
    return process.returncode, said


# ---- both databases, made comparable


def of_sqlite(path, query):
    connection = sqlite3.connect(path)
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def tables_and_views(path):
    return [name for name, in of_sqlite(path, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")]


def as_text(cell):
    if isinstance(cell, float):
        return repr(cell).removesuffix(".0")
    return cell if cell is None else str(cell)


def sorted_rows(rows):
    return sorted(rows, key=lambda row: tuple((cell is not None, cell or "") for cell in row))


def exact(row, names):
    """The number that a computed column must hold: its text with the decimals that were written."""
    numbers = []
    for name in names:
        if not name.endswith("_number") or name == "period_number":
            continue
        value, decimals = row[names.index(name.removesuffix("_number"))], row[names.index("decimals")]
        if value is not None and name == "value_number":
            written = max(int(decimals), len(value.partition(".")[2]))
            value = f"{Decimal(value):.{written}f}"
        numbers.append(value)
    return numbers


def compare(server, name, path, what, ids=True):
    """Every table and view, byte by byte; of the numbers that SQLite computes as floats the nearest float."""
    for table in tables_and_views(path):
        columns = [row[1] for row in of_sqlite(path, f"PRAGMA table_xinfo({table})")]
        if not ids:  # another order of reports
            columns = [column for column in columns if column not in ("report_id", "decision_id")]
        names = ", ".join(columns)
        computed = [at for at, column in enumerate(columns) if column.endswith("_number") and column != "period_number"]
        here = of_sqlite(path, f"SELECT {names} FROM {table}")
        there = server.rows(name, f"SELECT {names} FROM {table}")
        numbers = [tuple(None if row[at] is None else float(row[at]) for at in computed) for row in here]
        floats = [tuple(None if row[at] is None else float(row[at]) for at in computed) for row in there]
        expect(sorted(map(str, numbers)) == sorted(map(str, floats)), f"{what}: {table}: the computed numbers")
        if table == "observations":
            expect(all(exact(row, columns) == [row[at] for at in computed] for row in there), f"{what}: exact numbers")
        keep = [at for at in range(len(columns)) if at not in computed]
        here = sorted_rows([tuple(as_text(row[at]) for at in keep) for row in here])
        there = sorted_rows([tuple(row[at] for at in keep) for row in there])
        expect(here == there, f"{what}: {table}: {len(here)} rows in SQLite, {len(there)} here, first difference "
               f"{next(((a, b) for a, b in zip(here, there) if a != b), None)}")
    return len(of_sqlite(path, "SELECT 1 FROM observations"))


# ---- cases


def same_rows(server, folder):
    samples = [f"{SAMPLES}/{name}" for name in ("district.pdf", "department-word.docx", "budget.pdf", "years.pdf")]
    own = folder + "/rieng.txt"
    with open(own, "w") as file:
        file.write("UBND XÃ HẠ LIÊN\nBÁO CÁO\nKết quả quý I năm 2031\n\nTrong quý I, xã đã tiếp nhận 1.250 hồ sơ, giải quyết "
                   "đúng hạn 1.240/1.250 hồ sơ \\N, đạt tỷ lệ 99,80%.\nĐã thu 12,50 tỷ đồng.\n")
    file_result = folder + "/a.sqlite"
    expect(solieu("extract", *samples, own, "-o", file_result).returncode == 0, "extract into a file")
    ran = solieu("extract", *samples, own, "-o", server.url("cchc"))
    expect(ran.returncode == 0 and f"rieng.txt -> postgresql://an@/cchc?host={server.folder}: 0 tables" in ran.stdout,
           f"extract to the server: {ran.stdout}{ran.stderr}")
    expect(compare(server, "cchc", file_result, "extract") > 400, "enough rows to compare")
    expect(("99.80",) in server.rows("cchc", "SELECT value_number FROM observations WHERE raw LIKE '99,80%'"),
           "a number keeps its decimals")
    for query in ("SELECT territory, period_to, value, unit FROM v_indicator_series WHERE indicator IS NOT NULL "
                  "ORDER BY province_code NULLS FIRST, period_to NULLS FIRST, report_id, observation_id",
                  "SELECT severity, count(*), min(label), max(label) FROM v_suspects GROUP BY severity ORDER BY severity",
                  "SELECT label, raw FROM v_values WHERE kind = 'percent' ORDER BY label, raw, report_id, observation_id"):
        here = [tuple(map(as_text, row)) for row in of_sqlite(file_result, query)]
        expect(len(here) > 0 and here == server.rows("cchc", query), f"the same answer, in the same order: {query}")
    before = server.rows("cchc", "SELECT report_id, sha256 FROM reports ORDER BY 1")
    expect(solieu("extract", *reversed(samples), "-o", server.url("cchc")).returncode == 0, "extract again")
    expect(before == server.rows("cchc", "SELECT report_id, sha256 FROM reports ORDER BY 1"), "reports keep their numbers")
    compare(server, "cchc", file_result, "extract again")


def schema(server, folder):
    path = folder + "/a.sqlite"
    missing = server.rows("cchc", "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND "
                          "relkind IN ('r', 'v') AND obj_description(oid) IS NULL")
    missing += server.rows("cchc", "SELECT relname, attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
                           "WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND "
                           "col_description(attrelid, attnum) IS NULL")
    expect(not missing, f"every table, view and column has a comment: {missing}")
    for table in tables_and_views(path):
        here = [(row[1], TYPES.get(row[2], ""), row[3] or row[5] > 0) for row in of_sqlite(path, f"PRAGMA table_xinfo({table})")]
        there = {row[0]: row[1:] for row in server.rows(
            "cchc", "SELECT column_name, data_type, is_nullable = 'NO', collation_name FROM information_schema.columns "
            f"WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position")}
        expect(list(there) == [name for name, _, _ in here], f"{table}: its columns, in their order")
        for name, kind, never_null in here if not table.startswith("v_") else []:
            type_there, not_null, collation = there[name]
            expect(type_there == kind or (type_there, kind) == ("bigint", "integer"), f"{table}.{name}: its type")
            expect(not_null == ("t" if never_null else "f"), f"{table}.{name}: whether it may be NULL")
            expect(kind != "text" or collation == "C", f"{table}.{name}: texts are compared by their bytes")


PAGE = """<html><body><p>ỦY BAN NHÂN DÂN {who}</p><p>BÁO CÁO</p><p>Kết quả công tác cải cách hành chính quý I năm 2024</p>
<table border=1><tr><td>STT</td><td>Chỉ tiêu</td><td>Đơn vị tính</td><td>Quý I năm 2024</td></tr>
<tr><td>1</td><td>Tổng số hồ sơ TTHC do UBND cấp xã tiếp nhận đã giải quyết xong</td><td>Hồ sơ</td><td>{value}</td></tr>
</table></body></html>"""


def a_list(server, folder):
    """What decide keeps and what a list finds between reports come with audit."""
    kho = folder + "/hai-cap"
    make_archive(kho, 2)
    for name, who, value in (("tinh", "TỈNH CAO BẰNG", 100), ("xa", "XÃ HẠ LIÊN</p><p>TỈNH CAO BẰNG", 150)):
        with open(f"{kho}/{name}.html", "w") as file:
            file.write(PAGE.format(who=who, value=value))
    for _ in range(2):
        expect(solieu("audit", kho, "-o", folder + "/list.sqlite").returncode == 8, "a list into a file")
        ran = solieu("audit", kho, "-o", server.url("list"), "--beside", folder + "/list.sqlite")
        expect(ran.returncode == 8, f"a list to the server: {ran.stderr}")
        compare(server, "list", folder + "/list.sqlite", "audit")
        fingerprint = server.rows("list", "SELECT min(fingerprint) FROM findings")[0][0]
        expect(solieu("decide", fingerprint, "rejected", "--in", folder + "/list.sqlite", "--note", "đã rõ").returncode == 0,
               "decide")
    expect(server.rows("list", "SELECT finding_id, expected FROM findings WHERE finding_id LIKE 'levels-%'") ==
           [("levels-1", "150")], "what a province says of its communes")
    expect(server.rows("list", "SELECT state, note FROM v_findings WHERE state IS NOT NULL") != [], "decisions are there")
    expect("needs --beside FILE" in solieu("audit", kho, "-o", server.url("list")).stderr, "audit without --beside")


def make_archive(folder, texts):
    os.makedirs(folder + "/xa")
    for name in ("department.pdf", "years.pdf", "budget.pdf"):
        shutil.copy(f"{SAMPLES}/{name}", folder)
    for i in range(texts):
        with open(f"{folder}/xa/bao-cao-{i:02}.txt", "w") as file:
            file.write(f"UBND XÃ HẠ LIÊN\nBÁO CÁO\nKết quả quý I năm 2031\n\nTrong quý I, xã đã tiếp nhận {100 + i} hồ sơ, "
                       f"đã giải quyết {90 + i} hồ sơ.\n")
    with open(folder + "/hong.pdf", "w") as file:
        file.write("%PDF-1.4\nnothing")


def batches(server, folder, kho):
    manifest = folder + "/mot/batch.sqlite"
    reference = folder + "/ref.sqlite"
    expect(solieu("batch", kho, "--out", reference).returncode == 8, "a batch into a file")
    refused = solieu("batch", kho, "--out", server.url("mot"))
    expect(refused.returncode == 2 and "needs --manifest FILE" in refused.stderr, "a batch without --manifest")
    to_server = ["--out", server.url("mot"), "--manifest", manifest]
    ran = solieu("batch", kho, *to_server, "--format", "json", "--log-json", folder + "/log.json")
    expect(ran.returncode == 8 and "24 files: 23 read, 1 failed" in ran.stderr, f"a batch to the server: {ran.stderr}")
    expect(os.path.exists(folder + "/mot/xa/bao-cao-03.json"), "files of other forms stand beside the manifest")
    expect(os.path.exists(folder + "/mot/batch.summary.csv"), "summary.csv")
    compare(server, "mot", reference, "batch", ids=False)
    expect("of 24" not in solieu("batch", kho, *to_server).stderr, "the same again has nothing to do")
    expect("24 of 24" in solieu("batch", kho, *to_server, "--force").stderr, "--force reads all again")
    compare(server, "mot", reference, "--force", ids=False)
    expect("1 of 1" in solieu("batch", kho, *to_server, "--retry-failed").stderr, "--retry-failed")
    expect("hong.pdf" in solieu("batch", "report", *to_server).stdout, "batch report")
    expect("không đọc được: 1" in solieu("batch", "status", *to_server).stdout, "batch status")
    expect(solieu("batch", "verify", *to_server).returncode == 0, "batch verify")
    server.sql("mot", "DELETE FROM reports WHERE file LIKE '%bao-cao-05.txt'")
    verified = solieu("batch", "verify", *to_server)
    expect(verified.returncode == 8 and "bao-cao-05.txt: postgresql://an@/mot" in verified.stdout, "verify misses a report")
    again = solieu("batch", kho, *to_server)
    expect("1 document read again: postgresql://an@/mot" in again.stderr, f"a lost report is read again: {again.stderr}")
    compare(server, "mot", reference, "a lost report", ids=False)
    return reference


def parts(server, folder, kho, reference):
    """Two writers at once, of different parts and of the same documents; neither is held up nor loses rows."""
    place = ["--out", server.url("hai"), "--manifest", folder + "/hai/batch.sqlite"]
    expect(solieu("batch", "plan", kho, *place).returncode == 0, "plan")
    running = [begin("batch", "run", *place, "--shard", f"{i}/2") for i in (1, 2)]
    running += [begin("extract", kho, "-o", server.url("hai")) for _ in range(2)]
    for process in running:
        code, said = end_of(process)
        expect(code in (0, 8), f"writers at once: {code} {said}")
    merged = solieu("batch", "merge", *place, "--shards", "2")
    expect("24 files: 23 read, 1 failed" in merged.stderr, f"merge: {merged.stderr}")
    compare(server, "hai", reference, "parts", ids=False)
    expect("deadlock" not in server.log(), "no deadlock")


def killed(server, folder, kho, reference):
    place = ["--out", server.url("ba"), "--manifest", folder + "/ba/batch.sqlite", "-j", "2"]
    for seconds in (0.3, 0.5, 0.7, 0.9):
        process = begin("batch", kho, *place)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        end_of(process)
        if server.rows("ba", "SELECT 1 WHERE to_regclass('reports') IS NOT NULL"):
            half = server.rows("ba", "SELECT file FROM reports LEFT JOIN coverage USING (report_id) WHERE numbers IS NULL")
            expect(not half, f"nothing is half there: {half}")
    expect(solieu("batch", kho, *place).returncode == 8, "after the kills")
    compare(server, "ba", reference, "killed", ids=False)


def lost(server, folder, kho, reference):
    """Connections that end are made anew; a server that ends ends the batch, which goes on with it."""
    place = ["--out", server.url("bon"), "--manifest", folder + "/bon/batch.sqlite", "-j", "2"]
    process = begin("batch", kho, *place)
    while process.poll() is None:
        server.sql("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'bon'")
        time.sleep(0.3)
    code, said = end_of(process)
    print("connections ended:", code, said.splitlines()[-1])
    process = begin("batch", kho, *place, "--force")
    while not server.rows("bon", "SELECT 1 FROM pg_stat_activity WHERE datname = 'bon' AND application_name = 'solieu'"):
        time.sleep(0.02)
    server.stop()
    code, said = end_of(process)
    expect(code == 7 and "solieu: postgresql://an@/bon?host=" in said and "cannot write" in said,
           f"the server ended: {code} {said}")
    expect("See that the server runs" in said, f"what to do is said: {said}")
    gone = solieu("batch", kho, *place)
    expect(gone.returncode == 7 and "cannot write" in gone.stderr, f"there is no server: {gone.returncode} {gone.stderr}")
    waiting = solieu("batch", "report", *place, "--as", "json").stdout
    expect('"failed":1' in waiting or '"failed":0' in waiting, f"nothing failed but what is broken: {waiting[:300]}")
    server.start()
    last = solieu("batch", kho, *place)
    expect(last.returncode == 8 and "24 files: 23 read, 1 failed" in last.stderr, f"it goes on: {last.stderr}")
    compare(server, "bon", reference, "lost", ids=False)


def refused(server, folder):
    sample = folder + "/rieng.txt"
    for database, made, said in (
            ("cua-nguoi-khac", "CREATE TABLE rows (x integer)", "it has a table rows of another program"),
            ("moi-hon", "CREATE TABLE solieu_schema AS SELECT 99 AS version", "it was written by a newer solieu (schema 99")):
        server.sql(database, made)
        ran = solieu("extract", sample, "-o", server.url(database))
        expect(ran.returncode == 7 and said in ran.stderr, f"{database}: {ran.stderr}")
    apart = server.url("cua-nguoi-khac") + "&options=-csearch_path%3Dcchc"
    server.sql("cua-nguoi-khac", "CREATE SCHEMA cchc")
    expect(solieu("extract", sample, "-o", apart).returncode == 0, "a schema of its own")
    expect(server.rows("cua-nguoi-khac", "SELECT count(*) FROM cchc.reports") == [("1",)], "its report")
    for wrong in (server.url("cchc", "SAI" + WRITTEN), server.url("khong-co")):
        ran = solieu("extract", sample, "-o", wrong)
        expect(ran.returncode == 7 and "failed" in ran.stderr, f"no way in: {ran.stderr}")
    without = server.url("cchc").replace(":" + WRITTEN, "")
    expect("password" in solieu("extract", sample, "-o", without).stderr, "no password")
    expect(solieu("extract", sample, "-o", without, PGPASSWORD=PASSWORD).returncode == 0, "PGPASSWORD")
    bare = folder + "/bare"
    os.mkdir(bare)
    shutil.copy(PROGRAM, bare)
    ran = subprocess.run([bare + "/solieu", "extract", sample, "-o", server.url("cchc")], capture_output=True, text=True)
    printed.append(ran.stderr)
    expect(ran.returncode == 7 and "that writes to PostgreSQL cannot be loaded" in ran.stderr, f"no library: {ran.stderr}")


def command_lines(seen, stop):
    """What everybody may see of the programs that run, for as long as the others are tested."""
    while not stop.wait(0.05):
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(path, "rb") as file:
                    line = file.read()
            except OSError:
                continue
            if line.startswith(PROGRAM.encode() + b"\0") and b"postgresql://" in line:
                seen.setdefault(path, []).append(WRITTEN.encode() in line)


def main():
    if programs() is None:
        print("PostgreSQL is not installed")
        sys.exit(77)
    began = time.time()
    folder = tempfile.mkdtemp(prefix="solieu-test-")
    server = Server()
    seen, stop = {}, threading.Event()
    watch = threading.Thread(target=command_lines, args=(seen, stop))
    watch.start()
    try:
        for name in ("cchc", "list", "mot", "hai", "ba", "bon", "cua-nguoi-khac", "moi-hon"):
            server.sql("postgres", f'CREATE DATABASE "{name}" TEMPLATE template0')
        kho = folder + "/kho"
        make_archive(kho, 20)
        same_rows(server, folder)
        schema(server, folder)
        a_list(server, folder)
        reference = batches(server, folder, kho)
        parts(server, folder, kho, reference)
        killed(server, folder, kho, reference)
        lost(server, folder, kho, reference)
        refused(server, folder)
        kept = [open(path, "rb").read() for path in glob.glob(folder + "/**", recursive=True) if os.path.isfile(path)]
        for secret in (PASSWORD, WRITTEN):
            expect(not any(secret in text for text in printed), "the password is printed nowhere")
            expect(not any(secret.encode() in content for content in kept), "the password is kept nowhere")
        # Whoever has just begun has not covered it yet.
        shown = [looks[-1] for looks in seen.values() if len(looks) > 1]
        expect(len(shown) > 10 and not any(shown), f"the password shows in {sum(shown)} of {len(shown)} command lines")
    finally:
        stop.set()
        watch.join()
        server.remove()
        shutil.rmtree(folder)
    print(f"{len(failures)} failed, {time.time() - began:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
