// The panel beside the table: one fact with its fields, what each rests on, and its article.

const panel = byId("panel");
const FIELD_KIND = { zone: "k-zone", metric: "k-metric", period: "k-period", status: "k-status" };
const kindOf = (field) => FIELD_KIND[key("field", field)] ?? "k-rest";

// Facts by article, parts by whole, tellings by first telling: made when first needed, and again after a correction.
const grouped = (column) => {
  const groups = new Map();
  column.forEach((group, fact) => groups.has(group) ? groups.get(group).push(fact) : groups.set(group, [fact]));
  return groups;
};
function grouping(column) {
  let groups = null;
  return Object.assign(() => (groups ??= grouped(facts[column])), { forget: () => { groups = null; } });
}
const inArticle = grouping("article");
const partsOf = grouping("part_of");
const tellingsOf = grouping("repeats");
const groupings = [partsOf, tellingsOf];

function triples(flat) {
  const list = [];
  for (let at = 0; at < flat.length; at += 3) list.push({ field: flat[at], start: flat[at + 1], end: flat[at + 1] + flat[at + 2] });
  return list;
}
function pairs(flat) {
  const list = [];
  for (let at = 0; at < flat.length; at += 2) list.push({ start: flat[at], end: flat[at] + flat[at + 1] });
  return list;
}

function showFact(fact) {
  const article = facts.article[fact];
  const evidence = triples(facts.evidence[fact]);
  const wrong = isWrong(fact);
  const heading = element("h2", { class: wrong ? "wrong" : null }, element("span", {}, valueElements(fact)),
    element("small", {}, [metricText(fact), string(facts.zone[fact])].filter(Boolean).join(" · ")));
  const toggle = element("button", { type: "button", id: "wrong", "aria-pressed": String(wrong), onclick: () => { toggleWrong(fact); byId("wrong").focus(); } },
    wrong ? words.wrong_undo : words.wrong_mark);
  panel.replaceChildren(
    element("div", { class: "panel-top" }, heading, toggle,
      button("↑", words.previous, () => step(-1)), button("↓", words.next, () => step(1)), button("×", words.close, closePanel)),
    ...(doubtsOf.get(fact) ?? []).map((place) => element("p", { class: "doubt" },
      element("a", { class: "tag doubtful", href: doubts[place].link }, label("code", doubts[place].code)), naming(messageOf(doubts[place])))),
    fields(fact, evidence),
    reading(article, evidence, pairs(facts.marks[fact]), fact));
  openPanel();
}

function showDoubt(place) {
  const doubt = doubts[place];
  panel.replaceChildren(
    element("div", { class: "panel-top" },
      element("h2", {}, label("code", doubt.code), element("small", {}, naming(messageOf(doubt)))), button("×", words.close, closePanel)),
    doubt.article === null
      ? element("p", { class: "nothing" }, words.no_text)
      : reading(doubt.article, [], pairs(doubt.marks), -1));
  openPanel();
}

function openPanel() {
  panel.hidden = false;
  const box = panel.querySelector(".reading");
  const mark = box?.querySelector(".chosen, .doubted");
  if (mark) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
}

function closePanel() {
  panel.hidden = true;
  go(view === "doubts" ? "#doubts" : "#facts");
  redrawRows();
  (view === "facts" ? scroller : byId("doubts")).focus({ preventScroll: true });
}

const button = (sign, title, onclick) => element("button", { type: "button", title, "aria-label": title, onclick }, sign);

// The fields of a fact, each with the words it was read from, and a way to change it.
function fields(fact, evidence) {
  const text = articles.text[facts.article[fact]];
  const quotes = (...names) => evidence.filter((each) => names.includes(key("field", each.field))).map((each) =>
    element("button", { type: "button", class: "quote " + kindOf(each.field), title: words.evidence, onclick: () => scrollToPlace(each.start) },
      foreign(text.slice(each.start, each.end).replaceAll("\n", " "))));
  const value = [facts.value[fact], facts.value_high[fact] ?? ""].filter(Boolean).join("–") + " " + string(facts.scale[fact]) + string(facts.unit[fact]);
  const approx = isExact(fact) ? "" : label("approx", facts.approx[fact]) + " ";
  // Title, what is said, the words it was read from, and which fields can be changed.
  const rows = [
    [fieldLabel("zone"), foreign([string(facts.zone[fact]), string(facts.province[fact])].filter(Boolean).join(" · ")), quotes("zone"), ["zone"]],
    [fieldLabel("metric"), label("metric", facts.metric[fact]), quotes("metric"), ["metric"]],
    [fieldLabel("aspect"), label("aspect", facts.aspect[fact]), quotes("aspect"), ["aspect"]],
    [fieldLabel("status"), statusElements(fact), quotes("status"), ["status"]],
    [fieldLabel("period"), foreign(periodText(fact)), quotes("period"), ["period"]],
    [fieldLabel("subject"), foreign(string(facts.subject[fact])), quotes("subject"), ["subject"]],
    [fieldLabel("category"), foreign(string(facts.category[fact])), quotes("category"), ["category"]],
    [fieldLabel("value"), [approx, foreign(value.trim())], quotes("approx"), [...OF_VALUE, "approx"]],
    // What is calculated from the value is calculated anew by the next report.
    [words.base_value, isRewritten(fact) && OF_VALUE.some((each) => isChangedHere(fact, each)) ? "" : foreign(baseText(fact)), [], []],
    [words.part_of, others([facts.part_of[fact]]), quotes("part_of"), ["part_of"]],
    [words.repeats, others([facts.repeats[fact]]), [], ["repeats"]],
    [words.has_parts, others(partsOf().get(fact) ?? []), [], []],
    [words.repeated_by, others(tellingsOf().get(fact) ?? []), [], []],
    [words.left_out, naming(leftOut.get(fact) ?? ""), [], []],
    [words.confidence, confidenceElements(fact), [], []],
    [words.rules, facts.rules[fact].map((rule) => element("bdi", { class: "rule" }, string(rule))), [], []],
    [words.fact_id, foreign(facts.id[fact]), [], []],
  ];
  const list = element("dl", { class: "fields" });
  const unread = element("dd", {});
  for (const [title, said, quoted, editable] of rows) {
    const parts = [said].flat();
    const isEmpty = !parts.some((part) => typeof part === "string" ? part : part.textContent) && !quoted.length;
    const before = corrected(fact, editable);
    if (isEmpty && !before.length) {
      if (!editable.length) continue;
      const place = element("span", { class: "unread", "data-fields": editable.join(" ") });
      place.append(title, changeButton(fact, title, editable, place));
      unread.append(place);
      continue;
    }
    const place = element("dd", { "data-fields": editable.join(" ") || null });
    const change = editable.length ? changeButton(fact, title, editable, place) : "";
    place.append(...element("dd", {}, isEmpty ? words.no_value : parts, before, quoted, change).childNodes);
    list.append(element("dt", {}, title), place);
  }
  if (unread.firstChild) list.append(element("dt", {}, words.unread), unread);
  return list;
}

function changeButton(fact, title, names, place) {
  const about = words.change + " " + title;
  return element("button", { type: "button", class: "change", title: about, "aria-label": about, onclick: () => {
    place.replaceChildren(editor(fact, names, () => {
      afterCorrection();
      panel.querySelector(`[data-fields="${names.join(" ")}"] .change`)?.focus();
    }));
    place.querySelector("input, select").focus();
  } }, "✎");
}

// What stood in a field before it was corrected, and whether the tables know of it yet.
function corrected(fact, names) {
  const byRule = facts.rules[fact].map((rule) => string(rule).match(/^corrected: (\w+)$/)?.[1]);
  return names.flatMap((name) => {
    const row = correctedFields(fact).get(name);
    if (row) return [names.length > 1 ? " " + fieldLabel(name) : "", element("del", { title: words.was }, shownRaw(name, row.was)), tagOf(row)];
    return byRule.includes(name) && !pending.has(facts.id[fact] + "\n" + name) ? [element("span", { class: "tag corrected" }, words.corrected)] : [];
  });
}
const tagOf = (row) => element("span", { class: "tag corrected", title: row.note || null }, isPending(row) ? words.outcome_pending : words.corrected);

// 6000000000 CNY → 6,000,000,000 CNY
function baseText(fact) {
  const grouped = facts.base[fact].replace(/\d+(\.\d+)?/g, (text) => {
    const [whole, rest] = text.split(".");
    return inThrees(whole) + (rest === undefined ? "" : "." + rest);
  });
  const unit = string(facts.base_unit[fact]);
  return grouped + (unit === "1" ? "" : " " + unit);
}

// Links to other facts; one that is named but not on this page says so.
function others(list) {
  return list.filter((fact) => fact !== -1).map((fact) => fact < -1
    ? element("small", {}, word("elsewhere", idOf(fact)))
    : factLink(fact));
}

// An article with every figure marked in place.
function reading(article, evidence, strong, fact) {
  const headline = articles.headline[article];
  const kind = articles.kind[article];
  const meta = [
    kind === null ? words.no_article : label("kind", kind),
    articles.byline[article].length ? words.byline + " " + articles.byline[article].join("、") : "",
    articles.published[article] ? words.published + " " + articles.published[article] : "",
    docs[articles.doc[article]],
  ].filter(Boolean);
  return element("article", { class: "reading", tabindex: 0, "aria-label": words.source_text },
    element("h3", {}, foreign(headline ?? words.no_headline)),
    element("p", { class: "meta" }, meta.flatMap((each, at) => [at ? " · " : "", foreign(each)])),
    markedText(article, evidence, strong, fact));
}

// Cuts the text wherever a mark begins or ends; each piece then wears all marks that cover it.
function markedText(article, evidence, strong, chosenFact) {
  const text = articles.text[article];
  const cover = [];
  for (const fact of inArticle().get(article) ?? []) {
    for (const mark of pairs(facts.marks[fact])) cover.push({ ...mark, fact });
  }
  const value = lists.field.keys.indexOf("value");
  for (const mark of evidence) if (mark.field !== value) cover.push(mark);
  if (chosenFact < 0) for (const mark of strong) cover.push({ ...mark, doubted: true });
  const cuts = new Set([0, text.length]);
  for (const mark of cover) cuts.add(mark.start).add(mark.end);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) cuts.add(at).add(at + 1);
  const places = [...cuts].sort((a, b) => a - b);
  cover.sort((a, b) => a.start - b.start);
  const root = element("div", { class: "text" });
  let paragraph = element("p", {});
  let open = [];
  let next = 0;
  for (let at = 0; at + 1 < places.length; at++) {
    const [start, end] = [places[at], places[at + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < cover.length && cover[next].start <= start) open.push(cover[next++]);
    const piece = text.slice(start, end);
    if (piece === "\n") {
      root.append(paragraph);
      paragraph = element("p", {});
    } else {
      if (piece === "⋯") paragraph.className = "gap";
      paragraph.append(markedPiece(piece, start, open.filter((mark) => mark.end > start), chosenFact));
    }
  }
  root.append(paragraph);
  return root;
}

function markedPiece(piece, start, marks, chosenFact) {
  if (!marks.length) return visible(piece);
  const figures = marks.filter((mark) => mark.fact !== undefined);
  const figure = figures.find((mark) => mark.fact === chosenFact) ?? figures[0];
  const rests = marks.filter((mark) => mark.field !== undefined);
  const classes = [];
  if (figure) classes.push("figure");
  if (figure && figure.fact === chosenFact) classes.push("chosen");
  if (marks.some((mark) => mark.doubted)) classes.push("doubted");
  if (rests.length) classes.push("evidence", kindOf(rests[0].field));
  const begins = [...new Set(rests.filter((mark) => mark.start === start).map((mark) => label("field", mark.field)))];
  const attributes = { class: classes.join(" "), "data-at": start, "data-label": begins.join("·") || null };
  if (rests.length) attributes.title = [...new Set(rests.map((mark) => label("field", mark.field)))].join(" · ");
  if (!figure) return element("span", attributes, piece);
  if (figure.fact === chosenFact) attributes["aria-current"] = "true";
  if (figure.start !== start) attributes.tabindex = -1;
  return element("a", { ...attributes, href: link(figure.fact) }, piece);
}

function scrollToPlace(start) {
  panel.querySelector(`[data-at="${start}"]`)?.scrollIntoView({ block: "center" });
}
