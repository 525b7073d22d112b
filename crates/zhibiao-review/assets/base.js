// What the page holds, and how values become words and elements. Text enters the page as text only.

const DATA = JSON.parse(document.getElementById("data").textContent);
const { words, lists, strings, docs, articles, facts, charts, doubts } = DATA;
const TOTAL = facts.id.length;
const BY_ID = new Map(facts.id.map((id, fact) => [id, fact]));

const byId = (id) => document.getElementById(id);
const string = (place) => (place < 0 ? "" : strings[place]);
const label = (list, place) => lists[list].labels[place];
const key = (list, place) => lists[list].keys[place];
const word = (name, n, m) => words[name].replace("{n}", () => n).replace("{m}", () => m);
const number = (n) => n.toLocaleString("en-US");
const docOf = (fact) => articles.doc[facts.article[fact]];
const link = (fact) => "#" + encodeURIComponent(facts.id[fact]);

// Controls that hide, or that turn the direction of text, are written out.
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const visible = (text) =>
  text.replace(HIDDEN, (each) => "⟨U+" + each.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");

// An element with attributes and children; strings among the children are text.
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, typeof value === "string" ? visible(value) : value);
  }
  for (const child of children.flat()) {
    if (child != null && child !== "") made.append(typeof child === "string" ? visible(child) : child);
  }
  return made;
}

// Words of a newspaper, kept from turning the words around them.
const foreign = (text) => element("bdi", {}, text);

const isExact = (fact) => key("approx", facts.approx[fact]) === "exact";
const minus = (fact) => (facts.negative[fact] && !/^[-−－负]/.test(facts.text[fact]) ? "−" : "");
const valueText = (fact) =>
  (isExact(fact) ? "" : label("approx", facts.approx[fact]) + " ") + minus(fact) + facts.text[fact];
const fileName = (doc) => doc.slice(doc.search(/[^/\\]*$/));

// ..2024-06 → 截至 2024-06; 2022-01..2024-06 and 2024-01/2024-04 → from one to the other; a → 每年
function periodText(fact) {
  const form = facts.period[fact];
  if (form === "a") return words.per_year;
  const [from, to] = form.split(/\.\.|\//);
  if (to === undefined) return form;
  return from === "" ? word("period_until", to) : word("period_span", from, to);
}
const subjectText = (fact) => [string(facts.subject[fact]), string(facts.category[fact])].filter(Boolean).join(" · ");

function valueElements(fact) {
  const approx = isExact(fact) ? "" : element("small", {}, label("approx", facts.approx[fact]) + " ");
  return [approx, foreign(minus(fact) + facts.text[fact])];
}
