// What the page holds, and how values become words and elements. Text enters the page as text only.

const DATA = JSON.parse(document.getElementById("data").textContent);
const { words, lists, strings, docs, articles, facts, charts, doubts, corrections } = DATA;
const TOTAL = facts.id.length;
const BY_ID = new Map(facts.id.map((id, fact) => [id, fact]));

const byId = (id) => document.getElementById(id);
const string = (place) => (place < 0 ? "" : strings[place]);
const once = (make) => { let made; return () => (made ??= make()); };
// The place of a text among the strings; a new one is put behind them.
let places = null;
function placeOf(text) {
  if (text === "") return -1;
  places ??= new Map(strings.map((each, place) => [each, place]));
  if (!places.has(text)) places.set(text, strings.push(text) - 1);
  return places.get(text);
}
// A fact that another names: its number, -1 for none, -2 less the place of its identifier if it is not on this page.
const idOf = (other) => (other === -1 ? "" : other >= 0 ? facts.id[other] : strings[-2 - other]);
const otherOf = (id) => (id === "" ? -1 : BY_ID.get(id) ?? -2 - placeOf(id));
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
// Number and unit as printed; where a person corrected them, as corrected.
function figureText(fact) {
  if (!isRewritten(fact)) return minus(fact) + facts.text[fact];
  const range = [facts.value[fact], facts.value_high[fact]].filter(Boolean).join("–");
  return range + string(facts.scale[fact]) + string(facts.unit[fact]);
}
const valueText = (fact) => (isExact(fact) ? "" : label("approx", facts.approx[fact]) + " ") + figureText(fact);
const fileName = (doc) => doc.slice(doc.search(/[^/\\]*$/));

// ..2024-06 → 截至 2024-06; 2022-01..2024-06 and 2024-01/2024-04 → from one to the other; a → 每年
const periodText = (fact) => periodOf(facts.period[fact]);
function periodOf(form) {
  if (form === "a") return words.per_year;
  const [from, to] = form.split(/\.\.|\//);
  if (to === undefined) return form;
  return from === "" ? word("period_until", to) : word("period_span", from, to);
}
const subjectText = (fact) => [string(facts.subject[fact]), string(facts.category[fact])].filter(Boolean).join(" · ");

function valueElements(fact) {
  const approx = isExact(fact) ? "" : element("small", {}, label("approx", facts.approx[fact]) + " ");
  return [approx, foreign(figureText(fact))];
}

// A link to a fact that names its figure, with the article that it stands in.
function factLink(fact) {
  const headline = articles.headline[facts.article[fact]] ?? words.no_headline;
  const about = [label("metric", facts.metric[fact]), string(facts.zone[fact]), headline, fileName(docs[docOf(fact)])];
  return element("a", { class: "tag", href: link(fact), title: about.filter(Boolean).join(" · ") }, foreign(valueText(fact)));
}

// Digits in threes, so that none is lost to a number that rounds.
const inThrees = (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",");
// What a doubt says, its long numbers in threes; names of files are left alone.
const messageOf = (doubt) =>
  doubt.message.replace(/(?<![\w.,:/-])(-?)(\d{5,})(?=(?:\.\d+)?(?![\w:/-]|\.\w))/g, (_, sign, digits) => sign + inThrees(digits));

// A text with the figure of every fact that it names by identifier.
function naming(text) {
  return text.split(/([\w.~-]+)/).map((part, at) => {
    const fact = at % 2 ? BY_ID.get(part) : undefined;
    return fact === undefined ? foreign(part) : factLink(fact);
  });
}
const named = (text) => text.replace(/[\w.~-]+/g, (part) => (BY_ID.has(part) ? valueText(BY_ID.get(part)) : part));
const namedIn = (text) => text.split(/[^\w.~-]+/).filter((part) => BY_ID.has(part)).map((part) => BY_ID.get(part));

// For each fact, the doubts that are about it: those that speak of a contradiction come first everywhere.
const CONTRADICTS = new Set(["contradiction", "sum_differs"]);
const doubtsOf = new Map();
doubts.forEach((doubt, place) => {
  for (const fact of new Set([...doubt.facts, ...namedIn(doubt.message)])) {
    if (doubtsOf.has(fact)) doubtsOf.get(fact).push(place);
    else doubtsOf.set(fact, [place]);
  }
});
const contradicts = (place) => CONTRADICTS.has(key("code", doubts[place].code));
const isContradicted = (fact) => (doubtsOf.get(fact) ?? []).some(contradicts);
// 0 for what contradicts itself, then doubtful, likely, sure.
const doubtRank = (fact) => (isContradicted(fact) ? 0 : 1 + lists.confidence.keys.length - facts.confidence[fact]);
