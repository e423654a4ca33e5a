// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of a poll. Every text from outside goes in as text, never as markup.
import { make, number, show } from "./views.js";

// More rows are looked for by typing.
const rowsMax = 200;
const searchFrom = 20;
const countUpFor = 400;

let rows = new Map(); // option -> the nodes of its row that change
let page = null;

function percentOf(votes, total) {
  return total > 0 ? votes / total * 100 : 0;
}

// One decimal for all, so that they compare; two where thousands of options share the votes. Making a format takes
// longer than using it, and a list of hundreds of rows counts up in every frame.
const plainPercent = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const tinyPercent = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

function percentText(percent) {
  return `${(percent > 0 && percent < 0.1 ? tinyPercent : plainPercent).format(percent)} %`;
}

function when(moment) {
  return new Date(moment).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}

function situation({ poll, counts, canVote, mine }) {
  if (poll.status === "draft") {
    return poll.opens_at ? `This poll opens on ${when(poll.opens_at)}. Keep this page open.`
      : "This poll is not open yet. Keep this page open.";
  }
  if (poll.status === "closed") {
    return counts ? "This poll is closed. This is its result." : "This poll is closed.";
  }
  if (!canVote) {
    return "Your vote stands.";
  }
  if (mine === null && poll.visibility === "after_vote") {
    return "You see how the others have voted once you have.";
  }
  return poll.closes_at ? `Open until ${when(poll.closes_at)}.` : "";
}

function row(option, id, state, actions) {
  const input = make("input", {
    type: "radio", name: "option", value: id, checked: state.selected === id, disabled: !state.canVote,
    change: () => actions.select(id),
  });
  const percent = make("span", { class: "percent" });
  const own = make("span", { class: "own" }, "Your vote");
  const bar = make("span", { class: "bar-fill" });
  const node = make("label", { class: "choice" },
    input,
    option.picture
      ? make("img", { class: "thumb", src: `/api/v1/pictures/${option.picture}`, alt: "", loading: "lazy" }) : null,
    make("span", { class: "words" }, option.text, own),
    percent,
    make("span", { class: "bar-track", "aria-hidden": "true" }, bar));
  rows.set(id, { node, input, percent, own, bar, shown: 0, wanted: null, turning: 0 });
  return node;
}

function visibleOptions(options, filter) {
  const wanted = filter.trim().toLocaleLowerCase();
  const found = [];
  for (let id = 0; id < options.length; ++id) {
    if (wanted === "" || options[id].text.toLocaleLowerCase().includes(wanted)) {
      found.push(id);
    }
  }
  return found;
}

function fillList(state, actions) {
  rows = new Map();
  const found = visibleOptions(state.poll.options, page.filter);
  const shown = found.slice(0, rowsMax);
  if (state.selected !== null && !shown.includes(state.selected)) {
    shown.unshift(state.selected); // nobody votes for what they don't see
  }
  page.list.replaceChildren(...shown.map((id) => row(state.poll.options[id], id, state, actions)));
  page.more.textContent = found.length > rowsMax
    ? `${number(found.length - rowsMax)} more. Type a part of the name to find one.`
    : found.length === 0 ? "No option has this in its name." : "";
  page.more.hidden = page.more.textContent === "";
  turnPoll(state, true);
}

/** actions: select(option), vote(), leave(). */
export function poll(state, actions, { still }) {
  const { poll: { title, description, options } } = state;
  const filter = page?.id === state.poll.id ? page.filter : "";
  const focused = document.activeElement?.name === "option" ? document.activeElement.value : null;
  page = {
    id: state.poll.id,
    filter,
    list: make("div", { class: "choices", role: "radiogroup", "aria-label": title }),
    more: make("p", { class: "quiet", hidden: true }),
    situation: make("p", { class: "quiet" }),
    total: make("p", { class: "quiet votes" }),
    note: make("p", { class: "status", role: "status", tabindex: -1 }),
    button: make("button", { class: "primary", type: "submit" }),
    puzzle: make("div", { class: "puzzle", hidden: true }),
    actions,
  };
  const search = options.length > searchFrom ? make("label", { class: "search" }, "Find an option",
    make("input", { type: "search", value: filter, autocomplete: "off", input: (event) => {
      page.filter = event.target.value;
      fillList(page.state, actions);
    } })) : null;
  const form = make("form", {
    class: "poll stack",
    submit: (event) => {
      event.preventDefault();
      actions.vote();
    },
  },
  search, page.list, page.more,
  make("div", { class: "cast" }, page.note, page.button));
  show([
    make("header", { class: "stack poll-head" },
      make("h1", {}, title),
      description ? make("p", { class: "quiet" }, description) : null,
      page.situation, page.total),
    form,
    page.puzzle,
    make("p", { class: "middle-text" },
      make("button", { class: "link", type: "button", click: actions.leave }, "Another code")),
  ], { still });
  fillList(state, actions);
  if (focused !== null) {
    rows.get(Number(focused))?.input.focus();
  }
}

/** Takes the figures and states of the page to where they are now. */
export function turnPoll(state, atOnce = false) {
  page.state = state;
  const showsCounts = state.counts !== null && state.poll.status !== "draft";
  page.situation.textContent = situation(state);
  page.situation.hidden = page.situation.textContent === "";
  page.total.hidden = !showsCounts;
  page.total.textContent = `${number(state.total)} ${state.total === 1 ? "vote" : "votes"}`;
  page.note.textContent = state.note.text;
  page.note.className = `status ${state.note.kind}`;
  page.button.hidden = !state.canVote || state.step === "puzzle" || (state.mine !== null && !state.isDue);
  page.button.disabled = !state.isDue || state.step !== "";
  page.button.textContent = state.step === "checking" || state.step === "sending" ? "One moment…" : state.action;
  for (const [id, parts] of rows) {
    parts.input.disabled = !state.canVote;
    parts.input.checked = state.selected === id;
    parts.node.classList.toggle("mine", state.mine === id);
    parts.node.classList.toggle("shown", showsCounts);
    parts.own.hidden = state.mine !== id;
    if (showsCounts) {
      turnShare(parts, percentOf(state.counts[id] ?? 0, state.total), atOnce && parts.shown === 0);
    } else {
      parts.percent.textContent = "";
      parts.wanted = null;
    }
  }
}

function turnShare(parts, percent, isNew) {
  if (parts.wanted === percent) {
    return; // there, or on the way
  }
  parts.wanted = percent;
  cancelAnimationFrame(parts.turning);
  const from = parts.shown;
  parts.bar.style.setProperty("--share", percent / 100);
  if (isNew || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    writePercent(parts, percent);
    return;
  }
  const begin = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - begin) / countUpFor);
    writePercent(parts, from + (percent - from) * (1 - (1 - part) ** 3));
    if (part < 1) {
      parts.turning = requestAnimationFrame(step);
    }
  };
  parts.turning = requestAnimationFrame(step);
}

/** Most frames of a small change show the same text; writing it again would have the browser lay out the row anew. */
function writePercent(parts, percent) {
  parts.shown = percent;
  const text = percentText(percent);
  if (parts.percent.textContent !== text) {
    parts.percent.textContent = text;
  }
}

/** When the option that had the focus takes none any more, it goes to what has become of the vote. */
export function keepFocus() {
  if (document.activeElement === document.body) {
    page.note.focus();
  }
}

/** actions: answer(text), another(), cancel(). */
export function puzzle(image, problem, actions) {
  const field = make("input", {
    name: "answer", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 32,
    required: true, "aria-describedby": "puzzle-problem",
  });
  page.puzzle.replaceChildren(make("form", {
    class: "card stack narrow", novalidate: true,
    submit: (event) => {
      event.preventDefault();
      if (field.value.trim() === "") {
        field.focus();
      } else {
        actions.answer(field.value.trim());
      }
    },
  },
  make("h2", {}, "One look, so that no program votes"),
  make("div", { class: "drawn" },
    make("img", { class: "puzzle-picture", src: image, alt: "Letters and digits to read", width: 400, height: 150 }),
    make("button", { class: "link", type: "button", click: actions.another }, "New picture")),
  make("label", {}, "What does the picture show?", field),
  make("p", { class: "bad", id: "puzzle-problem", role: "alert" }, problem),
  make("div", { class: "row" },
    make("button", { class: "primary", type: "submit" }, "Vote"),
    make("button", { class: "secondary", type: "button", click: actions.cancel }, "Cancel"))));
  page.puzzle.hidden = false;
  field.focus();
  page.puzzle.scrollIntoView({ block: "center" });
}

export function closePuzzle() {
  if (page) {
    page.puzzle.hidden = true;
    page.puzzle.replaceChildren();
  }
}
