"""Opens the workbooks (XLSX) of the samples in LibreOffice and compares its numbers with the JSON, value for value; and has one of them printed.

usage: check_workbook.py PROGRAM SAMPLES

Ends with 77 (skipped) where LibreOffice is not installed: it is 500 MB, and no package that the build needs.
"""

import csv
import decimal
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

# All sheets, UTF-8, numbers as they are and not as they are shown.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
FIELDS = ("value", "numerator", "denominator")
HEADS = ("Value", "Numerator", "Denominator")


def number(text):
    return None if text in (None, "") else decimal.Decimal(str(text).replace(",", "."))


def expected_of(report):
    """Id -> value, numerator, denominator as the JSON has them."""
    quantities = {}
    for table in report["tables"]:
        # Who reports a row is told of the row, not as a number of its own.
        reporters = {column["title"] for column in table["columns"] if column["role"] == "reporter"}
        for row in table["rows"]:
            for place, value in enumerate(row["values"], 1):
                if value["column_title"] in reporters:
                    continue
                if row["kind"] == "item" or value["raw"]:
                    quantities[f"{row['id']}.v{place}"] = value["quantity"]
    for fact in report["facts"]:
        quantities[fact["id"]] = fact["quantity"]
    return {key: [number(quantity[field]) for field in FIELDS] for key, quantity in quantities.items()}


def pages_of(office, program, samples, folder, environment):
    """On how many pages the workbook of a report of 6 pages, with 118 rows and 45 figures, is printed."""
    book = os.path.join(folder, "printed.xlsx")
    subprocess.run([program, "extract", os.path.join(samples, "district.pdf"), "-o", book], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([office, "--headless", "--convert-to", "pdf", "--outdir", folder, book], check=True, env=environment,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=200)
    with open(os.path.join(folder, "printed.pdf"), "rb") as file:
        return len(re.findall(rb"/Type\s*/Page\b", file.read()))


def main():
    program, samples = sys.argv[1:]
    office = shutil.which("soffice")
    if not office:
        print("LibreOffice is not installed")
        sys.exit(77)
    problems, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        reports = sorted(glob.glob(os.path.join(samples, "*.pdf")))
        for form in ("xlsx", "json"):
            subprocess.run([program, "extract", *reports, "--format", form, "-o", folder, "--lang", "en"], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        books = sorted(glob.glob(os.path.join(folder, "*.xlsx")))
        environment = dict(os.environ, HOME=folder)
        subprocess.run([office, "--headless", "--convert-to", AS_CSV, "--outdir", folder, *books], check=True,
                       env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=200)
        for book in books:
            name = os.path.splitext(book)[0]
            with open(name + ".json", encoding="utf-8") as file:
                expected = expected_of(json.load(file))
            with open(name + "-Observations.csv", encoding="utf-8", newline="") as file:
                found = {line["Id"]: [number(line[head]) for head in HEADS] for line in csv.DictReader(file)}
            if expected.keys() != found.keys():
                problems.append(f"{name}: other observations")
            for key in expected.keys() & found.keys():
                compared += 1
                if expected[key] != found[key]:
                    problems.append(f"{name}: {key}: {found[key]} instead of {expected[key]}")
        printed = pages_of(office, program, samples, folder, environment)
        if not 5 < printed < 20:
            problems.append(f"the workbook of district.pdf is printed on {printed} pages")
    print(f"{compared} observations of {len(reports)} reports compared in LibreOffice")
    if compared == 0:
        problems.append("nothing was compared")
    for problem in problems[:20]:
        print(problem)
    sys.exit(1 if problems else 0)


main()
