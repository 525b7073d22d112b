// Which facts are shown, and in what order: search, facets, a chosen bar, sort.

const FACETS = [
  { name: "zone", title: label("field", lists.field.keys.indexOf("zone")), of: (fact) => facts.zone[fact], text: string },
  { name: "metric", title: label("field", lists.field.keys.indexOf("metric")), of: (fact) => facts.metric[fact], text: (v) => label("metric", v) },
  { name: "status", title: label("field", lists.field.keys.indexOf("status")), of: (fact) => facts.status[fact], text: (v) => label("status", v) },
  { name: "confidence", title: words.confidence, of: (fact) => facts.confidence[fact], text: (v) => label("confidence", v) },
  { name: "place", title: words.place, of: (fact) => facts.place[fact], text: (v) => label("place", v) },
  { name: "doc", title: words.document, of: docOf, text: (v) => docs[v] },
];

// Widths in percent, for Chinese and for English labels.
const COLUMNS = [
  { name: "zone", width: [13, 12], title: FACETS[0].title, text: (fact) => string(facts.zone[fact]) },
  { name: "metric", width: [9, 13], title: FACETS[1].title, text: (fact) => label("metric", facts.metric[fact]), rank: () => facts.metric },
  { name: "value", width: [12, 12], title: label("field", 0), text: valueText, elements: valueElements, rank: () => facts.value_rank },
  { name: "aspect", width: [6, 6], title: label("field", lists.field.keys.indexOf("aspect")), text: (fact) => label("aspect", facts.aspect[fact]), rank: () => facts.aspect },
  { name: "status", width: [6, 8], title: FACETS[2].title, text: (fact) => label("status", facts.status[fact]), rank: () => facts.status, elements: statusElements },
  { name: "period", width: [13, 12], title: label("field", lists.field.keys.indexOf("period")), text: periodText, rank: () => facts.period_rank },
  { name: "subject", width: [15, 11], title: words.subject, text: subjectText },
  { name: "confidence", width: [8, 11], title: words.confidence, text: (fact) => label("confidence", facts.confidence[fact]), rank: () => facts.confidence, elements: confidenceElements },
  { name: "marks", width: [9, 8], title: words.marks, text: marksText, elements: marksElements },
  { name: "doc", width: [9, 7], title: words.document, text: (fact) => docs[docOf(fact)], elements: (fact) => [foreign(fileName(docs[docOf(fact)]))] },
];

// What is asked for. `sort` is null for the first order: doubtful first, then reading order.
const asked = { terms: [], facets: {}, bar: null, sort: null, descending: false };
// What is shown, in order, and why a fact of the chosen bar was left out of it.
let shown = [];
let leftOut = new Map();

function statusElements(fact) {
  const name = key("status", facts.status[fact]);
  return [name === "planned" ? element("span", { class: "tag planned" }, label("status", facts.status[fact])) : label("status", facts.status[fact])];
}

function confidenceElements(fact) {
  const place = facts.confidence[fact];
  return [element("span", { class: "tag " + key("confidence", place) }, label("confidence", place))];
}

function marks(fact) {
  const reason = leftOut.get(fact);
  if (reason !== undefined) return [reason];
  const said = [];
  if (facts.repeats[fact] !== -1) said.push(words.repeat);
  if (facts.part_of[fact] !== -1) said.push(words.part);
  return said;
}
function marksText(fact) {
  return marks(fact).join(" ");
}
function marksElements(fact) {
  return marks(fact).map((said) => element("span", { class: "tag" }, said));
}

// All that a search looks through, made when first needed.
let haystacks = null;
function haystack(fact) {
  haystacks ??= new Array(TOTAL);
  return (haystacks[fact] ??= [
    facts.text[fact], string(facts.sentence[fact]), string(facts.zone[fact]), string(facts.province[fact]),
    subjectText(fact), string(facts.class[fact]), label("metric", facts.metric[fact]), periodText(fact),
    docs[docOf(fact)], articles.headline[facts.article[fact]] ?? "", facts.id[fact],
  ].join("\n").toLowerCase());
}

// Looks up what is asked for; returns for each facet how many facts each of its values would show.
function lookUp() {
  const bar = asked.bar && charts[asked.bar.chart].bars[asked.bar.bar];
  leftOut = new Map(bar ? bar.left_out : []);
  const base = bar ? [...new Set([...bar.facts, ...leftOut.keys()])] : null;
  const set = FACETS.map((facet) => asked.facets[facet.name]);
  const counts = FACETS.map(() => new Map());
  const found = [];
  for (let at = 0, end = base ? base.length : TOTAL; at < end; at++) {
    const fact = base ? base[at] : at;
    let misses = 0;
    let missed = -1;
    for (let facet = 0; facet < set.length && misses < 2; facet++) {
      if (set[facet] !== undefined && FACETS[facet].of(fact) !== set[facet]) {
        misses++;
        missed = facet;
      }
    }
    if (misses > 1 || !asked.terms.every((term) => haystack(fact).includes(term))) continue;
    if (misses === 0) found.push(fact);
    for (let facet = 0; facet < set.length; facet++) {
      if (misses === 1 && facet !== missed) continue;
      const value = FACETS[facet].of(fact);
      counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  shown = sorted(found);
  return counts;
}

function sorted(found) {
  const column = asked.sort && COLUMNS.find((each) => each.name === asked.sort);
  const rank = column ? ranks(column) : facts.confidence;
  const sign = column ? (asked.descending ? -1 : 1) : -1;
  const out = (fact) => (leftOut.has(fact) ? 1 : 0);
  return found.sort((a, b) => out(a) - out(b) || sign * (rank[a] - rank[b]) || a - b);
}

// The place of each fact in the order of a column; texts in the order of their language, nothing last.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
function ranks(column) {
  if (column.name === "marks") return facts.repeats.map((repeats, fact) => (repeats !== -1 ? 2 : facts.part_of[fact] !== -1 ? 1 : 0));
  if (column.rank) return column.rank();
  return (column.cache ??= textRanks(facts.id.map((_, fact) => column.text(fact))));
}
function textRanks(texts) {
  const order = [...new Set(texts)].sort((a, b) => (a === "") - (b === "") || collator.compare(a, b));
  const places = new Map(order.map((text, place) => [text, place]));
  return texts.map((text) => places.get(text));
}
