#!/usr/bin/python3
"""How far readings are from what stands there: characters, words and words with digits that are wrong.

usage: compare.py TRUTH.txt READING.txt… [-v]    (from solieu_read_text_lines and from hand; word order as in the truth)

Words are aligned over the whole text; stretches of more than 40 words that only one of the two has are left out and
counted. Quotation marks and dashes count in their plain forms, dotted lines for nothing, old and new places of tones
(òa, oà) are the same.
"""
import difflib
import re
import sys
import unicodedata
from collections import Counter

from edit_distance import distance

TONES = "\u0300\u0301\u0303\u0309\u0323"
PLAIN = {ord(a): b for a, b in zip("“”„‘’–—−‐‑…Ð\xa0", "\"\"\"''-----.Đ ")}
NUMBER = re.compile(r"\d+(?:[.,/:]\d+)*")


def word_of(text):
    parts = unicodedata.normalize("NFD", text)
    return (unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
            + "".join(c for c in parts if c in TONES))


def words_of(path):
    text = unicodedata.normalize("NFC", open(path, encoding="utf-8").read()).translate(PLAIN)
    text = re.sub(r"\.{3,}", " ", text)
    lines = [line for line in text.split("\n") if not re.fullmatch(r"\W*\d{0,3}\W*", line)]
    return [word_of(word) for line in lines for word in line.split() if re.search(r"\w", word)]


def numbers_in(words):
    return Counter(n for word in words for n in NUMBER.findall(word))


def main():
    paths = [a for a in sys.argv[1:] if a != "-v"]
    truth = words_of(paths[0])
    for path in paths[1:]:
        read, count = words_of(path), Counter()
        for kind, a, b, x, y in difflib.SequenceMatcher(None, truth, read, autojunk=False).get_opcodes():
            there, here = truth[a:b], read[x:y]
            if len(there) > 40 or len(here) > 40:
                if kind != "equal":
                    count["apart"] += max(len(there), len(here))
                    continue
            count["words"] += len(there)
            count["characters"] += len(" ".join(there)) + 1
            numbers = numbers_in(there)
            count["numbers"] += sum(numbers.values())
            count["numbers right"] += sum((numbers & numbers_in(here)).values())
            if kind == "equal":
                continue
            count["extra numbers"] += sum((numbers_in(here) - numbers).values())
            count["words wrong"] += max(len(there), len(here))
            count["characters wrong"] += distance(" ".join(there), " ".join(here))
            if "-v" in sys.argv:
                print("   ", " ".join(there), "|", " ".join(here))
        share = lambda part, whole: 100 * count[part] / max(1, count[whole])
        print(f"{path}: characters {share('characters wrong', 'characters'):.2f} %, words {share('words wrong', 'words'):.2f} % "
              f"wrong; numbers {share('numbers right', 'numbers'):.2f} % right of {count['numbers']}, {count['extra numbers']} extra; "
              f"{count['words']} words, {count['apart']} apart")


if __name__ == "__main__":
    main()
