#!/usr/bin/env python3
"""Opens the review page in Chromium as a person would: looks, filters, sorts, clicks, types, corrects and exports.

usage: review_page.py     (ZHIBIAO: the program; ZHIBIAO_PAGES: a folder with the sample pages of zhibiao-review)

Needs playwright, and a Chromium: one that is installed, or one that apt-get can install for root; without one it says
so and ends. Pages of the fixtures are made in both languages; the sample pages are one on which every text is hostile
and one of 50,000 facts. Ends with status 1 and a message where something is not so.
"""

import csv
import decimal
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import expect as see
from playwright.sync_api import sync_playwright

PROGRAM = os.path.abspath(os.environ["ZHIBIAO"])
SAMPLES = pathlib.Path(os.environ["ZHIBIAO_PAGES"]).resolve()
OPTIONS = """--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync""".split()
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
FORMULA = "=cmd|' /C calc'!A0"
SHOWN = "#scroller tr[data-fact]"


def main():
    program = browser_program()
    if program is None:
        print("skipped: the review page in a browser (no Chromium is installed, nor could be)")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = pathlib.Path(folder)
        browser = playwright.chromium.launch(executable_path=program, args=OPTIONS)
        for lang in ["zh", "en"]:
            report(folder / lang, lang)
            with Visit(browser, folder / lang / "review.html") as visit:
                charts_lead_to_facts(visit)
                facts_are_found(visit)
                facts_are_sorted(visit)
                a_fact_shows_what_it_rests_on(visit)
                doubts_come_first(visit, lang)
                keys_are_enough(visit)
        corrections_come_round(browser, folder)
        hostile_text_is_text(browser, folder)
        many_facts_are_no_burden(browser)
        browser.close()


def browser_program():
    found = lambda: next(filter(None, map(shutil.which, BROWSERS)), None)
    if found() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
        subprocess.run(install, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return found()


def report(folder, lang, *more):
    command = [PROGRAM, "report", "fixtures", "-o", str(folder), "--lang", lang, "--quiet", *map(str, more)]
    subprocess.run(command, check=True)


class Visit:
    """A page that is open in a window of its own, with what it holds and what it asked of the network."""

    def __init__(self, browser, path):
        self.context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
        self.page = self.context.new_page()
        self.requests, self.errors, self.opened = [], [], 0
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda told: told.type == "error" and self.errors.append(told.text))
        self.page.on("dialog", lambda dialog: (self.errors.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        self.url = path.as_uri()
        self.html = path.read_text(encoding="utf-8")
        data = self.html.split('<script type="application/json" id="data">')[1].split("</script>")[0]
        self.data = json.loads(data)
        self.facts = self.data["facts"]
        self.open("")

    def open(self, place):
        self.opened += 1
        self.page.goto("about:blank")
        self.page.goto(self.url + place)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            expect("errors on the page", [], self.errors)
            asked = [url for url in self.requests if not url.startswith((self.url, "blob:", "about:"))]
            expect("what the page asked for beside itself", [], asked)
            expect("times the page itself was asked for", self.opened, len([url for url in self.requests if url.startswith(self.url)]))
        self.context.close()

    def row(self, text):
        return self.page.locator(SHOWN, has_text=text)

    def shown(self):
        """The facts whose rows are drawn, in order."""
        rows = self.page.locator(SHOWN).evaluate_all("rows => rows.map(row => [+row.ariaRowIndex, +row.dataset.fact])")
        return [fact for _, fact in sorted(rows)]

    def fact(self, meets):
        """The first fact of the page that meets a condition."""
        return next(fact for fact in range(len(self.facts["id"])) if meets(fact))

    def evidence(self, fact, field):
        """The words that a field of a fact was read from."""
        numbers = self.facts["evidence"][fact]
        text = self.data["articles"]["text"][self.facts["article"][fact]]
        name = self.data["lists"]["field"]["keys"].index(field)
        return [cut(text, at, size) for each, at, size in zip(*[iter(numbers)] * 3) if each == name]

    def key(self, name, fact):
        return self.data["lists"][name]["keys"][self.facts[name][fact]]

    def label(self, name, value):
        made = self.data["lists"][name]
        return made["labels"][made["keys"].index(value)]

    def choose(self, fact):
        self.open("#" + self.facts["id"][fact])
        see(self.page.locator("#panel")).to_be_visible()

    def facet(self, name, text):
        option = self.page.locator(f"#facet-{name} option", has_text=text).first
        self.page.select_option(f"#facet-{name}", option.get_attribute("value"))


def charts_lead_to_facts(visit):
    page = visit.page
    see(page.locator("#view-charts")).to_be_visible()
    charts = visit.data["charts"]
    expect("charts on the page", len(charts), page.locator("figure.chart svg").count())
    number = next(at for at, chart in enumerate(charts) if chart["bars"])
    bar = charts[number]["bars"][0]
    page.locator(f'.bar-link[href="#bar/{number}/0"] rect').click()
    see(page.locator("#view-facts")).to_be_visible()
    see(page.locator("#bar strong")).to_have_text(f"{bar['label']} {bar['value']}")
    expect("facts under the bar", len(bar["facts"]) + len(bar["left_out"]), len(visit.shown()))
    ids = re.findall(r"\bf[0-9a-f]{15}\b", page.locator("#view-facts").inner_text())
    expect("identifiers in place of figures", [], ids)
    page.locator("#bar button").click()
    see(page.locator("#bar")).to_be_hidden()


def facts_are_found(visit):
    page, facts = visit.page, visit.facts
    visit.open("#facts")
    total = len(facts["id"])
    see(page.locator("#shown")).to_contain_text(f"{total}")
    for name, column in [("zone", "zone"), ("metric", "metric"), ("status", "status"), ("confidence", "confidence")]:
        value = facts[column][0]
        page.select_option(f"#facet-{name}", str(value))
        expect(f"facts by {name}", {value}, {facts[column][fact] for fact in visit.shown()})
        see(page.locator("#shown")).to_contain_text(str(sum(each == value for each in facts[column])))
        page.click("#clear")
    docs = visit.data["articles"]["doc"]
    page.select_option("#facet-doc", "1")
    expect("facts of a document", {1}, {docs[facts["article"][fact]] for fact in visit.shown()})
    page.click("#clear")
    text = facts["text"][total // 2]
    page.fill("#search", text)
    see(page.locator("#shown")).not_to_contain_text(f"{total} {'of' if visit.data['words']['of_total'][4:6] == 'of' else '/'} {total}")
    strings = visit.data["strings"]
    for fact in visit.shown():
        found = [facts["text"][fact], strings[facts["sentence"][fact]], *(strings[facts[name][fact]] for name in ["subject", "category"] if facts[name][fact] >= 0)]
        headline = visit.data["articles"]["headline"][facts["article"][fact]] or ""
        expect(f"{text} in what was found", True, any(text in each for each in [*found, headline]))
    page.fill("#search", "no such words")
    see(page.locator("#empty")).to_be_visible()
    page.click("#clear")
    see(page.locator("#empty")).to_be_hidden()


def facts_are_sorted(visit):
    page, facts = visit.page, visit.facts
    visit.open("#facts")
    visit.page.select_option("#facet-metric", str(visit.data["lists"]["metric"]["keys"].index("investment")))
    for direction in ["ascending", "descending"]:
        page.click("th[data-column=value] button")
        see(page.locator("th[data-column=value]")).to_have_attribute("aria-sort", direction)
        shown = [fact for fact in visit.shown() if visit.data["strings"][facts["base_unit"][fact]] == "CNY"]
        amounts = [decimal.Decimal(facts["base"][fact].split(" ")[0]) for fact in shown]
        expect("amounts to sort", True, len(set(amounts)) > 5)
        expect(f"amounts, {direction}", sorted(amounts, reverse=direction == "descending"), amounts)
    page.click("th[data-column=value] button")
    expect("sorted columns after a third click", 0, page.locator("th[aria-sort]").count())


def a_fact_shows_what_it_rests_on(visit):
    page, facts = visit.page, visit.facts
    fields = ["zone", "metric", "period"]
    fact = visit.fact(lambda fact: all(visit.evidence(fact, field) for field in fields) and facts["rules"][fact])
    visit.open("#facts")
    page.fill("#search", facts["id"][fact])
    see(page.locator(SHOWN)).to_have_count(1)
    page.locator(SHOWN).click()
    see(page.locator("#panel")).to_be_visible()
    expect("the figure that is marked", facts["text"][fact], squeezed("".join(page.locator(".text .figure.chosen").all_inner_texts())))
    for field in fields:
        quotes = [squeezed(each) for each in page.locator(f"#panel dd .quote.k-{field}").all_inner_texts()]
        expect(f"words for the {field}", [squeezed(each) for each in visit.evidence(fact, field)], quotes)
        see(page.locator(f".text .evidence.k-{field}").first).to_be_visible()
    strings = visit.data["strings"]
    expect("rules", [strings[rule] for rule in facts["rules"][fact]], page.locator("#panel .rule").all_inner_texts())
    article = [other for other in range(len(facts["id"])) if facts["article"][other] == facts["article"][fact]]
    marked = page.locator("#panel .text a.figure").evaluate_all("marks => marks.map(mark => mark.getAttribute('href').slice(1))")
    expect("figures of the article that are marked", {facts["id"][other] for other in article}, set(marked))
    other = next(other for other in article if other != fact)
    page.locator(f'#panel .text a.figure[href="#{facts["id"][other]}"]').first.click()
    see(page.locator(".text .figure.chosen").first).to_have_attribute("href", "#" + facts["id"][other])


def doubts_come_first(visit, lang):
    page = visit.page
    visit.open("#facts")
    see(page.locator(SHOWN).first.locator(".tag.doubtful")).to_have_count(1)
    levels = visit.data["lists"]["confidence"]["keys"]
    ranks = [-visit.facts["confidence"][fact] for fact in visit.shown()]
    named = {fact for doubt in visit.data["doubts"] for fact in doubt["facts"]}
    plain = [rank for fact, rank in zip(visit.shown(), ranks) if fact not in named]
    expect(f"doubtful before {levels[1]}, and that before {levels[0]}", sorted(plain), plain)
    visit.open("#doubts")
    see(page.locator("#view-doubts")).to_be_visible()
    doubts = page.locator("#doubts li[data-doubt]")
    expect("doubts", len(visit.data["doubts"]), doubts.count())
    expect("doubts in English on a Chinese page", False, lang == "zh" and "expected" in page.locator("#doubts").inner_text())
    page.keyboard.press("j")
    see(doubts.first).to_have_class(re.compile("chosen"))
    see(page.locator("#panel .text .doubted").first).to_be_visible()
    doubts.last.locator("a.message").click()
    see(doubts.last).to_have_class(re.compile("chosen"))
    page.keyboard.press("k")
    see(doubts.nth(len(visit.data["doubts"]) - 2)).to_have_class(re.compile("chosen"))


def keys_are_enough(visit):
    page = visit.page
    visit.open("#facts")
    see(page.locator(SHOWN).first).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("k")
    see(page.locator("tr.chosen")).to_have_attribute("aria-rowindex", "3")
    page.keyboard.press("Enter")
    see(page.locator("#panel")).to_be_visible()
    page.keyboard.press("j")
    see(page.locator("tr.chosen")).to_have_attribute("aria-rowindex", "4")
    page.keyboard.press("Escape")
    see(page.locator("#panel")).to_be_hidden()
    page.keyboard.press("End")
    see(page.locator("tr.chosen")).to_have_attribute("aria-rowindex", str(len(visit.facts["id"]) + 1))
    page.keyboard.press("/")
    see(page.locator("#search")).to_be_focused()
    page.keyboard.type("no such words")
    see(page.locator("#empty")).to_be_visible()
    visit.open("#charts")
    page.locator(".bar-link").first.focus()
    page.keyboard.press("Enter")
    see(page.locator("#bar")).to_be_visible()


def corrections_come_round(browser, folder):
    """Corrected on the page, kept by it, exported, applied by the next report, and shown there as corrected."""
    with Visit(browser, folder / "en" / "review.html") as visit:
        page, facts, strings = visit.page, visit.facts, visit.data["strings"]
        usual = lambda fact: facts["part_of"][fact] == facts["repeats"][fact] == -1 and facts["zone"][fact] >= 0
        plain = [fact for fact in range(len(facts["id"])) if usual(fact)]
        wrong, changed, hostile, undone = plain[3], plain[8], plain[13], plain[18]
        valued = next(fact for fact in plain[20:] if facts["text"][fact].endswith("亿元") and visit.key("approx", fact) == "exact")

        visit.choose(wrong)
        page.keyboard.press("x")
        see(page.locator("tr.chosen")).to_have_class(re.compile(r"\bwrong\b"))
        see(page.locator("#wrong")).to_have_attribute("aria-pressed", "true")

        visit.choose(changed)
        metric = visit.data["lists"]["metric"]["keys"]
        metric_was = metric[facts["metric"][changed]]
        metric_now = "tax" if metric_was != "tax" else "trade"
        change(page, "metric", metric=metric_now, note="read the table")
        see(page.locator('[data-fields="metric"]')).to_contain_text(visit.label("metric", metric_now))
        see(page.locator('[data-fields="metric"] del')).to_have_text(visit.label("metric", metric_was))
        see(page.locator("tr.chosen td.metric")).to_contain_text(visit.label("metric", metric_now))
        change(page, "period", period="2024-13", save=False)
        see(page.locator("form.editor input[name=period]:invalid")).to_have_count(1)
        page.keyboard.press("Escape")
        change(page, "period", period="..2024-05")

        visit.choose(hostile)
        change(page, "zone", zone=FORMULA)
        see(page.locator("tr.chosen td.zone")).to_have_text(FORMULA)

        visit.choose(undone)
        change(page, "subject", subject="nobody")
        page.click("#wrong")
        page.click("#wrong")
        visit.choose(valued)
        change(page, "value value_high scale unit approx", value="-12.5", scale="万", unit="吨", approx="about")
        see(page.locator("tr.chosen td.value")).to_contain_text("-12.5万吨")

        visit.open("#corrections")
        rows = page.locator("#corrections li")
        see(rows).to_have_count(9)
        page.locator("#corrections li", has_text="nobody").get_by_role("button").click()
        see(page.locator("#corrections li", has_text="nobody")).to_have_count(0)
        with page.expect_download() as download:
            page.click("#download")
        expect("the name of the file", "corrections.csv", download.value.suggested_filename)
        exported = folder / "corrections.csv"
        download.value.save_as(exported)

        text = exported.read_bytes().decode("utf-8-sig")
        table = list(csv.DictReader(io.StringIO(text, newline="")))
        expect("columns", "fact_id,doc,text,field,was,now,note".split(","), list(table[0]))
        told = {(row["fact_id"], row["field"]): row for row in table}
        of = lambda fact, field: told[facts["id"][fact], field]
        expect("a fact that is none", ("", "true"), (of(wrong, "wrong")["was"], of(wrong, "wrong")["now"]))
        expect("a metric", (metric_was, metric_now, "read the table"), tuple(of(changed, "metric")[name] for name in ["was", "now", "note"]))
        expect("a period", (facts["period"][changed], "..2024-05"), (of(changed, "period")["was"], of(changed, "period")["now"]))
        expect("a formula in a cell", "'" + FORMULA, of(hostile, "zone")["now"])
        expect("what was read in its place", strings[facts["zone"][hostile]], of(hostile, "zone")["was"])
        expect("a number in a cell", (facts["value"][valued], "-12.5"), (of(valued, "value")["was"], of(valued, "value")["now"]))
        expect("what was taken back", False, (facts["id"][undone], "subject") in told)
        expect("the figure and where it stands", (facts["text"][wrong], "fixtures"), (of(wrong, "wrong")["text"], of(wrong, "wrong")["doc"].split("/")[0]))

        visit.open("#corrections")
        see(rows).to_have_count(len(table))
        page.click("#undo-all")
        see(rows).to_have_count(0)
        visit.choose(changed)
        see(page.locator('[data-fields="metric"]')).to_contain_text(visit.label("metric", metric_was))
        visit.open("#corrections")
        see(rows).to_have_count(0)

    changed_at, wrong_at = changed, wrong
    changed, wrong = facts["id"][changed], facts["id"][wrong]
    report(folder / "corrected", "en", "--corrections", exported)
    with Visit(browser, folder / "corrected" / "review.html") as visit:
        page = visit.page
        expect("a fact that is none among the facts", False, wrong in visit.facts["id"])
        fact = visit.facts["id"].index(changed)
        expect("a metric as corrected", metric_now, visit.key("metric", fact))
        visit.choose(fact)
        field = page.locator('[data-fields="metric"]')
        see(field.locator("del")).to_have_text(visit.label("metric", metric_was))
        see(field.locator(".tag.corrected")).to_have_text("Corrected")
        see(page.locator("tr.chosen td.marks .tag.corrected")).to_have_count(1)
        visit.open("#corrections")
        rows = page.locator("#corrections li")
        see(rows).to_have_count(len(table))
        see(page.locator("#corrections li.applied")).to_have_count(len(table))
        with page.expect_download() as download:
            page.click("#download")
        again = folder / "again.csv"
        download.value.save_as(again)
        expect("corrections, exported again", exported.read_bytes(), again.read_bytes())

        # One of the report is taken back, which the page keeps; then it is put back.
        visit.choose(fact)
        change(page, "metric", metric=metric_was)
        see(field.locator("del")).to_have_count(0)
        visit.open("#corrections")
        see(rows).to_have_count(len(table) - 1)
        page.click("#undo-all")
        see(rows).to_have_count(len(table))

    of(changed_at, "metric")["was"] = "profit" if metric_was != "profit" else "gdp"
    of(wrong_at, "wrong")["fact_id"] = "f000000000000dead"
    stale = folder / "stale.csv"
    with stale.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    report(folder / "stale", "zh", "--corrections", stale)
    with Visit(browser, folder / "stale" / "review.html") as visit:
        page = visit.page
        expect("a metric that was left alone", metric_was, visit.key("metric", visit.facts["id"].index(changed)))
        expect("a fact that was left alone", True, wrong in visit.facts["id"])
        visit.open("#corrections")
        rows = page.locator("#corrections li")
        see(rows.nth(0)).to_have_class("differs")
        see(rows.nth(0)).to_contain_text(visit.label("metric", metric_was))
        see(rows.nth(1)).to_have_class("no_fact")
        visit.open("#doubts")
        expect("doubts in English on a Chinese page", False, "expected" in page.locator("#doubts").inner_text())
        see(page.locator("#doubts")).to_contain_text("f000000000000dead")


def change(page, fields, save=True, note="", **values):
    """Changes fields of the chosen fact in the panel."""
    page.locator(f'[data-fields="{fields}"] .change').click()
    form = page.locator("form.editor")
    for name, value in values.items():
        control = form.locator(f"[name={name}]")
        if control.evaluate("each => each.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
    form.locator(".remark input").fill(note)
    form.locator("[type=submit]").click()
    if save:
        see(form).to_have_count(0)


def hostile_text_is_text(browser, folder):
    with Visit(browser, SAMPLES / "review-hostile.html") as visit:
        page = visit.page
        for place in ["#charts", "#facts", "#doubts", "#bar/0/0", "#" + visit.facts["id"][0]]:
            visit.open(place)
            see(page.locator("h1")).to_contain_text("<script>alert(1)</script>")
            see(page.locator("h1")).to_contain_text("⟨U+202E⟩")
        see(page.locator("#panel")).to_contain_text("</script><script>alert(1)</script>")
        expect("elements of script", 2, page.locator("script").count())
        expect("attributes of a hostile text", 0, page.locator("[onload]").count())
        controls = [each for each in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" if each in page.locator("body").inner_text()]
        expect("controls of direction", [], controls)
    # In two files, as papers are often kept twice.
    papers = [folder / "hostile.txt", folder / "again.txt"]
    figure = "签约项目总投资60亿元"
    text = f"高新区签约<script>alert(2)</script>\n\n本报讯  6月1日，合肥高新区{figure}，=cmd|' /C calc'!A0 \u202e，<img src=x onerror=alert(3)>企业12家。\n"
    for paper in papers:
        paper.write_text(text, encoding="utf-8")
    subprocess.run([PROGRAM, "report", *map(str, papers), "-o", str(folder / "hostile"), "--quiet"], check=True)
    with Visit(browser, folder / "hostile" / "review.html") as visit:
        visit.choose(visit.fact(lambda fact: visit.facts["text"][fact] == "60亿元"))
        see(visit.page.locator("#panel .text")).to_contain_text("<img src=x onerror=alert(3)>")
        expect("pictures from a paper", 0, visit.page.locator("img").count())
        expect("figures of the second file", len(set(visit.facts["text"])), len(visit.facts["id"]))


def many_facts_are_no_burden(browser):
    with Visit(browser, SAMPLES / "review-50000.html") as visit:
        page = visit.page
        visit.open("#facts")
        see(page.locator("#shown")).to_contain_text("50,000")
        expect("rows that are drawn at once", True, page.locator(SHOWN).count() < 100)
        page.keyboard.press("End")
        see(page.locator("tr.chosen")).to_have_attribute("aria-rowindex", "50001")
        page.locator("#scroller").evaluate("scroller => { scroller.scrollTop = scroller.scrollHeight / 2; }")
        see(page.locator(SHOWN + "[aria-rowindex='25000']")).to_have_count(1)
        last = visit.facts["id"][-1]
        page.fill("#search", last)
        see(page.locator(SHOWN)).to_have_count(1)
        page.locator(SHOWN).click()
        see(page.locator(".text .figure.chosen").first).to_have_attribute("href", "#" + last)


def cut(text, at, size):
    """A stretch of a text by its UTF-16 units, as a browser counts them."""
    return text.encode("utf-16-le")[2 * at : 2 * (at + size)].decode("utf-16-le")


def squeezed(text):
    return re.sub(r"[\s「」]", "", text)


def expect(where, expected, found):
    if expected != found:
        sys.exit(f"{where}: expected {expected}; found {found}")


if __name__ == "__main__":
    main()
