// Which facts are shown, and in what order: search, facets, a chosen bar, sort.

const FACETS = [
  { name: "zone", title: label("field", lists.field.keys.indexOf("zone")), of: (fact) => facts.zone[fact], text: string },
  { name: "metric", title: label("field", lists.field.keys.indexOf("metric")), of: (fact) => facts.metric[fact], text: (v) => label("metric", v) },
  { name: "status", title: label("field", lists.field.keys.indexOf("status")), of: (fact) => facts.status[fact], text: (v) => label("status", v) },
  { name: "confidence", title: words.confidence, of: (fact) => facts.confidence[fact], text: (v) => label("confidence", v) },
  { name: "place", title: words.place, of: (fact) => facts.place[fact], text: (v) => label("place", v) },
  { name: "doc", title: words.document, of: docOf, text: (v) => docs[v] },
];

// Widths in pixels, for Chinese and for English labels; columns without one share what is left.
const COLUMNS = [
  { name: "zone", width: [132, 132], title: FACETS[0].title, text: (fact) => string(facts.zone[fact]) },
  { name: "metric", width: [118, 138], title: FACETS[1].title, text: metricText, rank: () => facts.metric, elements: metricElements },
  { name: "value", width: [152, 152], title: label("field", 0), text: valueText, elements: valueElements, rank: () => facts.value_rank },
  { name: "status", width: [66, 84], title: FACETS[2].title, text: (fact) => label("status", facts.status[fact]), rank: () => facts.status, elements: statusElements },
  { name: "period", width: [112, 112], title: label("field", lists.field.keys.indexOf("period")), text: periodText, rank: () => facts.period_rank, elements: periodElements },
  { name: "subject", title: words.subject, text: subjectText },
  { name: "confidence", width: [76, 108], title: words.confidence, text: (fact) => label("confidence", facts.confidence[fact]), rank: () => facts.confidence, elements: confidenceElements },
  { name: "marks", title: words.marks, text: marksText, elements: marksElements },
  { name: "doc", title: words.document, text: (fact) => docs[docOf(fact)], elements: (fact) => [foreign(fileName(docs[docOf(fact)]))] },
];

// What is asked for. `sort` is null for the first order: contradictions, then what is doubtful, then reading order.
const asked = { terms: [], facets: {}, bar: null, sort: null, descending: false };
// What is shown, in order, and why a fact of the chosen bar was left out of it.
let shown = [];
let leftOut = new Map();

// No date is broken at its hyphens.
function periodElements(fact) {
  return periodText(fact).split(" ").flatMap((part, at) => [at ? " " : "", element("bdi", { class: "unbroken" }, part)]);
}

const aspectText = (fact) => (key("aspect", facts.aspect[fact]) === "level" ? "" : label("aspect", facts.aspect[fact]));
function metricText(fact) {
  return [...new Set([label("metric", facts.metric[fact]), aspectText(fact)])].filter(Boolean).join(" · ");
}
function metricElements(fact) {
  const metric = label("metric", facts.metric[fact]);
  return [metric, element("small", {}, metricText(fact).slice(metric.length))];
}

function statusElements(fact) {
  const said = label("status", facts.status[fact]);
  return [key("status", facts.status[fact]) === "actual" ? said : element("span", { class: "tag planned" }, said)];
}

function confidenceElements(fact) {
  const place = facts.confidence[fact];
  return [element("span", { class: "tag " + key("confidence", place) }, label("confidence", place))];
}

// What is to be known of a fact beside its fields: its doubts, what people corrected, whether it is told or held elsewhere.
function marks(fact) {
  const codes = (doubtsOf.get(fact) ?? []).filter(contradicts).map((place) => label("code", doubts[place].code));
  const said = [...new Set(codes)].map((text) => ({ text, class: "doubtful" }));
  if (isWrong(fact)) said.push({ text: words.wrong, class: "corrected" });
  else if (correctedFields(fact).size) said.push({ text: words.corrected, class: "corrected" });
  if (facts.repeats[fact] !== -1) said.push({ text: words.repeat });
  if (facts.part_of[fact] !== -1) said.push({ text: words.part });
  return said;
}
function marksText(fact) {
  return [named(leftOut.get(fact) ?? ""), ...marks(fact).map((mark) => mark.text)].filter(Boolean).join(" · ");
}
function marksElements(fact) {
  const reason = leftOut.get(fact);
  const tags = marks(fact).map((mark) => element("span", { class: ["tag", mark.class].filter(Boolean).join(" ") }, mark.text));
  return reason === undefined ? tags : naming(reason);
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

// After a fact was changed: what is known of its words is made anew.
function forget(fact) {
  if (haystacks) haystacks[fact] = undefined;
  textOrders = {};
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
  const rank = column ? ranks(column) : doubtRanks();
  const sign = column && asked.descending ? -1 : 1;
  const out = (fact) => (leftOut.has(fact) ? 1 : 0);
  return found.sort((a, b) => out(a) - out(b) || sign * (rank[a] - rank[b]) || a - b);
}

// The place of each fact in the order of a column; texts in the order of their language, nothing last.
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
let textOrders = {};
function ranks(column) {
  if (column.rank) return column.rank();
  return (textOrders[column.name] ??= textRanks(facts.id.map((_, fact) => column.text(fact))));
}
const doubtRanks = once(() => facts.id.map((_, fact) => doubtRank(fact)));
function textRanks(texts) {
  const order = [...new Set(texts)].sort((a, b) => (a === "") - (b === "") || collator.compare(a, b));
  const places = new Map(order.map((text, place) => [text, place]));
  return texts.map((text) => places.get(text));
}
