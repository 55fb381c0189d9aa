#!/usr/bin/env python3
"""Seeds of the fuzz targets: small files made of the samples, cases and rules of the project.

usage: collect_seeds.py SOURCE OUT      writes OUT/TARGET/NAME for each target and OUT/words/TARGET.dict; what was there
                                        before goes

Large samples give pieces of themselves, for a fuzzer changes small files best. What no sample has (workbooks, pages of
a PDF as text, heads of picture files) is made here or stands in seeds/.
"""

import re
import shutil
import struct
import sys
import zipfile
import zlib
from pathlib import Path
from xml.dom import minidom

MOST_BYTES = 6000  # of a piece


class Seeds:
    def __init__(self, out):
        self.out = out

    def add(self, target, name, content):
        folder = self.out / target
        folder.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)


def pieces(data, count=3):
    """The whole when it is small; else its beginning and some pieces from further on."""
    if len(data) <= MOST_BYTES:
        return [data]
    step = (len(data) - MOST_BYTES) // max(1, count - 1)
    return [data[i * step : i * step + MOST_BYTES] for i in range(count)]


def cases_of(path):
    """(name, input) of each case; see tests/cases.h."""
    text = "\n" + "\n".join(line for line in path.read_text().split("\n") if not line.startswith("#:"))
    for number, part in enumerate(text.split("\n## ")[1:]):
        yield f"{path.stem}-{number:03}", part.partition("\n")[2].split("\n---")[0].strip("\n") + "\n"


def add_cases(seeds, cases):
    for name, text in cases_of(cases / "numbers.txt"):
        lines = []
        for line in text.splitlines():
            what, *fields = [field.strip() for field in line.replace("\\n", " ").split("|")]
            fields += [""] * 3
            if what == "figure":
                lines.append(f"{fields[0]}|{fields[2]}|{fields[1]}")
            elif what == "number":
                lines.append(fields[0])
            else:
                lines.append(f"{fields[0]}|{fields[1]}")
        seeds.add("number", name, "\n".join(lines))
    for file in ("prose", "dates", "breakdowns"):
        for name, text in cases_of(cases / f"{file}.txt"):
            seeds.add("prose", name, text)
            seeds.add("report", name, text)
    for file in ("rows", "loose_rows"):
        for name, text in cases_of(cases / f"{file}.txt"):
            for target in ("text", "report"):
                seeds.add(target, name, text.replace("⇥", "\t"))
    for file in ("findings", "same_things", "years"):
        for name, text in cases_of(cases / f"{file}.txt"):
            lines = ["BÁO CÁO\nNăm 2024\n\nSTT\tChỉ tiêu\tĐơn vị\tSố liệu\tGhi chú"]
            for line in text.splitlines():
                lines.append("\t".join(field.strip() for field in line.split("|")))
            seeds.add("report", name, "\n".join(lines) + "\n")


def add_texts(seeds, samples):
    for path in sorted(samples.rglob("*.txt")):
        for number, piece in enumerate(pieces(path.read_bytes())):
            for target in ("text", "report"):
                seeds.add(target, f"{path.stem}-{number}", piece)
    seeds.add("text", "utf16", "﻿STT\tTên\tSố\n1\tHồ sơ\t12\n".encode("utf-16-le"))
    for path in sorted(samples.rglob("*.html")):
        for number, piece in enumerate(pieces(path.read_bytes(), 4)):
            seeds.add("html", f"{path.stem}-{number}", piece)


def as_parts(members):
    return "".join(f"=== {name}\n{content}\n" for name, content in members)


def shortened(xml):
    """The document with the beginnings of its tables and some of its paragraphs."""
    tree = minidom.parseString(xml)
    body = tree.getElementsByTagName("w:body")[0]
    blocks = [node for node in body.childNodes if node.nodeType == node.ELEMENT_NODE]
    keep = set(blocks[:6] + blocks[6 :: max(1, len(blocks) // 8)] + blocks[-2:])
    for block in blocks:
        if block not in keep:
            body.removeChild(block)
    for table in tree.getElementsByTagName("w:tbl"):
        for row in [node for node in table.childNodes if node.nodeName == "w:tr"][5:]:
            table.removeChild(row)
    return tree.documentElement.toxml()


def add_packages(seeds, samples):
    for path in sorted(samples.rglob("*.docx")):
        seeds.add("package", path.name, path.read_bytes())
        with zipfile.ZipFile(path) as package:
            members = [(name, package.read(name).decode()) for name in package.namelist()]
        short = [(name, shortened(text) if name == "word/document.xml" else text) for name, text in members]
        if sum(len(text.encode()) for _, text in short) <= 15000:
            seeds.add("docx", path.stem, as_parts(short))


def add_own(seeds, own):
    """Files of seeds/TARGET as they are; those of workbooks and documents also as packages."""
    for path in sorted(own.rglob("*")):
        if not path.is_file():
            continue
        target = path.parent.name
        seeds.add(target, path.stem, path.read_bytes())
        if target in ("docx", "xlsx"):
            packed = seeds.out / "package" / f"{target}-{path.stem}"
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
                for part in ("\n" + path.read_text()).split("\n=== ")[1:]:
                    name, _, content = part.partition("\n")
                    package.writestr(zipfile.ZipInfo(name), content)


def add_rules(seeds, rules):
    for path in sorted(rules.glob("*.toml")):
        for number, rule in enumerate(path.read_text().split("[[rule]]")[1:]):
            seeds.add("rules", f"{path.stem}-{number:02}", "[[rule]]" + rule)


# ---- pages of a PDF ------------------------------------------------------------------------------------------


def shown(x, y, text, size=12, font="U"):
    if font != "U":
        return f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n"
    return f"BT /U {size} Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"


def page_of_rows(rows, columns, left=50, top=760, step=18, ruled=True, size=11):
    out = ""
    edges = [left]
    for width in columns:
        edges.append(edges[-1] + width)
    for number, row in enumerate(rows):
        y = top - number * step
        for edge, cell in zip(edges, row):
            if cell:
                out += shown(edge + 3, y - step + 5, cell, size)
        if ruled:
            out += f"{left} {y} m {edges[-1]} {y} l S\n"
    if ruled:
        bottom = top - len(rows) * step
        out += f"{left} {bottom} m {edges[-1]} {bottom} l S\n"
        out += "".join(f"{edge} {top} m {edge} {bottom} l S\n" for edge in edges)
    return out


def add_pages(seeds):
    head = [("STT", "Chỉ tiêu", "Đơn vị", "Số liệu")]
    body = [
        ("I", "Cải cách thủ tục", "", ""),
        ("1", "Số hồ sơ tiếp nhận", "Hồ sơ", "1.872"),
        ("1.1", "Trong đó: trực tuyến", "Hồ sơ", "1.205"),
        ("2", "Tỷ lệ đúng hạn", "%", "98,49"),
    ]
    widths = (35, 220, 70, 80)
    prose = shown(60, 800, "Báo cáo công tác quý III năm 2024", 14) + "".join(
        shown(60, 770 - 16 * i, text)
        for i, text in enumerate(
            ["Đã tiếp nhận 1.245 hồ sơ, giải quyết 1.198 hồ sơ,", "đạt tỷ lệ 96,2%(1).", "- Tổng số: 35 văn bản;"]
        )
    )
    note = "50 120 m 200 120 l S\n" + shown(60, 106, "(1) Không kể 12 hồ sơ chưa đến hạn.", 9)
    pages = {
        "ruled": page_of_rows(head + body, widths),
        "unruled": page_of_rows(head + body, widths, ruled=False),
        "unruled-tight": page_of_rows(body * 4, (30, 160, 50, 60), ruled=False, step=12, size=10),
        "prose": prose + note,
        "continued": page_of_rows(head + body * 3, widths, ruled=False)
        + "\f"
        + page_of_rows(body * 2, widths, ruled=False)
        + "\f"
        + page_of_rows(head + body, widths),
        "side-by-side": page_of_rows(body, widths, ruled=False) + page_of_rows(body, widths, left=330, top=500),
        "turned": "q 0 1 -1 0 595 0 cm\n" + page_of_rows(head + body, widths, top=560) + "Q\n",
        "fills": "q 0.5 w\n" + "".join(f"50 {700 - 20 * i} 400 0.7 re f\n" for i in range(4)) + "Q\n"
        + "".join(f"{50 + 100 * i} 640 0.7 60 re f\n" for i in range(5)) + shown(55, 685, "12"),
        "old-letters": shown(60, 700, "C\\253ng t\\270c c\\266i c\\270ch", font="V") + shown(60, 680, "1 234 5,6", font="A"),
        "spaced": "BT /A 12 Tf 3 Tc 20 Tw 70 Tz 50 700 Td 14 TL (1.2) Tj T* [(12) -300 (345) 120 (6)] TJ (x) ' ET\n",
        "blank": "",
    }
    for name, content in pages.items():
        seeds.add("page", name, content)
        seeds.add("pdf", name, pdf_of(content))


def pdf_of(content):
    """One page around the content, with a compressed stream."""
    data = zlib.compress(content.split("\f")[0].encode())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0/Contents 4 0 R/Resources<</Font<</A 5 0 R/U 6 0 R"
        b"/V 5 0 R>>>>/Annots[9 0 R]>>",
        b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(data), data),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/U/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/U/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0"
        b">>/DW 500>>",
        b"<</Length 116>>\nstream\nbegincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020>"
        b" <1EFF> <0020> endbfrange endcmap  \nendstream",
        b"<</Type/Annot/Subtype/FreeText/Rect[300 700 380 720]/DA(/A 12 Tf)/Contents(12)/AP<</N 10 0 R>>>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 80 20]/Length 34>>\nstream\nBT /A 12 Tf 2 4 Td (1.872) Tj ET  \nendstream",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return out + tail % (len(places) + 1, table, len(places) + 1, len(out))


# ---- pictures ------------------------------------------------------------------------------------------------


def png(width, height, bits, colour, rows, extra=()):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    chunks = [chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))]
    chunks += [chunk(kind, data) for kind, data in extra]
    chunks += [chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def bmp(width, height, bits, rows, palette=b""):
    begin = 54 + len(palette)
    data = b"".join(row + b"\0" * (-len(row) % 4) for row in rows)
    return (
        b"BM" + struct.pack("<IHHI", begin + len(data), 0, 0, begin)
        + struct.pack("<IiiHHIIiiII", 40, width, height, 1, bits, 0, len(data), 11811, 11811, 0, 0) + palette + data
    )


def tiff(pages, order="<"):
    """Each page: (fields, data); fields are tag -> (type, values)."""
    out = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, 0)
    link = 4
    for fields, data in pages:
        place = len(out)
        out += data + b"\0" * (len(data) % 2)
        fields = {**fields, 273: (4, [place]), 279: (4, [len(data)])}
        directory = len(out)
        out = out[:link] + struct.pack(order + "I", directory) + out[link + 4 :]
        body, extra, after = b"", b"", directory + 2 + 12 * len(fields) + 4
        for tag, (kind, values) in sorted(fields.items()):
            if kind == 5:
                value = struct.pack(order + "II", *values)
            else:
                value = struct.pack(order + {3: "H", 4: "I"}[kind] * len(values), *values)
            if len(value) > 4:
                body += struct.pack(order + "HHII", tag, kind, 1 if kind == 5 else len(values), after + len(extra))
                extra += value
            else:
                body += struct.pack(order + "HHI", tag, kind, len(values)) + value.ljust(4, b"\0")
        out += struct.pack(order + "H", len(fields)) + body
        link = len(out)
        out += struct.pack(order + "I", 0) + extra
    return out


def jpeg(exif=b""):
    """8 by 8 pixels of one grey."""
    def segment(mark, data):
        return b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data

    out = b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\1\x01\x2c\x01\x2c\0\0")
    if exif:
        out += segment(0xE1, b"Exif\0\0" + exif)
    out += segment(0xDB, b"\0" + b"\1" * 64) + segment(0xC0, struct.pack(">BHHBBBB", 8, 8, 8, 1, 1, 0x11, 0))
    for table in (b"\x00", b"\x10"):
        out += segment(0xC4, table + b"\1" + b"\0" * 15 + b"\0")
    return out + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x3f" + b"\xff\xd9"


def add_pictures(seeds):
    grey = {256: (3, [16]), 257: (3, [8]), 258: (3, [8]), 259: (3, [1]), 262: (3, [1]), 277: (3, [1]), 278: (3, [8])}
    bilevel = {**grey, 258: (3, [1]), 262: (3, [0]), 282: (5, [300, 1]), 283: (5, [300, 1]), 296: (3, [2])}
    colour = {**grey, 258: (3, [8, 8, 8]), 262: (3, [2]), 277: (3, [3]), 274: (3, [6])}
    palette = {**grey, 258: (3, [4]), 262: (3, [3]), 320: (3, list(range(0, 48 * 1300, 1300)))}
    for name, content in {
        "png-grey": png(4, 4, 8, 0, [bytes(range(i, i + 4)) for i in range(4)], [(b"pHYs", struct.pack(">IIB", 11811, 11811, 1))]),
        "png-colour": png(3, 2, 8, 6, [bytes(range(12))] * 2),
        "png-palette": png(8, 2, 1, 3, [b"\xaa"] * 2, [(b"PLTE", bytes(6)), (b"tRNS", b"\0\xff")]),
        "png-deep": png(2, 2, 16, 2, [bytes(range(12))] * 2),
        "bmp-colour": bmp(3, 2, 24, [bytes(range(9))] * 2),
        "bmp-bilevel": bmp(16, 2, 1, [b"\xaa\x55"] * 2, bytes(4) + b"\xff\xff\xff\0"),
        "bmp-palette": bmp(4, 2, 8, [bytes(range(4))] * 2, bytes(1024)),
        "tiff-grey": tiff([(grey, bytes(range(128)))]),
        "tiff-pages": tiff([(bilevel, bytes(16)), (grey, bytes(128)), (bilevel, b"\xff" * 16)], ">"),
        "tiff-colour": tiff([(colour, bytes(384))]),
        "tiff-palette": tiff([(palette, bytes(64))]),
        "tiff-packed": tiff([({**grey, 259: (3, [32773])}, b"\x81\x7f" * 1)]),
        "tiff-lzw": tiff([({**grey, 259: (3, [5])}, b"\x80\x00\x60\x50\x38")]),
        "tiff-fax": tiff([({**bilevel, 259: (3, [4])}, b"\x26\xa0\x00\x10\x01")]),
        "tiff-deflate": tiff([({**grey, 259: (3, [8]), 317: (3, [2])}, zlib.compress(bytes(128)))]),
        "tiff-jpeg": tiff([({**grey, 256: (3, [8]), 259: (3, [7])}, jpeg())]),
        "jpeg": jpeg(),
        "jpeg-turned": jpeg(b"II*\0\x08\0\0\0\1\0\x12\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0"),
        "jp2": bytes.fromhex("ff4fff51002f0000") + struct.pack(">IIIIIIIIH", 64, 64, 0, 0, 64, 64, 0, 0, 1) + b"\7\1\1",
        "jbig2": struct.pack(">IBBBI", 0, 48, 0, 1, 19) + struct.pack(">IIIIBH", 64, 64, 0, 0, 0, 0),
    }.items():
        seeds.add("picture", name, content)


# ---- kinds of files ------------------------------------------------------------------------------------------


def compound(stream):
    head = bytearray(2048)
    head[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    name = stream.encode("utf-16-le")
    head[1024 : 1024 + len(name)] = name
    return bytes(head)


def add_kinds(seeds, samples):
    for path in sorted(samples.rglob("*")):
        if path.suffix in (".pdf", ".docx", ".html", ".txt", ".jpg", ".tif"):
            seeds.add("kind", path.name, path.read_bytes()[:1000])
    for stream in ("WordDocument", "Workbook", "Book", "PowerPoint Document", "EncryptedPackage", "Other"):
        seeds.add("kind", f"compound-{stream.split()[0]}", compound(stream))
    for name, content in {
        "rtf": b"{\\rtf1\\ansi B\\'e1o c\\'e1o}",
        "gif": b"GIF89a\1\0\1\0",
        "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
        "heic": b"\0\0\0\x18ftypheic\0\0\0\0",
        "ps": b"%!PS-Adobe-3.0\n",
        "rar": b"Rar!\x1a\7\0",
        "7z": b"7z\xbc\xaf\x27\x1c",
        "gzip": b"\x1f\x8b\x08\0",
        "xml": b"<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.text'/>",
        "odt": b"PK\3\4\x14\0\0\0\0\0\0\0\0\0\x5e\xc6\x32\x0c\x27\0\0\0\x27\0\0\0\x08\0\0\0mimetype"
        b"application/vnd.oasis.opendocument.text",
        "empty": b"",
    }.items():
        seeds.add("kind", name, content)


def add_words(out, words):
    """The dictionaries as libFuzzer takes them: bytes that are no ASCII as \\xAB."""
    folder = out / "words"
    folder.mkdir(parents=True)
    for path in sorted(words.glob("*.dict")):
        escaped = "".join(chr(byte) if byte < 128 else f"\\x{byte:02x}" for byte in path.read_bytes())
        (folder / path.name).write_text(escaped)


def main():
    source, out = Path(sys.argv[1]), Path(sys.argv[2])
    shutil.rmtree(out, ignore_errors=True)
    seeds = Seeds(out)
    samples = source / "corpus/samples"
    add_words(out, source / "tests/fuzz/words")
    add_cases(seeds, source / "corpus/cases")
    add_texts(seeds, samples)
    add_packages(seeds, samples)
    add_own(seeds, source / "tests/fuzz/seeds")
    add_rules(seeds, source / "audit/rules")
    add_pages(seeds)
    add_pictures(seeds)
    add_kinds(seeds, samples)
    smallest = min(samples.rglob("*.pdf"), key=lambda path: path.stat().st_size)
    seeds.add("pdf", "sample", smallest.read_bytes())


main()
