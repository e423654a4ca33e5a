// SPDX-License-Identifier: GPL-3.0-or-later
import { Connection, ConnectionLost, ServerError } from "./connection.js";
import { PollPage, get } from "./poll.js";
import * as views from "./views.js";

const storageKey = "podium-seat";
const retryDelay = 1_000;
const resultShownFor = 5_000;
const farewells = {
  4000: ["The session is over", "Thank you for playing."],
  4001: ["You are out", "The host has removed you from this session."],
  4002: ["Something went wrong", "This page and the server do not understand each other. Load it again."],
  4003: ["You are playing elsewhere", "This session was opened in another window or on another device."],
  4006: ["Too fast", "This page sent too much. Wait a moment, then come back."],
};

/** What survives a reload of the page: the seat, and an answer that nobody has acknowledged yet. */
const seat = {
  load() {
    try {
      return JSON.parse(sessionStorage.getItem(storageKey));
    } catch {
      return null;
    }
  },
  save(changes) {
    sessionStorage.setItem(storageKey, JSON.stringify({ ...this.load(), ...changes }));
  },
  clear() {
    sessionStorage.removeItem(storageKey);
  },
};

const player = {
  participant: null,
  title: "",
  selfPaced: false,
  open: null, // the question that is on: { index, total, question, opens_at, closes_at }
  answer: null, // { option, answerId, state, text }
  closed: false,
  upcoming: null, // self-paced: the question behind the result that is shown
  through: false, // self-paced: no question is left
  finale: false,
};
let joining = null; // { code, nickname } until the seat is ours
let voting = null; // the poll that the page is at
let clock = 0;

const connection = new Connection({ opened, push, waiting, closed });

// --- coming in ------------------------------------------------------------------------------------------

function codeInAddress() {
  return /(\d{6})/.exec(location.hash || location.search)?.[1] ?? "";
}

function showEntrance(values = {}) {
  clearInterval(clock);
  voting?.leave();
  voting = null;
  setBar("Podium", "");
  views.codeForm({ code: codeInAddress(), ...values }, enter);
}

/** The server tells whether the code is a quiz's or a poll's. */
async function enter(code) {
  views.codeForm({ code, busy: true }, enter);
  try {
    const found = await get(`/codes/${code}`);
    history.replaceState(null, "", `#${code}`);
    if (found.kind === "poll") {
      views.message(found.title, "Opening the poll…");
      voting = new PollPage(code, { setBar, setConnection, left: (problem) => leavePoll(code, problem) });
    } else {
      showJoin({ code, title: found.title });
    }
  } catch (error) {
    const problem = !(error instanceof ServerError) ? "The server is not answering. Try again in a moment."
      : error.code === "not_found" ? "There is no quiz and no poll with this code. Look at the host's screen again."
        : error.message;
    showEntrance({ code, problem });
  }
}

function leavePoll(code, problem) {
  history.replaceState(null, "", location.pathname);
  showEntrance(problem ? { code, problem } : {});
}

function showJoin(values) {
  views.nameForm(values, (nickname) => join(values, nickname), () => showEntrance());
}

function join({ code, title }, nickname) {
  joining = { code, nickname, title };
  views.nameForm({ title, nickname, busy: true }, () => {}, () => {});
  connection.stop();
  connection.open();
}

async function opened() {
  const request = joining
    ? connection.request("join", { code: joining.code, nickname: joining.nickname })
    : connection.request("resume", { resume_token: seat.load()?.token ?? "" });
  try {
    arrive(await request);
  } catch (error) {
    if (!(error instanceof ServerError) || (error.retryable && error.code !== "rate_limited")) {
      throw error;
    }
    const values = { ...joining, problem: error.message };
    joining = null;
    connection.stop();
    seat.clear();
    setConnection("");
    if (values.code && error.code !== "not_found") {
      showJoin(values);
    } else {
      showEntrance(values);
    }
  }
}

function arrive({ participant, resume_token: token, session, reveal }) {
  joining = null;
  seat.save({ token, code: session.code });
  connection.settled();
  setConnection("");
  player.participant = participant;
  player.title = session.title;
  player.selfPaced = session.pace === "self";
  setBar(session.title, participant.nickname);
  if (session.question) {
    takeQuestion({ index: session.index, total: session.total, question: session.question,
      opens_at: session.opens_at, closes_at: session.closes_at }, session);
    if (reveal) {
      pushes.reveal(reveal);
    }
  } else {
    player.open = null;
    showState(session);
  }
}

function showState({ state, you }) {
  const standing = you ? ` You: rank ${you.rank}, ${views.number(you.score)} points.` : "";
  if (state === "lobby") {
    views.lobby({ title: player.title, nickname: player.participant.nickname });
  } else if (state === "running") {
    showThrough(standing);
  } else if (state === "ended") {
    views.message(...farewells[4000]);
  } else {
    views.message("You are back", `The next question will appear here.${standing}`);
  }
}

function showThrough(standing = "") {
  clearInterval(clock);
  player.through = true;
  views.message("That was the last question", `The result comes when everybody is through.${standing}`);
}

// --- questions ------------------------------------------------------------------------------------------

function takeQuestion(open, snapshot = {}) {
  const sameAsBefore = player.open?.question.id === open.question.id;
  player.open = open;
  player.upcoming = null;
  player.through = false;
  player.closed = snapshot.state !== undefined && snapshot.state !== "question" && snapshot.state !== "running";
  const recorded = snapshot.answered_option;
  const unacknowledged = seat.load()?.answer;
  if (recorded !== undefined && recorded !== null) {
    player.answer = { option: recorded, state: "recorded", text: "Recorded." };
    seat.save({ answer: null });
  } else if (unacknowledged?.question === open.question.id && !player.closed) {
    player.answer = { ...unacknowledged, state: "sending", text: "Sending…" };
    sendAnswer();
  } else if (!sameAsBefore || player.answer?.state !== "recorded") {
    player.answer = null;
  }
  showQuestion(false);
  if (player.closed) {
    clearInterval(clock);
  } else {
    startClock();
  }
}

function showQuestion(still = true) {
  const wait = player.open.opens_at - connection.now();
  if (wait > 0 && !player.closed) {
    views.getReady(player.open, Math.ceil(wait / 1000));
  } else {
    views.question(player.open, { answer: player.answer, closed: player.closed, still }, choose);
    turnClock();
  }
}

function startClock() {
  clearInterval(clock);
  let wasWaiting = player.open.opens_at > connection.now();
  clock = setInterval(() => {
    const isWaiting = player.open.opens_at > connection.now();
    if (isWaiting || wasWaiting) {
      showQuestion(isWaiting);
    }
    wasWaiting = isWaiting;
    turnClock();
  }, 200);
}

function turnClock() {
  const { opens_at: opensAt, closes_at: closesAt } = player.open;
  const left = closesAt - connection.now();
  views.turnRing(left / 1000, Math.min(1, Math.max(0, left / (closesAt - opensAt))));
  if (left <= 0 && player.selfPaced && !player.closed && !player.answer) {
    lapse();
  }
}

/** Self-paced: the server tells of the next question, but not that the last one is over. */
function lapse() {
  clearInterval(clock);
  player.closed = true;
  if (player.open.index + 1 < player.open.total) {
    showQuestion();
  } else {
    player.open = null;
    showThrough();
  }
}

function choose(option) {
  if (!player.open || player.closed || (player.answer && player.answer.state !== "refused")) {
    return;
  }
  const answerId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
  player.answer = { option, answerId: answerId.join(""), state: "sending", text: "Sending…" };
  seat.save({ answer: { question: player.open.question.id, option, answerId: player.answer.answerId } });
  showQuestion();
  sendAnswer();
}

/** A lost connection is no failure: resuming sends the answer again, under the same id. */
async function sendAnswer() {
  const { answer, open } = player;
  try {
    const reply = await connection.request("answer",
      { question: open.question.id, option: answer.option, answer_id: answer.answerId });
    seat.save({ answer: null });
    if (player.answer !== answer) {
      return;
    }
    if (reply.type === "answer_result") {
      showResult(reply);
    } else {
      answer.state = "recorded";
      answer.text = "Recorded.";
      showQuestion();
    }
  } catch (error) {
    if (error instanceof ConnectionLost || player.answer !== answer) {
      return;
    }
    if (error.retryable) {
      setTimeout(() => player.answer === answer && sendAnswer(), retryDelay);
      return;
    }
    seat.save({ answer: null });
    answer.state = error.code === "too_early" ? "refused" : "final";
    answer.text = error.message;
    showQuestion();
  }
}

/** Self-paced: the result at once. The clock of the next question runs already, so it follows by itself. */
function showResult(result) {
  clearInterval(clock);
  const { next, ...rest } = result;
  const you = { ...rest, option: player.answer.option };
  player.upcoming = next ? { index: next.index, total: next.total, question: next,
    opens_at: next.opens_at, closes_at: next.closes_at } : null;
  const goOn = () => (player.upcoming ? takeQuestion(player.upcoming) : showThrough());
  views.reveal(player.open, { ...rest, you }, goOn);
  player.open = null;
  clock = setTimeout(goOn, resultShownFor);
}

addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey || !player.open) {
    return;
  }
  const place = "1234".indexOf(event.key);
  const letter = "abcd".indexOf(event.key.toLowerCase());
  const { options } = player.open.question;
  const option = place >= 0 ? options[place] : options.find((candidate) => candidate.id === letter);
  if (option && player.open.opens_at <= connection.now()) {
    choose(option.id);
  }
});

// --- what the server tells ------------------------------------------------------------------------------

const pushes = {
  question: takeQuestion,
  closed({ question }) {
    if (player.open?.question.id === question) {
      clearInterval(clock);
      player.closed = true;
      showQuestion();
    }
  },
  reveal(message) {
    clearInterval(clock);
    views.reveal(player.open?.question.id === message.question ? player.open : null, message);
  },
  leaderboard(message) {
    // In a self-paced session it comes while this player is at a question or its result.
    if ((!player.selfPaced || player.through) && !player.finale) {
      views.leaderboard(message, player.participant.id);
    }
  },
  podium(message) {
    clearInterval(clock);
    player.open = player.upcoming = null;
    player.finale = true;
    views.podium(message);
  },
  ended() {
    clearInterval(clock);
    seat.clear();
  },
};

function push(message) {
  pushes[message.type]?.(message);
}

function waiting(seconds) {
  setConnection(joining && !player.participant
    ? `The server is not answering. Trying again in ${seconds} s.`
    : `The connection was lost. Trying again in ${seconds} s.`);
}

function closed(code) {
  clearInterval(clock);
  setConnection("");
  if (code !== 4003 && code !== 4006) {
    seat.clear();
  }
  if (code === 4000 && player.finale) {
    return;
  }
  const comeBack = seat.load()?.token
    ? { label: "Come back", run: () => connection.open() }
    : { label: "Join another quiz", run: () => showEntrance() };
  views.message(...farewells[code], comeBack);
}

function setBar(title, nickname) {
  document.title = title === "Podium" ? title : `${title} – Podium`;
  document.getElementById("title").textContent = title;
  document.getElementById("who").textContent = nickname;
}

function setConnection(text) {
  const line = document.getElementById("connection");
  line.textContent = text;
  line.hidden = text === "";
}

if (seat.load()?.token) {
  views.message("Coming back", "Looking for your place…");
  connection.open();
} else if (codeInAddress()) {
  enter(codeInAddress());
} else {
  showEntrance();
}
