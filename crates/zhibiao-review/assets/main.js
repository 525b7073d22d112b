// Addresses, keys and the start of the page.

const VIEWS = ["charts", "facts", "doubts", "corrections"];
let view = "";

function show(name) {
  view = name;
  for (const each of VIEWS) byId("view-" + each).hidden = each !== name;
  for (const each of document.querySelectorAll(".views a")) {
    if (each.dataset.view === name) each.setAttribute("aria-current", "page");
    else each.removeAttribute("aria-current");
  }
  if (name === "charts" || name === "corrections") panel.hidden = true;
}

function say(text) {
  byId("message").hidden = !text;
  byId("message").textContent = text;
}

function go(hash) {
  if (location.hash === hash) follow();
  else location.hash = hash;
}

function clearAsked() {
  asked.facets = {};
  asked.terms = [];
  asked.bar = null;
  byId("search").value = "";
}

// The table with nothing asked for but this.
function showOnly(ask) {
  clearAsked();
  ask();
  chosen = -1;
  panel.hidden = true;
  show("facts");
  refresh(true);
  scroller.focus({ preventScroll: true });
}

function choose(fact) {
  chosen = fact;
  if (view !== "facts" && view !== "doubts") show("facts");
  showFact(fact);
  redrawRows();
  reveal(fact);
}

// #fact, #bar/chart/bar, #chart/number, #doubt/number, #confidence/level, #charts, #facts, #doubts, #corrections
function follow() {
  let name = location.hash.slice(1);
  try { name = decodeURIComponent(name); } catch { /* a name that was never encoded */ }
  say("");
  const fact = BY_ID.get(name);
  const [, kind, one, two] = name.match(/^(bar|chart|doubt)\/(\d+)(?:\/(\d+))?$/) ?? [];
  const level = lists.confidence.keys.indexOf(name.match(/^confidence\/(\w+)$/)?.[1]);
  if (fact !== undefined) choose(fact);
  else if (kind === "bar" && charts[one]?.bars[two]) showOnly(() => (asked.bar = { chart: Number(one), bar: Number(two) }));
  else if (level >= 0) showOnly(() => (asked.facets.confidence = level));
  else if (kind === "doubt" && doubts[one]) {
    show("doubts");
    chosen = -1;
    showDoubt(Number(one));
    document.querySelector("[data-doubt].chosen")?.classList.remove("chosen");
    document.querySelector(`[data-doubt="${one}"]`)?.classList.add("chosen");
  } else if (kind === "chart" && charts[one]) {
    show("charts");
    document.querySelector(`[data-chart="${one}"]`).scrollIntoView();
  } else if (VIEWS.includes(name)) {
    panel.hidden = true;
    show(name);
    drawRows();
  } else {
    show(charts.length ? "charts" : "facts");
    if (name) say(word("missing_fact", name));
  }
}

// Moves by doubts, or by rows; with the panel open, it follows.
function step(by) {
  if (view === "doubts") return stepDoubt(by);
  if (!shown.length) return;
  const at = shown.indexOf(chosen);
  const from = at < 0 ? Math.floor(topRow()) - Math.sign(by) : at;
  chosen = shown[Math.min(shown.length - 1, Math.max(0, from + by))];
  byId("heard").textContent = visible(COLUMNS.map((column) => column.text(chosen)).filter(Boolean).join(", "));
  if (!panel.hidden) {
    history.replaceState(null, "", link(chosen));
    showFact(chosen);
  }
  reveal(chosen);
  redrawRows();
}

function stepDoubt(by) {
  const items = [...document.querySelectorAll("[data-doubt]")];
  const at = items.findIndex((each) => each.classList.contains("chosen"));
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
  if (!next) return;
  go(doubts[next.dataset.doubt].link);
  next.scrollIntoView({ block: "nearest" });
}

const page = () => Math.max(1, Math.floor(scroller.clientHeight / ROW) - 2);
const KEYS_OF_DOUBTS = ["j", "k", "ArrowDown", "ArrowUp", "x", "e"];
const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  PageDown: () => step(page()), PageUp: () => step(-page()), Home: () => step(-TOTAL), End: () => step(TOTAL),
  x: () => { if (chosen >= 0) toggleWrong(chosen); },
  e: () => { if (chosen >= 0) { choose(chosen); panel.querySelector(".change").click(); } },
  Enter: () => { if (chosen >= 0) go(link(chosen)); },
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape") {
    if (typing) event.target.blur();
    else if (!panel.hidden) closePanel();
    return;
  }
  if (typing) return;
  if (event.key === "/") {
    event.preventDefault();
    if (view !== "facts") go("#facts");
    byId("search").focus();
    return;
  }
  const reading = event.target.closest("#panel") && !"jkxe".includes(event.key);
  const isKey = view === "facts" || (view === "doubts" && KEYS_OF_DOUBTS.includes(event.key) && !("xe".includes(event.key) && panel.hidden));
  if (!isKey || reading || (event.key === "Enter" && event.target.matches("a, button")) || !KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

let waiting = 0;
byId("search").addEventListener("input", (event) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    asked.terms = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    refresh(true);
  }, 120);
});
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("clear").addEventListener("click", () => { clearAsked(); refresh(true); });
addEventListener("hashchange", follow);

startCorrections();
makeHead();
makeFacets();
refresh(false);
makeDoubts();
showCorrections();
follow();
