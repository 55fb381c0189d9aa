"""The page of HTML as a person uses it, in Chromium: from a finding to its spot and back, filters, keys, tables, words to
be found, printing, on a phone; that it is accessible, and that nothing of a document runs.

usage: check_page.py SOLIEU SAMPLES [FOLDER]     FOLDER: where to leave screenshots
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

import chromium

SKIPPED = 77  # what ctest takes for "not run"
SECONDS = 10  # for a page to load, on a machine that runs other tests too

# Whether the middle of an element is seen within another.
IN_SIGHT = """((selector, frame) => {
    const element = document.querySelector(selector);
    if (!element) return 'no ' + selector;
    const inner = element.getBoundingClientRect(), outer = document.querySelector(frame).getBoundingClientRect();
    const x = inner.x + inner.width / 2, y = inner.y + inner.height / 2;
    return inner.width > 0 && x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
})"""


class Page:
    """A result of the program, opened."""

    def __init__(self, browser, file):
        self.browser = browser
        del browser.complaints[:], browser.requests[:]
        self.seconds = browser.open(file)
        browser.address_file = file

    def __call__(self, method, **parameters):
        return self.browser(method, **parameters)

    def __getattr__(self, name):
        return getattr(self.browser, name)

    def is_in_sight(self, selector, frame):
        seen = self.run(f"{IN_SIGHT}({json.dumps(selector)}, {json.dumps(frame)})")
        check(seen is True, f"{selector} is not in sight in {frame}: {seen}")

    def position(self):
        return self.run("document.getElementById('position').textContent")

    def current(self):
        return self.run("document.querySelector('#findings li.current')?.id ?? null")

    def count(self, selector):
        return self.run(f"document.querySelectorAll({json.dumps(selector)}).length")

    def check_quiet(self):
        check(not self.browser.complaints, self.browser.complaints)
        same = urllib.parse.unquote(self.browser.address)
        asked = [url for url in self.browser.requests if urllib.parse.unquote(url) != same]
        check(not asked, asked)


failures = 0


def check(holds, what):
    global failures
    if holds:
        return
    failures += 1
    line = sys._getframe(1).f_lineno
    print(f"line {line}: {what}", file=sys.stderr)


def equal(a, b):
    if a == b:
        return
    global failures
    failures += 1
    print(f"line {sys._getframe(1).f_lineno}: {a!r} is not {b!r}", file=sys.stderr)


def findings_and_spots(page):
    check(page.seconds < SECONDS, page.seconds)
    check(page.run("Promise.all([...document.images].map((image) => image.decode())).then(() => true, () => false)"),
          "every picture is one")
    equal(page.count("#pages img"), page.count("figure"))
    count = page.count("#findings > ol > li")
    check(count > 5, count)
    equal(page.position(), f"– / {count}")
    page.key("j")
    equal(page.current(), "e1")
    page.key("n")
    page.key("j")
    equal((page.current(), page.position()), ("e3", f"3 / {count}"))
    spot = page.run("data.findings[2].suspects[0] ?? data.findings[2].places[0]")
    box = f'#pages svg [data-s="{spot}"]'
    page.is_in_sight(box, "#pages")
    page.is_in_sight("#e3", "aside")
    check("error" in page.run(f"document.querySelector('{box}').getAttribute('class')"), box)
    check("3" in page.run(f"document.querySelector('{box}').badge.textContent"), "the number of the finding is beside it")
    # A place of the finding, by mouse, and back by the box on the page.
    page.click("#e3 .places li:last-child a")
    other = page.run("here")
    check(other != spot, other)
    page.is_in_sight(f'#pages svg [data-s="{other}"]', "#pages")
    page.key("k")
    equal(page.current(), "e2")
    page.click("#e3 h3 a")
    page.key("p")
    page.click("#previous")
    equal(page.current(), "e1")
    page.key("k")
    equal(page.position(), f"{count} / {count}")
    page.click("#next")
    equal(page.current(), "e1")
    page.click("#e3 h3 a")
    page.run("document.querySelector('aside').scrollTo(0, 1e6)")
    page.key("j")
    page.click(box)
    equal(page.current(), "e3")
    equal(page.run("here"), spot)
    page.is_in_sight(f"#{page.current()}", "aside")


def filters(page):
    rules = page.run("[...document.querySelectorAll('.filters [data-rule]')].map((box) => box.dataset.rule)")
    everything = page.count("#findings > ol > li")
    errors = page.count("#findings > ol > li.error")
    marked = page.count("#pages rect.error")
    check(0 < errors < everything and marked > 0, (errors, marked))
    page.click('.filters [data-severity="error"]')
    equal(page.count("#findings > ol > li:not([hidden])"), everything - errors)
    equal(page.count("#pages rect.error"), 0)
    equal(page.position(), f"– / {everything - errors}")
    page.key("j")
    check(page.run("current.element.dataset.severity") != "error", "a finding that is filtered away is stepped over")
    for rule in rules:
        page.click(f'.filters [data-rule="{rule}"]')
    equal(page.count("#findings > ol > li:not([hidden])"), 0)
    check(page.run("!document.getElementById('none').hidden"), "an empty list says so")
    page.key("j")
    equal(page.current(), None)
    for rule in rules:
        page.click(f'.filters [data-rule="{rule}"]')
    page.click('.filters [data-severity="error"]')
    equal(page.count("#pages rect.error"), marked)


def tables_and_help(page):
    page.click('nav [data-view="tables"]')
    value = page.run("document.querySelector('#tables td.value a[data-go]').dataset.go")
    page.click("#tables td.value a[data-go]")
    page.is_in_sight(f'#pages svg [data-s="{value}"]', "#pages")
    plain = page.run("""[...document.querySelectorAll('#pages rect.cell')].find((box) => box.classList.length === 1
        && box.getBoundingClientRect().y > 80 && box.getBoundingClientRect().y < innerHeight - 20).dataset.s""")
    page.click('nav [data-view="about"]')
    page.click(f'#pages rect[data-s="{plain}"]')
    equal(page.run("document.body.dataset.view"), "tables")
    page.is_in_sight(f'#tables [data-s="{plain}"]', "aside")
    page.key("?")
    check(page.run("!document.getElementById('help').hidden"), "? shows the help")
    page.key("Escape")
    check(page.run("document.getElementById('help').hidden"), "Esc closes the help")
    page.click("#language")
    equal(page.run("document.documentElement.lang"), "en")
    check("Findings" in page.run("document.querySelector('nav').innerText"), "English")
    page.click("#language")
    page.key("j")
    before = page.run("document.querySelector('.sheet').offsetWidth")
    page.key("+")
    page.click("#larger")
    check(page.run("document.querySelector('.sheet').offsetWidth") > 1.5 * before, "pages grow")
    spot = page.run("here")
    page.is_in_sight(f'#pages svg [data-s="{spot}"]', "#pages")  # what one looks at stays in sight
    page.click("#smaller")
    page.key("-")


def finding_words(page):
    check(page.count("#tables td.value a") > 0 and page.run("[...document.querySelectorAll('#tables td.value a')].every((a) => a.textContent.trim())"),
          "no link without words")
    plain = page.run("""Object.values(data.pages).flatMap((page) => page[2]).map(([spot]) => document.querySelector(`#tables td[data-s="${spot}"]`))
        .filter((cell) => cell && !cell.textContent.trim() && !findings.some((one) => one.places.includes(cell.dataset.s))).length""")
    equal(plain, 0)  # blank cells are not outlined
    page.key("0")
    page.key("/")
    equal(page.run("document.activeElement.id"), "find")
    page.run("byId('find').value = 'THU TUC'")  # no capitals, no tones
    page.key("Enter")
    total = page.run("matches.length")
    check(total > 3, total)
    equal(page.run("byId('found').textContent.split(' / ')[1]"), str(total))
    page.is_in_sight("#pages rect.found.now", "#pages")
    before = page.run("match")
    page.key("Enter")
    equal(page.run("match"), (before + 1) % total)
    words = page.run("folded(partsOf(matches[match]).map(([piece, begin, end]) => piece.text.slice(begin, end)).join(' '))")
    equal(words, "thu tuc")
    page.key("j")  # letters are letters there
    equal(page.current(), None)
    page.key("Escape")
    equal(page.count("#pages rect.found"), 0)
    page.run("byId('find').value = 'no such words'")
    page.key("/")
    page.key("Enter")
    equal(page.run("byId('found').textContent"), "0 / 0")
    page.key("Escape")
    page.key("g")
    page.run("byId('page').value = '5'")
    page.run("byId('page').dispatchEvent(new Event('change'))")
    page.settle()
    equal(page.run("pageInSight()"), "5")
    equal(page.run("document.activeElement.id"), "pages")


def by_keyboard(page):
    page.key("0")
    page.key("j")
    spot = f"#pages [data-s='{page.run('here')}']"
    height = page.run(f"document.querySelector({json.dumps(spot)}).getBoundingClientRect().height")
    check(height > 20, f"the spot is large enough to be read: {height}")
    page.key("]")
    page.key("]")
    number = page.run("here")
    page.is_in_sight(f"#pages [data-s='{number}']", "#pages")
    page.key("[")
    page.key("]")
    equal(page.run("here"), number)
    page.key("Enter")
    check(page.run("document.body.dataset.view") != "pages" and page.run("document.activeElement.tagName") == "A",
          "Enter leads to the row or the finding")
    page.key("?")
    equal(page.run("document.activeElement.id"), "help-close")
    page.key("Escape")
    equal(page.run("document.activeElement.id"), "help-button")
    named = page.run("""[...document.querySelectorAll('a[href], button, input')].filter((one) => !one.textContent.trim()
        && !(one.labels && one.labels.length)).map((one) => one.outerHTML)""")
    equal(named, [])


AXE = ("node_modules/axe-core/axe.min.js", "/usr/share/nodejs/axe-core/axe.min.js", "/usr/lib/node_modules/axe-core/axe.min.js",
       "/usr/local/lib/node_modules/axe-core/axe.min.js")


def with_axe(page):
    """The page with axe-core (npm install axe-core) in it; False where that is not installed."""
    axe = next((path for path in (os.environ.get("SOLIEU_AXE", ""), *AXE) if path and os.path.exists(path)), None)
    if not axe:
        print("axe-core is not installed: its rules are not checked (SOLIEU_AXE=…/axe.min.js)")
        return False
    page("Page.setBypassCSP", enabled=True)
    page.browser.open(page.browser.address_file)
    with open(axe, encoding="utf-8") as file:
        page.run(file.read() + ";1")
    return True


def violations(page, what):
    found = page.run("axe.run(document, {resultTypes: ['violations']}).then((done) => "
                     "done.violations.map((one) => one.id + ': ' + one.nodes[0].html))")
    check(not found, f"{what}: {found}")


def accessible(page, *views):
    """The rules of axe-core over these views and the help."""
    if not with_axe(page):
        return
    for view in views:
        page.run(f"show('{view}')")
        violations(page, view)
    page.run("document.documentElement.lang = 'en'")
    page.run("setHelp(true)")
    violations(page, "help in English")
    page.run("setHelp(false)")
    page("Page.setBypassCSP", enabled=False)


def page_without_scripts(page, name, width=None):
    """The list of findings and the comparison: they have no scripts; on a phone nothing stands beside the screen."""
    page.check_quiet()
    equal(page.run("document.scripts.length"), 0)
    if width:
        equal(page.run("document.documentElement.scrollWidth"), width)
    if with_axe(page):
        violations(page, name)
        page("Page.setBypassCSP", enabled=False)


def printing(page):
    figures = page.count("figure")
    pdf = page.pdf()
    check(pdf.startswith(b"%PDF-"), pdf[:20])
    check(len(re.findall(rb"/Type\s*/Page\b", pdf)) > figures, "pages and data are printed")
    equal(page.count("#pages svg"), figures)  # boxes of pages never scrolled to are printed too


def phone(page, shots):
    equal(page.run("document.documentElement.scrollWidth"), 390)
    check(page.run("document.getElementById('pages').offsetWidth") == 0, "the list comes first")
    page.click("#e2 h3 a")
    check(page.run("document.getElementById('pages').offsetWidth") == 390, "the page of the finding is shown")
    spot = page.run("here")
    page.is_in_sight(f'#pages svg [data-s="{spot}"]', "#pages")
    page.is_in_sight("#card p", "#pages")
    shots(page, "phone")
    page.click("#card button")
    page.is_in_sight("#e2", "aside")


def pages_as_text(page):
    equal(page.count("#pages img"), 0)
    check(page.count("#pages mark") > 20, page.count("#pages mark"))
    page.key("j")
    page.is_in_sight("#pages mark.here", "#pages")
    page.click("#pages mark.here")
    check(page.current() is not None, "a mark leads to its finding")


LIVE = ["<script>pwned()</script>", "</script>", "<img src=x onerror=pwned()>", "<!-- <script>", "\"'><svg/onload=pwned()>",
        "javascript:pwned()", "&lt;script&gt;pwned()&lt;/script&gt;", "&lt;img src=x onerror=pwned()&gt;",
        "<a href=javascript:pwned()>x</a>", "<iframe srcdoc=x></iframe>", "<meta http-equiv=refresh content=0>"]


def hostile_text():
    lines = ["ỦY BAN NHÂN DÂN HUYỆN " + LIVE[6], "Số: 12/BC-UBND " + LIVE[7], "BÁO CÁO " + LIVE[6], ""]
    lines += [f"{i}. Mục {live}\nTiếp nhận 1.250 hồ sơ {live}, gồm 1.000 trực tuyến và 200 trực tiếp {live}.\n"
              for i, live in enumerate(LIVE, 1)]
    lines += ["STT\tChỉ tiêu\tĐơn vị\tSố liệu\tGhi chú"]
    lines += [f"{i}\tSố hồ sơ {live}\t{live}\t{i}0 {live}\t{live}" for i, live in enumerate(LIVE, 1)]
    return "\n".join(lines) + "\n"


def hostile_web_page():
    cells = "".join(f"<tr><td>{i}</td><td>Số hồ sơ {live}</td><td>Hồ sơ</td><td>{i}0</td></tr>\n"
                    for i, live in enumerate(LIVE, 1) if live.startswith("&"))
    return ("<!doctype html><html><head><title>x</title><script>pwned()</script></head><body onload='pwned()'>"
            f"<h1>BÁO CÁO {LIVE[6]}</h1>{LIVE[2]}<p>Tiếp nhận 1.250 hồ sơ {LIVE[7]} {LIVE[6]}.</p>"
            "<table><tr><td>STT</td><td>Chỉ tiêu</td><td>Đơn vị</td><td>Số liệu</td></tr>\n" + cells +
            "</table></body></html>\n")


def nothing_runs(page):
    check(page.run("typeof pwned") == "undefined", "nothing of the document ran")
    equal(page.run("document.scripts.length"), 2)
    equal(page.count("iframe, object, embed, form, base, [style], [onerror], [onload], a[href^='javascript' i], img, meta ~ meta[http-equiv=refresh]"), 0)
    check("<script>pwned()</script>" in page.run("document.body.innerText"), "markup of the document is shown as text")
    page.check_quiet()
    # What the policy would do if something did get through.
    page.run("""document.body.insertAdjacentHTML('beforeend',
        '<img src="file:///nowhere.png" onerror="document.title = 1"><p id=probe style="color: rgb(1, 2, 3)">x</p>')""")
    page.run("document.body.append(Object.assign(document.createElement('script'), {textContent: 'document.title = 2'}))")
    page.run("new Promise((done) => setTimeout(done, 200))")
    check(page.run("document.title") not in ("1", "2"), "no script but the page's own runs")
    check(page.run("getComputedStyle(document.getElementById('probe')).color") != "rgb(1, 2, 3)", "no other style")
    check(any("Content Security Policy" in text for text in page.browser.complaints), "the policy says so")


def pdf_with_hidden_text():
    """A page with text and, in the colour of its ground, a number that nobody sees."""
    content = b"BT /F 12 Tf 72 700 Td (So van ban da nhan: 1.234 van ban) Tj ET 1 1 1 rg BT /F 12 Tf 72 600 Td (9.999) Tj ET"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
               b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
               b"<</Length " + str(len(content)).encode() + b">>stream\n" + content + b"\nendstream"]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj" + text + b"endobj\n"
    table = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return out + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + str(table).encode() + b"\n%%EOF\n"


def places_not_read(page):
    """From the list of what was not read to its place on the page, and back."""
    equal(page.count("#pages rect.unread"), 1)
    page.run("document.querySelector('.unread a[data-go]').click()")
    page.is_in_sight("#pages rect.unread.here", "#pages")
    check(page.run("document.querySelector('#pages rect.unread title').textContent"), "the box says why")
    page.run("document.querySelector('#pages rect.unread').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    check(page.run("document.activeElement.closest('.unread') !== null"), "the box leads back to the list")


def main():
    solieu, samples = sys.argv[1:3]
    folder = sys.argv[3] if len(sys.argv) > 3 else None
    if chromium.find() is None:
        print("skipped: there is no Chromium; tools/install-packages test installs it")
        return SKIPPED

    def shots(page, name):
        if folder:
            page.screenshot(os.path.join(folder, name + ".png"))

    with tempfile.TemporaryDirectory() as work:
        def made(name, *options):
            out = os.path.join(work, os.path.basename(name) + ".html")
            subprocess.run([solieu, "extract", os.path.join(samples, name), "-o", out, *options], check=True,
                           stdout=subprocess.DEVNULL)
            return out

        def lists():
            """Pages of several reports: a list in each language, a comparison."""
            reports = [os.path.join(samples, name) for name in ("district.pdf", "province.pdf", "years-word.docx")]
            expected = os.path.join(work, "expected.txt")
            with open(expected, "w", encoding="utf-8") as file:
                file.write("Tỉnh Vân Khê\nTỉnh Nào Đó\n")
            for language in ("vi", "en"):
                out = os.path.join(work, f"list-{language}.html")
                subprocess.run([solieu, "audit", *reports, "-o", out, "--lang", language, "--expect", expected],
                               stdout=subprocess.DEVNULL)
                yield out
            out = os.path.join(work, "compared.html")
            subprocess.run([solieu, "compare", os.path.join(samples, "department-word.docx"),
                            os.path.join(samples, "department.pdf"), "-o", out], stdout=subprocess.DEVNULL)
            yield out

        pages = list(lists())
        hostile = [os.path.join(work, "<img src=x onerror=pwned()>&" + ending) for ending in (".txt", ".html")]
        for path, content in zip(hostile, (hostile_text(), hostile_web_page())):
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
        report = made("district.pdf")
        with chromium.Chromium() as browser:
            page = Page(browser, report)
            print(f"district.pdf: load event after {page.seconds:.2f} s, {os.path.getsize(report)} bytes")
            findings_and_spots(page)
            shots(page, "findings")
            filters(page)
            tables_and_help(page)
            shots(page, "tables")
            finding_words(Page(browser, report))
            shots(page, "found")
            by_keyboard(Page(browser, report))
            shots(page, "keyboard")
            page = Page(browser, report)
            printing(page)
            page.check_quiet()
            with open(report, encoding="utf-8") as file:
                check(samples not in file.read(), "no folder of this computer is named")
            accessible(page, "findings", "tables", "figures", "about")
            page = Page(browser, made("province-markdown.txt"))
            pages_as_text(page)
            page.run("search('so ho so')")
            check(page.run("matches.length") > 1, "words of text are found")
            shots(page, "text")
            page.check_quiet()
            accessible(page, "tables")
            hidden = os.path.join(work, "hidden.pdf")
            with open(hidden, "wb") as file:
                file.write(pdf_with_hidden_text())
            page = Page(browser, made(hidden))
            places_not_read(page)
            shots(page, "not-read")
            page.check_quiet()
            accessible(page, "findings")
            page = Page(browser, made("scans/commune-sealed.jpg"))
            check(page.count("#pages rect") > 5, "boxes on a scan")
            shots(page, "scan")
            page.check_quiet()
            for path in pages:
                page = Page(browser, path)
                page_without_scripts(page, os.path.basename(path))
                shots(page, os.path.basename(path)[:-5])
            for path in hostile:
                page = Page(browser, made(path))
                shots(page, "hostile" + path[-4:])
                nothing_runs(page)
        with chromium.Chromium(390, 844, phone=True) as browser:
            page = Page(browser, report)
            phone(page, shots)
            page.check_quiet()
            accessible(page, "pages", "findings")
            for path in pages:
                page = Page(browser, path)
                page_without_scripts(page, os.path.basename(path) + " on a phone", 390)
                shots(page, "phone-" + os.path.basename(path)[:-5])
    return 1 if failures else 0


sys.exit(main())
