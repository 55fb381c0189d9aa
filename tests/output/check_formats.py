"""Checks what the program writes from the samples with readers that are not the project's own.

usage: check_formats.py PROGRAM SAMPLES SCHEMAS

JSON and NDJSON against the JSON Schemas (python3-jsonschema); XLSX (openpyxl), SQLite (Python's), NDJSON and CSV against
the JSON, value for value; the data package against the CSV files.
"""

import csv
import decimal
import glob
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

import jsonschema
import openpyxl

problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def validator(path):
    schema = json.load(open(path, encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def check_schema(schema, value, name):
    for error in list(schema.iter_errors(value))[:3]:
        expect(False, f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")


def observations_of(report):
    """Id -> (value, raw) as the JSON has them. Behind the values of a row stand its texts, which are no observations."""
    out = {}
    for table in report["tables"]:
        measured = sum(column["role"] == "value" for column in table["columns"])
        for row in table["rows"]:
            for number, value in enumerate(row["values"][:measured], 1):
                if row["kind"] == "item" or value["raw"]:
                    out[f"{row['id']}.v{number}"] = (value["quantity"]["value"], value["raw"])
    for fact in report["facts"]:
        out[fact["id"]] = (fact["quantity"]["value"], fact["raw"])
    return out


def number(value):
    return None if value is None or value == "" else decimal.Decimal(str(value))


def same(name, form, expected, found):
    expect(expected.keys() == found.keys(), f"{name}: {form}: other observations")
    for key in expected.keys() & found.keys():
        wanted, got = expected[key], found[key]
        expect(number(wanted[0]) == number(got[0]), f"{name}: {form}: {key}: {got[0]} is not {wanted[0]}")
        expect(wanted[1] == got[1], f"{name}: {form}: {key}: raw {got[1]!r} is not {wanted[1]!r}")


# The sheets, and the heads of that of all values, in the two languages.
SHEETS = {"vi": ("Báo cáo", "Phát hiện", "Bảng", "Số liệu"), "en": ("Report", "Findings", "Table", "Observations")}
HEADS = {"vi": ("Mã số liệu", "Giá trị", "Báo cáo ghi"), "en": ("Id", "Value", "As written")}


def check_xlsx(path, name, report, expected, language):
    book = openpyxl.load_workbook(path)
    about, findings, table_name, values = SHEETS[language]
    tables = [f"{table_name} {i + 1}" for i in range(len(report["tables"]))]
    expect(book.sheetnames == [about, findings, *tables, values], f"{name}: sheets {book.sheetnames}")
    linked = set()
    for sheet in book:
        expect(sheet.freeze_panes is not None, f"{name}: {sheet.title}: no frozen head")
        page = sheet.page_setup
        expect(page.paperSize == 9 and sheet.sheet_properties.pageSetUpPr.fitToPage and page.fitToHeight == 0,
               f"{name}: {sheet.title}: not as wide as a page of A4")
        expect(page.orientation == ("portrait" if sheet.title == about else "landscape"), f"{name}: {sheet.title}: turned")
        expect("&P" in sheet.oddFooter.right.text, f"{name}: {sheet.title}: no page numbers")
        expect(sheet.title == about or sheet.print_title_rows, f"{name}: {sheet.title}: no heads on each page")
        for row in sheet:
            for cell in row:
                expect(cell.data_type != "f", f"{name}: {sheet.title}: {cell.coordinate} is a formula")
                if cell.hyperlink:
                    target, place = cell.hyperlink.location.rsplit("!", 1)
                    expect(book[target.strip("'")][place].value not in (None, "") or "r" in place,
                           f"{name}: {sheet.title}: {cell.coordinate} leads to nothing: {cell.hyperlink.location}")
                    linked.add((sheet.title, target.strip("'")))
    lines = list(book[values].iter_rows(values_only=True))
    identity, value, raw = (lines[0].index(head) for head in HEADS[language])
    same(name, "xlsx", expected, {line[identity]: (line[value], line[raw] or "") for line in lines[1:]})
    expect(book[findings].max_row - 1 == max(1, len(report["findings"])), f"{name}: xlsx: other findings")
    suspicious = any(f["suspects"] or f["refs"] for f in report["findings"])
    comments = [c for s in book for r in s for c in r if c.comment]
    expect(bool(comments) == suspicious or not suspicious, f"{name}: xlsx: no comment")
    for index, table in enumerate(report["tables"]):
        sheet = book[tables[index]]
        # "$3:$4": the heads; the rows follow.
        heads = int(sheet.print_title_rows.split(":")[1].strip("$"))
        expect(sheet.max_row == heads + len(table["rows"]), f"{name}: {sheet.title}: {sheet.max_row} rows")
        spoken = any(ref.startswith(f"t{index + 1}.") for f in report["findings"] for ref in f["refs"])
        expect(spoken == ((sheet.title, findings) in linked), f"{name}: {sheet.title}: links to the findings")
        expect(not spoken or (findings, sheet.title) in linked or len(report["findings"]) > 1,
               f"{name}: {sheet.title}: no link from the findings")


def check_locales(program, sample, folder, columns):
    """The workbook in English; CSV as Vietnamese spreadsheets read it, and as its data package says."""
    other = os.path.join(folder, "other")
    formats = [word for form in ["json", "csv", "xlsx"] for word in ("--format", form)]
    subprocess.run([program, "extract", sample, "-o", other, *formats, "--lang", "en", "--csv-locale", "vi"], check=True,
                   stdout=subprocess.DEVNULL)
    stem = os.path.join(other, os.path.splitext(os.path.basename(sample))[0])
    report = json.load(open(stem + ".json", encoding="utf-8"))
    expected = observations_of(report)
    check_xlsx(stem + ".xlsx", stem, report, expected, "en")
    package = json.load(open(os.path.join(other, "datapackage.json"), encoding="utf-8"))
    for resource in package["resources"]:
        numbers = {f["name"]: f["decimalChar"] for f in resource["schema"]["fields"] if f["type"] == "number"}
        expect(set(numbers.values()) <= {","}, f"{resource['path']}: {numbers}")
        with open(os.path.join(other, resource["path"]), "rb") as file:
            expect(file.read(3) == b"\xef\xbb\xbf", f"{resource['path']}: no byte order mark")
        with open(os.path.join(other, resource["path"]), encoding="utf-8-sig", newline="") as file:
            lines = list(csv.DictReader(file, delimiter=resource["dialect"]["delimiter"]))
        expect(list(lines[0]) == [f["name"] for f in resource["schema"]["fields"]], f"{resource['path']}: other fields")
        if "value" in lines[0]:
            expect(len(lines[0]) == columns, f"{resource['path']}: {len(lines[0])} columns")
            found = {line["id"] + (".v" + line["column"] if line["column"] else ""):
                     (line["value"].replace(",", ".") or None, line["raw"].removeprefix("'")) for line in lines}
            expect(all("." not in line[name] for line in lines for name in numbers), f"{resource['path']}: points")
            same(stem, "csv of vi", expected, found)


def main(program, samples, schemas):
    report_schema = validator(os.path.join(schemas, "report.schema.json"))
    line_schema = validator(os.path.join(schemas, "observation.schema.json"))
    inputs = sorted(path for ending in ("pdf", "txt", "docx") for path in glob.glob(f"{samples}/*.{ending}"))
    expect(len(inputs) > 5, "too few samples")
    with tempfile.TemporaryDirectory() as folder:
        formats = [word for form in ["json", "ndjson", "csv", "xlsx", "sqlite"] for word in ("--format", form)]
        subprocess.run([program, "extract", *inputs, "-o", folder, *formats], check=True, stdout=subprocess.DEVNULL)
        package = json.load(open(folder + "/datapackage.json", encoding="utf-8"))
        fields = {r["path"]: [f["name"] for f in r["schema"]["fields"]] for r in package["resources"]}
        database = sqlite3.connect(folder + "/solieu.sqlite")
        expect(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "sqlite: integrity")
        expect(database.execute("PRAGMA foreign_key_check").fetchall() == [], "sqlite: foreign keys")
        reports = [p for p in sorted(glob.glob(folder + "/*.json")) if not p.endswith("/datapackage.json")]
        expect(len(reports) == len(inputs), "a sample without JSON")
        hashes = set()
        for path in reports:
            name = os.path.basename(path)
            stem = path[: -len(".json")]
            report = json.load(open(path, encoding="utf-8"))
            hashes.add(report["source"]["sha256"])
            check_schema(report_schema, report, name)
            expected = observations_of(report)
            lines = [json.loads(line) for line in open(stem + ".ndjson", encoding="utf-8")]
            for line in lines:
                check_schema(line_schema, line, name + ": " + line["id"])
            same(name, "ndjson", expected, {line["id"]: (line["value"], line["raw"]) for line in lines})
            check_xlsx(stem + ".xlsx", name, report, expected, "vi")
            rows = database.execute(
                "SELECT observation_id, value, raw FROM observations JOIN reports USING (report_id) WHERE sha256 = ?",
                (report["source"]["sha256"],),
            )
            same(name, "sqlite", expected, {row[0]: row[1:] for row in rows})
            with open(stem + ".csv", encoding="utf-8-sig", newline="") as file:
                table = list(csv.DictReader(file))
            expect(fields[os.path.basename(stem) + ".csv"] == list(table[0]), f"{name}: csv: fields of the package")
            found = {}
            for line in table:
                key = line["id"] + (".v" + line["column"] if line["column"] else "")
                raw = line["raw"]
                found[key] = (line["value"] or None, raw[1:] if raw.startswith("'") else raw)
            same(name, "csv", expected, found)
        check_locales(program, os.path.join(samples, "district.pdf"), folder, len(table[0]))
        count = database.execute("SELECT count(*) FROM reports").fetchone()[0]
        expect(count == len(hashes), f"sqlite: {count} reports of {len(hashes)}")
    # The schema refuses what is wrong, or the checks above say nothing.
    for change in [("schema", "other"), ("findings", [{"id": "e1"}]), ("coverage", {})]:
        wrong = dict(report)
        wrong[change[0]] = change[1]
        expect(not report_schema.is_valid(wrong), f"the schema takes a wrong {change[0]}")
    for problem in problems[:30]:
        print(problem)
    print(f"{len(inputs)} samples, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
