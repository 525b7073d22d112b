// The list of corrections: those that hold no longer first, then those made here, then those of the report.

const FIRST = ["differs", "no_fact", "pending", "applied"];

function showCorrections(shownUpTo = STEP) {
  const rows = standing().sort((a, b) => FIRST.indexOf(outcome(a)) - FIRST.indexOf(outcome(b)));
  byId("corrections-count").textContent = number(rows.length);
  const here = pending.size;
  const root = byId("corrections");
  const list = element("ol", {}, rows.slice(0, shownUpTo).map(correctionItem));
  const left = rows.length - shownUpTo;
  root.replaceChildren(
    element("div", { class: "tools" },
      element("button", { type: "button", id: "download", disabled: rows.length === 0 && here === 0, onclick: download }, words.download),
      element("button", { type: "button", id: "undo-all", disabled: here === 0, onclick: undoAll }, words.undo_all)),
    element("p", {}, words.corrections_how, " ", element("code", {}, "zhibiao report … --corrections corrections.csv")),
    element("p", { class: isKept ? null : "note" }, isKept ? words.corrections_kept : words.corrections_not_kept),
    rows.length ? list : element("p", { class: "nothing" }, words.corrections_none),
    left > 0 ? element("button", { type: "button", onclick: () => showCorrections(shownUpTo + STEP) }, word("more", number(Math.min(STEP, left)))) : "");
}

function correctionItem(row) {
  const state = outcome(row);
  const fact = BY_ID.get(row.fact_id);
  const title = fact === undefined ? element("strong", {}, foreign(row.text)) : element("a", { class: "message", href: link(fact) }, foreign(row.text));
  const remark = element("input", { type: "text", value: row.note, placeholder: words.note, "aria-label": words.note, autocomplete: "off", onchange: (event) => {
    const changed = { ...row, note: event.target.value };
    pending.set(keyOf(row), changed);
    if (fact !== undefined && correctedFields(fact).get(row.field) === row) setCorrected(fact, row.field, changed);
    keep();
    showCorrections();
  } });
  const change = row.field === "wrong" ? [element("ins", {}, words.wrong)]
    : [fieldLabel(row.field), ": ", element("del", {}, shownRaw(row.field, row.was)), "→ ", element("ins", {}, shownRaw(row.field, row.now))];
  const why = state === "differs" ? [words.outcome_differs, " ", shownRaw(row.field, row.found)] : [{ no_fact: words.outcome_no_fact, pending: words.outcome_pending, applied: words.outcome_applied }[state]];
  return element("li", { "data-correction": row.field, class: state },
    element("div", { class: "line" },
      element("span", {}, title, " ", change),
      element("button", { type: "button", onclick: () => { takeBack(row.fact_id, row.field); afterCorrection(); } }, words.undo)),
    element("div", { class: "line" }, element("span", { class: "where" }, element("span", { class: "tag " + state }, why), " ", foreign(row.doc)), remark));
}

function undoAll() {
  for (const name of [...pending.keys()]) takeBack(...name.split("\n"));
  afterCorrection();
}

// After any correction: the table, the panel and the list tell of it.
function afterCorrection() {
  groupings.forEach((each) => each.forget());
  refresh(false);
  showCorrections();
  if (!panel.hidden && chosen >= 0) showFact(chosen);
}
