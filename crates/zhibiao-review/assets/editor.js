// Fields of a fact, changed in the panel: chosen from a list where there is one, else typed.

const KNOWN = 1000;

function editor(fact, names, done) {
  const controls = names.map((name) => [name, control(fact, name)]);
  const remark = element("input", { type: "text", placeholder: words.note, "aria-label": words.note, autocomplete: "off" });
  remark.value = names.map((name) => correctedFields(fact).get(name)?.note).find(Boolean) ?? "";
  const form = element("form", { class: "editor" },
    controls.map(([name, made]) => element("label", {}, element("span", {}, fieldLabel(name)), made)),
    element("label", { class: "remark" }, element("span", {}, words.note), remark),
    element("div", { class: "actions" },
      element("button", { type: "submit" }, words.save), element("button", { type: "button", onclick: done }, words.cancel)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const [name, made] of controls) {
      const input = made.matches("input, select") ? made : made.querySelector("input");
      const row = correctedFields(fact).get(name);
      const now = input.value.trim();
      if (now !== raw(fact, name) || (row && remark.value !== row.note)) correct(fact, name, now, remark.value);
    }
    done();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    done();
  });
  return form;
}

function control(fact, name) {
  const { list, form, hint, needed, known, fact: other } = EDITABLE[name];
  const now = raw(fact, name);
  if (list || other) {
    const options = list ? lists[list].keys.map((each, place) => [each, label(list, place)]) : otherFacts(fact, now);
    const select = element("select", { name, "aria-label": fieldLabel(name) }, options.map(([value, text]) => element("option", { value }, text)));
    select.value = now;
    return select;
  }
  const input = element("input", { type: "text", name, "aria-label": fieldLabel(name), autocomplete: "off", spellcheck: "false", pattern: form, title: hint || null, placeholder: hint || null, required: Boolean(needed) });
  input.value = now;
  if (!known) return input;
  input.setAttribute("list", "known-" + name);
  const values = [...new Set(facts[name])].filter((place) => place >= 0).map(string).sort(collator.compare).slice(0, KNOWN);
  return element("span", { class: "typed" }, input, element("datalist", { id: "known-" + name }, values.map((value) => element("option", { value }))));
}

// None, the figures of the same article, and the one named now.
function otherFacts(fact, now) {
  const near = inArticle().get(facts.article[fact]).filter((each) => each !== fact);
  const options = near.map((each) => [facts.id[each], valueText(each) + " · " + metricText(each)]);
  if (now !== "" && !options.some(([id]) => id === now)) options.unshift([now, BY_ID.has(now) ? valueText(BY_ID.get(now)) : now]);
  return [["", words.no_value], ...options];
}

function toggleWrong(fact) {
  if (isWrong(fact)) takeBack(facts.id[fact], "wrong");
  else correct(fact, "wrong", "true");
  afterCorrection();
}
