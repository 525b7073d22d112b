// The table: only the rows in sight are elements, so that it scrolls as well with 50,000 facts as with five.

const ROW = 40;
const OVERSCAN = 8;
// Browsers draw no element taller than this; beyond it, the scroll bar moves over rows in larger steps.
const TALLEST = 8_000_000;
const PRINTED = 2000;

const scroller = byId("scroller");
const table = byId("table");
const body = table.tBodies[0];
let chosen = -1;

function makeHead() {
  const language = document.documentElement.lang === "en" ? 1 : 0;
  table.querySelector("colgroup").append(...COLUMNS.map((column) => {
    const made = element("col", { class: "c-" + column.name });
    if (column.width) made.style.width = column.width[language] + "px";
    return made;
  }));
  table.tHead.append(element("tr", { "aria-rowindex": 1 }, COLUMNS.map((column) =>
    element("th", { scope: "col", class: column.name + " c-" + column.name, "data-column": column.name },
      element("button", { type: "button", title: word("sort_by", column.title), onclick: () => sortBy(column.name) }, column.title)))));
}

// First up, then down, then back to the first order.
function sortBy(name) {
  const again = asked.sort === name;
  asked.sort = again && asked.descending ? null : name;
  asked.descending = again && !asked.descending;
  refresh(true);
}

function makeFacets() {
  byId("facets").append(...FACETS.map((facet) =>
    element("label", {}, element("span", {}, facet.title),
      element("select", { id: "facet-" + facet.name, onchange: (event) => {
        const { value } = event.target;
        if (value === "") delete asked.facets[facet.name];
        else asked.facets[facet.name] = Number(value);
        refresh(true);
      } }))));
}

const OPTIONS = 500;
function fillFacets(counts) {
  FACETS.forEach((facet, place) => {
    const select = byId("facet-" + facet.name);
    const set = asked.facets[facet.name];
    const values = [...counts[place]].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (set !== undefined && !counts[place].has(set)) values.unshift([set, 0]);
    const listed = values.filter(([value], at) => at < OPTIONS || value === set);
    const options = listed.map(([value, count]) =>
      element("option", { value: String(value) }, (facet.text(value) || words.no_value) + " (" + number(count) + ")"));
    const rest = values.length - listed.length;
    if (rest > 0) options.push(element("option", { disabled: true }, word("options_left", number(rest))));
    select.replaceChildren(element("option", { value: "" }, words.all), ...options);
    select.value = set === undefined ? "" : String(set);
    select.classList.toggle("set", set !== undefined);
  });
}

// After any change of what is asked for.
function refresh(toTop) {
  fillFacets(lookUp());
  byId("shown").textContent = word("of_total", number(shown.length), number(TOTAL));
  byId("empty").hidden = shown.length > 0;
  table.setAttribute("aria-rowcount", shown.length + 1);
  for (const head of table.tHead.rows[0].cells) {
    const sorted = head.dataset.column === asked.sort;
    if (sorted) head.setAttribute("aria-sort", asked.descending ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
  showBar();
  if (toTop) scroller.scrollTop = 0;
  redrawRows();
}

function showBar() {
  const place = byId("bar");
  place.hidden = !asked.bar;
  table.classList.toggle("with-reasons", Boolean(asked.bar));
  if (!asked.bar) return;
  const chart = charts[asked.bar.chart];
  const bar = chart.bars[asked.bar.bar];
  const why = reasonsOf(bar);
  place.replaceChildren(
    element("span", {}, foreign(chart.title), " › ", element("strong", {}, foreign(bar.label + " " + bar.value))),
    element("small", {}, word("bar_counted", number(bar.facts.length))),
    bar.left_out.length ? element("small", {}, word("bar_left_out", number(bar.left_out.length)), why) : "",
    bar.missing ? element("small", {}, word("bar_missing", number(bar.missing))) : "",
    element("button", { type: "button", onclick: () => { asked.bar = null; go("#facts"); refresh(true); } }, words.bar_clear));
}

// Why facts were left out of a bar, each reason once: one that names many figures names none of them here.
function reasonsOf(bar) {
  const groups = new Map();
  for (const [, reason] of bar.left_out) {
    const kind = reason.replace(/[\w.~-]+/g, (part) => (BY_ID.has(part) ? words.other_figures : part));
    if (!groups.has(kind)) groups.set(kind, { count: 0, reasons: new Set() });
    const group = groups.get(kind);
    group.count++;
    group.reasons.add(reason);
  }
  return [...groups].flatMap(([kind, { count, reasons }], at) =>
    [at ? " · " : ": ", ...(reasons.size === 1 ? naming([...reasons][0]) : [foreign(kind)]), " ×" + number(count)]);
}

const height = () => Math.min(shown.length * ROW, TALLEST);
const headHeight = () => table.tHead.offsetHeight;
// The row at the top of the window, as a fraction of rows.
function topRow() {
  const all = shown.length * ROW;
  const inner = scroller.clientHeight - headHeight();
  if (all <= TALLEST) return scroller.scrollTop / ROW;
  return (scroller.scrollTop / (TALLEST - inner)) * (all - inner) / ROW;
}
function scrollToRow(row) {
  const all = shown.length * ROW;
  const inner = scroller.clientHeight - headHeight();
  scroller.scrollTop = all <= TALLEST ? row * ROW : (row * ROW * (TALLEST - inner)) / (all - inner);
}

// The rows in sight, by fact, so that scrolling makes only those that come into it.
let drawn = new Map();
function drawRows(all = false) {
  const rows = Math.ceil(scroller.clientHeight / ROW);
  const top = topRow();
  let first = Math.max(0, Math.floor(top) - OVERSCAN);
  let last = Math.min(shown.length, Math.floor(top) + rows + OVERSCAN);
  // With larger steps, no row is drawn above the very top.
  first = Math.max(first, Math.ceil(top - scroller.scrollTop / ROW - 1e-6));
  if (all) [first, last] = [0, Math.min(shown.length, PRINTED)];
  const above = shown.length * ROW <= TALLEST ? first * ROW : Math.max(0, scroller.scrollTop - (top - first) * ROW);
  const below = all ? 0 : Math.max(0, height() - above - (last - first) * ROW);
  const lines = new Map();
  for (let at = first; at < last; at++) lines.set(shown[at], drawn.get(shown[at]) ?? row(shown[at], at));
  drawn = lines;
  body.replaceChildren(space(all ? 0 : above), ...lines.values(), space(below));
}
// After what rows say has changed.
function redrawRows() {
  drawn.clear();
  drawRows();
}

function space(pixels) {
  const made = element("tr", { class: "space", "aria-hidden": "true" }, element("td", {}));
  made.style.height = made.firstChild.style.height = pixels + "px";
  made.hidden = pixels === 0;
  return made;
}

function row(fact, at) {
  const kinds = [fact === chosen && "chosen", leftOut.has(fact) && "out", isWrong(fact) && "wrong", isContradicted(fact) && "contradicted"].filter(Boolean).join(" ");
  return element("tr", { "data-fact": fact, class: kinds || null, "aria-rowindex": at + 2, "aria-current": fact === chosen ? "true" : null },
    COLUMNS.map((column) => {
      const text = column.text(fact);
      const inside = column.elements ? column.elements(fact) : [foreign(text)];
      return element("td", { class: column.name + " c-" + column.name, title: text || null }, element("div", {}, inside));
    }));
}

// Brings a fact into sight, if it is among the rows: at the nearer edge, or from afar in the middle.
function reveal(fact) {
  const at = shown.indexOf(fact);
  if (at < 0) return;
  const top = topRow();
  const fits = (scroller.clientHeight - headHeight()) / ROW;
  const last = top + fits - 1;
  if (at < top - 3 || at > last + 3) scrollToRow(Math.max(0, at - fits / 2));
  else if (at < top) scrollToRow(at);
  else if (at > last) scrollToRow(at + 1 - fits);
}

scroller.addEventListener("scroll", () => requestAnimationFrame(() => drawRows()), { passive: true });
new ResizeObserver(() => drawRows()).observe(scroller);
body.addEventListener("click", (event) => {
  const line = event.target.closest("tr[data-fact]");
  if (line && !String(getSelection()) && !event.target.closest("a")) go(link(Number(line.dataset.fact)));
});
addEventListener("beforeprint", () => {
  if (shown.length > PRINTED) say(word("print_cut", number(PRINTED)));
  drawRows(true);
});
addEventListener("afterprint", () => { say(""); redrawRows(); });
