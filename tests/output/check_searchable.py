"""Checks the searchable PDF of a scan with tools that are not the project's own: qpdf and pdftotext.

usage: check_searchable.py PROGRAM SCAN NUMBER

The scan is read once, into JSON and PDF. The PDF is valid; its words, in the order in which they can be selected, are
those of the JSON; each page is as large; NUMBER is found where the JSON has it; findings are highlights and bookmarks.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from xml.etree import ElementTree

problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def run(*command):
    ended = subprocess.run(command, capture_output=True)
    expect(ended.returncode == 0, f"{command[:2]} ended {ended.returncode}: {ended.stderr.decode()[:500]}")
    return ended.stdout.decode()


def boxes_of(report, number):
    """Pages and boxes of the values written like `number`."""
    values = [value for table in report["tables"] for row in table["rows"] for value in row["values"]]
    return [(value["page"], value["box"]) for value in values + report["facts"] if number in value["raw"].split()]


def check_words(report, pdf):
    for page in report["pages"]:
        number = str(page["page"])
        text = run("pdftotext", "-raw", "-enc", "UTF-8", "-f", number, "-l", number, pdf, "-")
        words, found = page["text"].split(), unicodedata.normalize("NFC", text).split()
        expect(len(words) > 20, f"page {number} of the JSON has {len(words)} words")
        # Words that touch each other may be told apart otherwise; their letters and order are the same.
        expect("".join(words) == "".join(found), f"page {number}: other text")
        same = sum(a in found for a in words)
        expect(same >= 0.97 * len(words), f"page {number}: only {same} of {len(words)} words are found")


def check_place(report, pdf, number):
    listing = run("pdftotext", "-bbox", pdf, "-")
    tree = ElementTree.fromstring(re.sub(r'xmlns="[^"]*"|<!DOCTYPE[^>]*>', "", listing))
    pages = tree.findall(".//page")
    wanted = boxes_of(report, number)
    expect(wanted, f"the JSON has no {number}")
    for page, box in wanted:
        middles = [
            ((float(word.get("xMin")) + float(word.get("xMax"))) / 2, (float(word.get("yMin")) + float(word.get("yMax"))) / 2)
            for word in pages[page - 1].findall("word")
            if number in (word.text or "")
        ]
        within = [x for x, y in middles if box[0] - 3 <= x <= box[2] + 3 and box[1] - 3 <= y <= box[3] + 3]
        expect(within, f"{number} is not found at {box} of page {page}: {middles}")
    for page, read in zip(pages, report["pages"]):
        for side in "width", "height":
            expect(abs(float(page.get(side)) - read[side]) < 2, f"page {read['page']} has another {side}")


def main(program, scan, number):
    with tempfile.TemporaryDirectory() as folder:
        run(program, "extract", scan, "--format", "json", "--format", "pdf", "-o", folder)
        name = os.path.join(folder, os.path.splitext(os.path.basename(scan))[0])
        report = json.load(open(name + ".json", encoding="utf-8"))
        pdf = name + ".solieu.pdf"
        run("qpdf", "--check", pdf)
        check_words(report, pdf)
        check_place(report, pdf, number)
        outline = json.loads(run("qpdf", "--json", "--json-key=outlines", pdf))["outlines"]
        expect(bool(outline) == bool(report["sections"] or report["findings"]), "bookmarks")


main(*sys.argv[1:])
for problem in problems[:20]:
    print(problem)
sys.exit(1 if problems else 0)
