#!/usr/bin/python3
"""Texts of lines for the training of the line reader: a line each; after a tab what is to be read, if it is not the same.

usage: make_texts.py --count N --seed S [--most-words N] [--packs DIR] [--syllables FILE] > TEXTS

Words and phrases come from the packs, from the sources of corpus/samples and from sentences.txt; syllables, each as
often as any other, from the list of hunspell-vi of Debian. Numbers, dates, citations, amounts and codes are drawn.
"""
import argparse
import glob
import json
import pathlib
import random
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
VOWELS = "aăâeêioôơuưy"
LETTER = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What is drawn -> what is to be read.
SAME = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "•": "-", "": "-"}


def phrases_of_packs(folder):
    found = []
    for path in sorted(glob.glob(f"{folder}/**/*.tsv", recursive=True)):
        for line in open(path, encoding="utf-8"):
            if line.startswith("#"):
                continue
            for field in line.rstrip("\n").split("\t"):
                found += [part.strip() for part in field.split(";")]
    for path in sorted(glob.glob(f"{folder}/**/*.toml", recursive=True)):
        found += re.findall(r'"([^"\n]+)"', open(path, encoding="utf-8").read())
    return found


def strings_of(value):
    if isinstance(value, str):
        yield re.sub(r"^[#@]+\w* *", "", value).replace("{", "").replace("}", "")
    elif isinstance(value, list):
        for item in value:
            yield from strings_of(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_of(item)


def is_vietnamese(text):
    plain = unicodedata.normalize("NFD", text)
    marks = sum(unicodedata.combining(c) > 0 for c in plain) + plain.count("đ") + plain.count("Đ")
    return marks > 0 and not re.search(r"[\\|*+?^$(\[<>_{}=]", text)


class Texts:
    def __init__(self, packs, syllables):
        phrases = [p for p in phrases_of_packs(packs) if is_vietnamese(p)]
        sentences = []
        for path in sorted(glob.glob(f"{ROOT}/corpus/samples/source/*.json")):
            sentences += [s for s in strings_of(json.load(open(path, encoding="utf-8"))) if is_vietnamese(s)]
        sentences += [l.strip() for l in open(HERE / "sentences.txt", encoding="utf-8") if not l.startswith("#")]
        nfc = lambda text: unicodedata.normalize("NFC", text)
        self.phrases = [nfc(p) for p in phrases if len(p) < 200]
        self.sentences = [nfc(s) for s in sentences]
        self.syllables = sorted({nfc(l.split("/")[0].strip()) for l in open(syllables, encoding="utf-8")})
        self.syllables = [s for s in self.syllables if s.isalpha() and s.islower() and 0 < len(s) < 8]
        self.next = {}
        for text in self.phrases + self.sentences * 6:
            words = text.split()
            for a, b in zip(words, words[1:]):
                self.next.setdefault(a, []).append(b)
        self.starts = sorted(self.next)

    # Parts of lines -------------------------------------------------------------------------------------------------

    def chain(self, words):
        word = random.choice(self.starts)
        out = [word]
        while len(out) < words:
            if word not in self.next or random.random() < 0.06:
                word = random.choice(self.starts)
            else:
                word = random.choice(self.next[word])
            out.append(word)
        return out

    def cut(self, words):
        source = random.choice(self.sentences if random.random() < 0.6 else self.phrases).split()
        if len(source) <= words:
            return source
        at = random.randrange(len(source) - words + 1)
        return source[at:at + words]

    def any_syllables(self, words):
        out = []
        for _ in range(words):
            word = random.choice(self.syllables)
            if random.random() < 0.06:
                word = word.capitalize()
            if random.random() < 0.1:
                word += random.choice(",,,,.;:!?)")
            elif random.random() < 0.02:
                word = random.choice('("“') + word
            out.append(word)
        return out

    def strange(self):
        kind = random.random()
        letters = "abcdeghiklmnopqrstuvxyfjwz"
        if kind < 0.4:  # syllables that no dictionary has
            marks = [unicodedata.normalize("NFC", v + t) for v in VOWELS for t in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")]
            return "".join(random.choice(letters + "đ") if random.random() < 0.5 else random.choice(marks)
                           for _ in range(random.randint(2, 6)))
        if kind < 0.6:
            return "".join(random.choice(letters) for _ in range(random.randint(2, 9)))
        if kind < 0.7:
            return "".join(random.choice(letters) for _ in range(5)) + "@" + random.choice(["gov.vn", "mail.vn"])
        if kind < 0.8:
            return "www." + "".join(random.choice(letters) for _ in range(6)) + ".gov.vn" + random.choice(["", "/tin-tuc"])
        return "".join(random.choice("ABCDEGHIKLMNOPQRSTUVXYFJWZĐ0123456789-/.") for _ in range(random.randint(2, 8))).strip("-/.") or "A"

    def digits(self, low, high, first_zero=False):
        text = "".join(random.choice("0123456789") for _ in range(random.randint(low, high)))
        return text if first_zero or len(text) == 1 or text[0] != "0" else random.choice("123456789") + text[1:]

    def count(self):
        kind = random.random()
        if kind < 0.6:
            return self.digits(1, 4)
        mark = "." if random.random() < 0.85 else ","
        return self.digits(1, 3) + "".join(mark + self.digits(3, 3, True) for _ in range(random.randint(1, 4)))

    def decimal(self):
        return self.digits(1, 3) + random.choice(",,,.") + self.digits(1, 3, True)

    def date(self):
        d, m, y = random.randint(1, 31), random.randint(1, 12), random.randint(1975, 2035)
        zero = random.random() < 0.6
        text = f"{d:02}/{m:02}/{y}" if zero else f"{d}/{m}/{y}"
        kind = random.random()
        if kind < 0.5:
            return text
        if kind < 0.6:
            return text.replace("/", random.choice("-."))
        if kind < 0.8:
            return f"ngày {d:02} tháng {m:02} năm {y}" if zero else f"ngày {d} tháng {m} năm {y}"
        return random.choice([f"năm {y}", f"tháng {m}/{y}", f"quý {random.choice(['I', 'II', 'III', 'IV'])}/{y}", f"giai đoạn {y} - {y + 5}", f"{y}-{y + 5}"])

    def citation(self):
        kind = random.choice(["NĐ-CP", "QĐ-TTg", "TT-BTC", "TT-BNV", "NQ-CP", "NQ-HĐND", "QĐ-UBND", "BC-UBND", "KH-UBND", "CT-TTg", "TTLT-BTC-BNV",
                              "TT-BTNMT", "TT-BGDĐT", "TT-BLĐTBXH", "TT-BCT", "TT-BYT", "CV-SNV", "TB-VP", "QH13", "QH14", "UBTVQH12",
                              "".join(random.choice("ABCDĐGHKLMNPQSTUVX") for _ in range(random.randint(2, 5)))])
        number = self.digits(1, 4) if random.random() < 0.7 else "0" + self.digits(1, 1)
        year = f"/{random.randint(1990, 2030)}" if random.random() < 0.6 else ""
        return random.choice(["", "số ", "Số: ", "Nghị định số ", "Quyết định số ", "Thông tư số ", "Luật số "]) + f"{number}{year}/{kind}"

    def number(self):
        kind = random.random()
        if kind < 0.2:
            return self.count()
        if kind < 0.3:
            return random.choice([self.decimal, self.count])() + random.choice(["%", " %", "%", "‰"])
        if kind < 0.42:
            return self.count() + " " + random.choice(["đồng", "triệu đồng", "tỷ đồng", "người", "hồ sơ", "ha", "km", "m2", "m²", "kg", "tấn", "USD", "đ", "đ/kg", "kWh", "m3", "lượt", "VNĐ"])
        if kind < 0.62:
            return self.date()
        if kind < 0.75:
            return self.citation()
        if kind < 0.85:
            return random.choice(["Điều ", "điều ", "khoản ", "Khoản ", "điểm ", "Chương ", "Mục ", "Phụ lục ", "Biểu số ", "Mẫu số "]) + random.choice(
                [self.digits(1, 2), random.choice("abcdđeghik"), random.choice(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]), "0" + self.digits(1, 1)])
        if kind < 0.9:
            return self.digits(1, 3) + "/" + self.digits(1, 3)
        if kind < 0.94:
            return f"{random.randint(0, 23)}{random.choice('h:')}{random.randint(0, 59):02}"
        if kind < 0.97:
            return random.choice(["ĐT: ", "Fax: ", "Tel: ", "", "(", "tài khoản "]) + self.digits(3, 4, True) + random.choice([".", " ", "-", ""]) + self.digits(3, 7, True)
        return self.decimal()

    def enumerator(self):
        return random.choice([f"{random.randint(1, 20)}.", f"{random.choice('abcdđeghiklm')})", "-", "+", "–", f"{random.choice(['I', 'II', 'III', 'IV', 'V', 'VI'])}.",
                              f"{random.randint(1, 9)}.{random.randint(1, 12)}.", f"Điều {random.randint(1, 99)}.", f"({random.randint(1, 9)})", "•", "*", f"{random.randint(1, 9)})", "/"])

    # Lines ------------------------------------------------------------------------------------------------------------

    def line(self, words):
        parts, left = [], words
        if random.random() < 0.2:
            parts.append(self.enumerator())
        while left > 0:
            kind = random.random()
            some = random.randint(1, left)
            if kind < 0.27:
                new = self.chain(some)
            elif kind < 0.52:
                new = self.cut(some)
            elif kind < 0.74:
                new = self.any_syllables(min(some, 6))
            elif kind < 0.955:
                new = [self.number() + (random.choice(",,.;:)") if random.random() < 0.35 else "")]
            elif kind < 0.985:
                new = [self.strange()]
            else:
                new = ["…"] if not parts or parts[-1] != "…" else ["số"]
            parts += new
            left -= max(1, len(new))
            if left > 0 and random.random() < 0.03:  # "Có = 1; Không = 0", "trực tuyến + trực tiếp"
                parts.append(random.choice(["=", "=", "+", "&"]))
        return " ".join(parts)

    def cased(self, text):
        kind = random.random()
        if kind < 0.14:
            return text.upper()
        if kind < 0.18:
            return text.title() if random.random() < 0.5 else " ".join(w[:1].upper() + w[1:] for w in text.split())
        if kind < 0.45:
            return text[:1].upper() + text[1:]
        return text

    def dressed(self, text):
        if random.random() < 0.05:
            text = "(" + text + random.choice([")", ")", ""])
        elif random.random() < 0.05:
            opening, closing = random.choice(["“”", '""', "‘’", "''"])
            at = random.randrange(len(text))
            text = text[:at].rstrip() + (" " if at else "") + opening + text[at:].strip() + closing
        if random.random() < 0.25:
            text += random.choice([".", ";", ",", ":", "./.", "...", "-", " –", "!", "?"])
        return text


def is_readable(character):
    if character in " .,;:!?'\"()[]/\\-%&+=*#@_<>°²³≥≤§$~×½‰…0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZđĐ":
        return True
    plain = unicodedata.normalize("NFD", character)
    return plain[0].lower() in "aeiouy" and all(c in "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b" for c in plain[1:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--most-words", type=int, default=16)
    parser.add_argument("--packs", default=str(ROOT / "packs"))
    parser.add_argument("--syllables", default="/usr/share/hunspell/vi_VN.dic")
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    texts = Texts(arguments.packs, arguments.syllables)
    made = 0
    while made < arguments.count:
        words = random.randint(1, arguments.most_words)
        if random.random() < 0.5 and arguments.most_words > 8:
            words = random.randint(arguments.most_words * 2 // 3, arguments.most_words)
        text = texts.dressed(texts.cased(texts.line(words)))
        text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
        read = "".join(SAME.get(c, c) for c in text)
        read = re.sub(r"\.{4,}|…[.… ]*…", "…", read.replace("...", "…"))
        read = "".join(c for c in read if is_readable(c))
        if not read or len(read) > 120 or len(read) != len(read.strip()):
            continue
        drawn = text if all(is_readable(SAME.get(c, c)) for c in text) else read
        drawn = re.sub("…[.… ]*…", "…", drawn)
        drawn = drawn.replace("…", "…" if random.random() < 0.3 else "." * random.choice([3, 3, 4, 6, 10, 15, 25, 40]))
        print(drawn if drawn == read else drawn + "\t" + read)
        made += 1


if __name__ == "__main__":
    main()
