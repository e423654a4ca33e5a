// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows. Every text from outside goes in as text, never as markup.

const letters = "ABCD";
const shapes = ["triangle", "diamond", "circle", "square"];
const svgNamespace = "http://www.w3.org/2000/svg";
const ringLength = 2 * Math.PI * 24;
const stage = document.getElementById("stage");

/** make("p", { class: "quiet" }, "text", node, ...) */
export function make(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      node.addEventListener(key, value);
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(key, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** still: the same page with a detail changed, so nothing moves in anew. */
export function show(nodes, { still = false } = {}) {
  stage.classList.toggle("still", still);
  stage.replaceChildren(...nodes);
}

export function number(value) {
  return Math.round(value).toLocaleString();
}

export function grouped(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

function problemLine(problem) {
  return make("p", { class: "bad", id: "problem", role: "alert" }, problem);
}

/** enter(code) is called with six digits. */
export function codeForm({ code = "", problem = "", busy = false }, enter) {
  const field = make("input", {
    class: "code", name: "code", inputmode: "numeric", autocomplete: "off", maxlength: 7, required: true,
    placeholder: "000 000", value: code ? grouped(code) : "", "aria-describedby": "problem",
  });
  const problems = problemLine(problem);
  field.addEventListener("input", () => {
    const digits = field.value.replace(/\D/g, "").slice(0, 6);
    field.value = digits.length > 3 ? grouped(digits) : digits;
  });
  show([make("form", {
    class: "card stack narrow middle", novalidate: true,
    submit: (event) => {
      event.preventDefault();
      const digits = field.value.replace(/\D/g, "");
      field.setAttribute("aria-invalid", digits.length !== 6);
      if (digits.length === 6) {
        enter(digits);
      } else {
        problems.textContent = "The code has six digits. It stands on the host's screen.";
        field.focus();
      }
    },
  },
  make("h1", {}, "Join"),
  make("label", {}, "Code of the quiz or poll", field),
  problems,
  make("button", { class: "primary", disabled: busy }, busy ? "One moment…" : "Go on"))],
  { still: problem !== "" || busy });
  if (!busy) {
    field.focus();
  }
}

/** join(nickname) is called with a trimmed name. */
export function nameForm({ title, nickname = "", problem = "", busy = false }, join, back) {
  const field = make("input", {
    name: "nickname", autocomplete: "nickname", maxlength: 48, required: true, value: nickname,
    "aria-describedby": "problem",
  });
  const problems = problemLine(problem);
  show([make("form", {
    class: "card stack narrow middle", novalidate: true,
    submit: (event) => {
      event.preventDefault();
      const name = field.value.trim();
      field.setAttribute("aria-invalid", name === "");
      if (name === "") {
        problems.textContent = "Type the name that the others will see.";
        field.focus();
      } else {
        join(name);
      }
    },
  },
  make("h1", {}, title),
  make("label", {}, "Nickname", field),
  problems,
  make("button", { class: "primary", disabled: busy }, busy ? "Joining…" : "Join"),
  make("button", { class: "secondary", type: "button", disabled: busy, click: back }, "Another code"))],
  { still: problem !== "" || busy });
  if (!busy) {
    field.focus();
    field.select(); // a name that is taken has been replaced by a free one, which one may not like
  }
}

export function message(title, text, action) {
  show([make("section", { class: "stack middle narrow" },
    make("h1", {}, title),
    make("p", { class: "quiet" }, text),
    action ? make("button", { class: "primary", click: action.run }, action.label) : null)]);
}

export function lobby({ title, nickname }) {
  show([make("section", { class: "stack middle" },
    make("p", { class: "quiet" }, title),
    make("h1", {}, "You are in"),
    make("p", { class: "chip" }, nickname),
    make("p", { class: "quiet" }, "It begins when the host starts. Keep this page open."))]);
}

export function getReady(open, seconds) {
  show([make("section", { class: "stack middle" },
    make("p", { class: "quiet" }, `Question ${open.index + 1} of ${open.total}`),
    make("h1", {}, open.question.text),
    make("p", { class: "huge", "aria-label": `Starts in ${seconds} seconds` }, String(seconds)))], { still: true });
}

function ring() {
  const part = (name, attributes) => {
    const node = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      node.setAttribute(key, value);
    }
    return node;
  };
  const svg = part("svg", { class: "ring", viewBox: "0 0 56 56", role: "timer", "aria-label": "Seconds left" });
  svg.append(
    part("circle", { cx: 28, cy: 28, r: 24 }),
    part("circle", { cx: 28, cy: 28, r: 24, class: "left", "stroke-dasharray": ringLength }),
    part("text", { x: 28, y: 28 }));
  return svg;
}

/** Seconds left and the share of the time that is left, 0..1. */
export function turnRing(seconds, share) {
  const svg = stage.querySelector(".ring");
  if (!svg) {
    return;
  }
  svg.classList.toggle("short", seconds <= 5);
  svg.querySelector(".left").setAttribute("stroke-dashoffset", ringLength * (1 - share));
  svg.querySelector("text").textContent = String(Math.max(0, Math.ceil(seconds)));
}

function optionTile(option, { chosen, enabled, faded, note, share }, choose) {
  const shareBar = share === undefined ? null : make("span", { class: "share" });
  shareBar?.style.setProperty("--share", share);
  return make("button", {
    class: `option option-${option.id}${chosen ? " chosen" : ""}${faded ? " faded" : ""}`,
    type: "button", disabled: !enabled, "aria-pressed": String(Boolean(chosen)),
    click: () => choose?.(option.id),
  },
  make("span", { class: "badge", role: "img", "aria-label": `${letters[option.id]}, ${shapes[option.id]}` },
    make("span", { class: "shape" }), letters[option.id]),
  make("span", { class: "words" }, option.text),
  note ? make("span", { class: "note" }, note) : null,
  shareBar);
}

function questionParts(open, withRing) {
  const { question } = open;
  return [
    make("div", { class: "question-head" },
      make("span", { class: "place" }, `Question ${open.index + 1} of ${open.total}`),
      withRing ? ring() : null),
    make("h1", {}, question.text),
    question.picture
      ? make("img", { class: "picture", src: `/api/v1/pictures/${question.picture}`, alt: "Picture to the question" })
      : null,
  ].filter((part) => part !== null);
}

/** answer: none, or { option, state: "sending" | "recorded" | "refused", text }. */
export function question(open, { answer, closed, still }, choose) {
  const enabled = !closed && (!answer || answer.state === "refused");
  const status = answer?.text ?? (closed ? "Time is up." : "");
  show([
    ...questionParts(open, !closed),
    make("div", { class: "options" }, ...open.question.options.map((option) => optionTile(option, {
      chosen: answer?.option === option.id,
      enabled,
      faded: !enabled && answer?.option !== option.id,
    }, choose))),
    make("p", { class: "status", role: "status" }, status),
  ], { still });
}

function verdict(you) {
  if (!you) {
    return null;
  }
  const answered = you.option !== null && you.option !== undefined;
  const word = you.correct ? "Right" : answered ? "Not this time" : "No answer";
  return make("section", { class: "verdict" },
    make("p", { class: `word ${you.correct ? "good" : "bad"}` }, `${you.correct ? "✓" : "✗"} ${word}`),
    make("p", { class: "figures" },
      make("span", {}, make("b", {}, `+${number(you.points)}`), " points"),
      make("span", {}, make("b", {}, number(you.score)), " in all"),
      make("span", {}, "rank ", make("b", {}, String(you.rank))),
      you.streak >= 2 ? make("span", {}, make("b", {}, String(you.streak)), " in a row") : null));
}

/** open may be missing, when the page was loaded after the question was over. */
export function reveal(open, { correct_option: correct, explanation, counts, you }, next) {
  const total = counts ? Math.max(1, counts.reduce((sum, count) => sum + count, 0)) : 1;
  const tiles = open
    ? make("div", { class: "options" }, ...open.question.options.map((option) => optionTile(option, {
      chosen: you?.option === option.id,
      enabled: false,
      faded: option.id !== correct,
      note: [option.id === correct ? "✓" : "", counts ? number(counts[option.id] ?? 0) : ""].join(" ").trim(),
      share: counts ? (counts[option.id] ?? 0) / total : undefined,
    })))
    : null;
  show([
    ...(open ? questionParts(open, false) : []),
    verdict(you),
    tiles,
    explanation ? make("p", { class: "card" }, explanation) : null,
    next ? make("button", { class: "primary", click: next }, "Go on") : null,
  ].filter((part) => part !== null));
}

function glide(list, oldTops) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  for (const row of list.children) {
    const before = oldTops.get(row.dataset.participant);
    const moved = before === undefined ? 0 : before - row.getBoundingClientRect().top;
    if (moved !== 0) {
      row.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }],
        { duration: 400, easing: "ease-out" });
    }
  }
}

export function leaderboard({ entries, total, you }, me, title = "Leaderboard") {
  const oldTops = new Map([...stage.querySelectorAll(".ranking li")].map(
    (row) => [row.dataset.participant, row.getBoundingClientRect().top]));
  const list = make("ol", { class: "ranking" }, ...entries.map((entry) => make("li", {
    class: entry.participant === me ? "me" : "", "data-participant": entry.participant,
  },
  make("span", { class: "rank" }, String(entry.rank)),
  make("span", {}, entry.nickname, entry.streak >= 3 ? make("span", { class: "quiet" }, ` ${entry.streak} in a row`) : ""),
  make("span", { class: "score" }, number(entry.score)))));
  const own = you
    ? make("p", { class: "status" }, `You: rank ${you.rank} of ${total}, ${number(you.score)} points`)
    : null;
  show([make("h1", {}, title), list, own].filter((part) => part !== null), { still: oldTops.size > 0 });
  glide(list, oldTops);
}

export function podium({ entries, you }) {
  const steps = make("div", { class: "podium" }, ...entries.slice(0, 3).map((entry, place) => make("div", {
    class: `step step-${place + 1}`,
  },
  make("span", { class: "name" }, entry.nickname),
  make("span", { class: "quiet" }, number(entry.score)),
  make("span", { class: "block" }, String(entry.rank)))));
  show([
    make("h1", { class: "middle" }, "The podium"),
    steps,
    you ? make("p", { class: "status" }, `You: rank ${you.rank}, ${number(you.score)} points`) : null,
  ].filter((part) => part !== null));
}
