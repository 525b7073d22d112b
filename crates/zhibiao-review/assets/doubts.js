// The list of doubts: what contradicts itself first, each with a link to its text and its facts.

const SEVERITY = ["contradiction", "sum_differs", "too_large", "bad_encoding", "new_zone", "loose_headline", "empty"];
const STEP = 200;

function makeDoubts() {
  const root = byId("doubts");
  root.tabIndex = -1;
  const doubtful = facts.confidence.filter((place) => key("confidence", place) === "doubtful").length;
  if (doubtful) {
    root.append(element("a", { href: "#confidence/doubtful" }, word("doubtful_facts", number(doubtful))));
  }
  if (!doubts.length) root.append(element("p", { class: "nothing" }, words.diagnostics_none));
  const severity = (code) => SEVERITY.indexOf(key("code", code));
  const groups = [...grouped(doubts.map((doubt) => doubt.code))].sort(([a], [b]) => severity(a) - severity(b));
  for (const [code, places] of groups) {
    const list = element("ol", {});
    root.append(element("h2", {}, label("code", code), " ", element("span", {}, number(places.length))), list);
    addDoubts(list, places, 0);
  }
}

function addDoubts(list, places, from) {
  const to = Math.min(places.length, from + STEP);
  list.append(...places.slice(from, to).map(doubtItem));
  if (to === places.length) return;
  const more = element("li", {}, element("button", { type: "button", onclick: () => {
    more.remove();
    addDoubts(list, places, to);
  } }, word("more", number(Math.min(STEP, places.length - to)))));
  list.append(more);
}

function doubtItem(place) {
  const doubt = doubts[place];
  const headline = doubt.article === null ? null : articles.headline[doubt.article];
  return element("li", { "data-doubt": place },
    element("a", { class: "message", href: doubt.link }, foreign(named(messageOf(doubt)))),
    element("div", { class: "where" }, foreign([headline, doubt.doc].filter(Boolean).join(" · ")), " ",
      [...new Set([...doubt.facts, ...namedIn(doubt.message)])].map(factLink)));
}
