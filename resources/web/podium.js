// SPDX-License-Identifier: GPL-3.0-or-later
// The entrance: from a code to the quiz or the poll that it opens.
import { get } from "./api.js";
import { ServerError } from "./connection.js";
import { PollPage } from "./poll.js";
import { QuizPage } from "./quiz.js";
import { seat } from "./seat.js";
import * as views from "./views.js";

let quiz = null; // the quiz that the page is at
let voting = null; // the poll that the page is at

function codeInAddress() {
  return /(\d{6})/.exec(location.hash || location.search)?.[1] ?? "";
}

function showEntrance(values = {}) {
  voting?.leave();
  quiz = voting = null;
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
  views.nameForm({ title, nickname, busy: true }, () => {}, () => {});
  play({ code, nickname, title });
}

/** joining: none to come back to the seat that the page keeps. */
function play(joining) {
  quiz = new QuizPage(joining, {
    setBar,
    setConnection,
    left: () => showEntrance(),
    refused: (error) => {
      quiz = null;
      if (joining && error.code !== "not_found") {
        showJoin({ ...joining, nickname: error.suggestion ?? joining.nickname, problem: error.message });
      } else {
        showEntrance({ ...joining, problem: error.message });
      }
    },
  });
}

addEventListener("keydown", (event) => {
  if (!(event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey)) {
    quiz?.press(event.key);
  }
});

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
  play(null);
} else if (codeInAddress()) {
  enter(codeInAddress());
} else {
  showEntrance();
}
