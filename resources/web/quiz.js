// SPDX-License-Identifier: GPL-3.0-or-later
// Taking part in a quiz.
import { randomText } from "./ballot.js";
import { Connection, ConnectionLost, ServerError } from "./connection.js";
import { seat } from "./seat.js";
import * as views from "./views.js";

const retryDelay = 1_000;
const resultShownFor = 5_000;
const farewells = {
  4000: ["The session is over", "Thank you for playing."],
  4001: ["You are out", "The host has removed you from this session."],
  4002: ["Something went wrong", "This page and the server do not understand each other. Load it again."],
  4003: ["You are playing elsewhere", "This session was opened in another window or on another device."],
  4006: ["Too fast", "This page sent too much. Wait a moment, then come back."],
};

/**
 * One participant's place in one session.
 * joining: { code, nickname } of who comes new; none for who comes back to the seat that the page keeps.
 * shell: setBar(title, detail), setConnection(text), refused(error) when there is no coming in, left() when the
 * participant wants to go on elsewhere.
 */
export class QuizPage {
  #shell;
  #joining;
  #connection;
  #participant = null;
  #title = "";
  #selfPaced = false;
  #open = null; // the question that is on: { index, total, question, opens_at, closes_at }
  #answer = null; // { option, answerId, state, text }
  #closed = false;
  #upcoming = null; // self-paced: the question behind the result that is shown
  #through = false; // self-paced: no question is left
  #finale = false;
  #clock = 0;

  constructor(joining, shell) {
    this.#joining = joining;
    this.#shell = shell;
    this.#connection = new Connection({
      opened: () => this.#comeIn(),
      push: (message) => this.#pushes[message.type]?.(message),
      waiting: (seconds) => this.#waiting(seconds),
      closed: (code) => this.#over(code),
    });
    this.#connection.open();
  }

  /** Takes the key of an option; others are not looked at. */
  press(key) {
    if (!this.#open || this.#open.opens_at > this.#connection.now()) {
      return;
    }
    const place = "1234".indexOf(key);
    const letter = "abcd".indexOf(key.toLowerCase());
    const { options } = this.#open.question;
    const option = place >= 0 ? options[place] : options.find((candidate) => candidate.id === letter);
    if (option) {
      this.#choose(option.id);
    }
  }

  // --- coming in ----------------------------------------------------------------------------------------

  async #comeIn() {
    const request = this.#joining
      ? this.#connection.request("join", { code: this.#joining.code, nickname: this.#joining.nickname })
      : this.#connection.request("resume", { resume_token: seat.load()?.token ?? "" });
    try {
      this.#arrive(await request);
    } catch (error) {
      if (!(error instanceof ServerError) || (error.retryable && error.code !== "rate_limited")) {
        throw error;
      }
      this.#connection.stop();
      seat.clear();
      this.#shell.setConnection("");
      this.#shell.refused(error);
    }
  }

  #arrive({ participant, resume_token: token, session, reveal }) {
    this.#joining = null;
    seat.save({ token, code: session.code });
    this.#connection.settled();
    this.#shell.setConnection("");
    this.#participant = participant;
    this.#title = session.title;
    this.#selfPaced = session.pace === "self";
    this.#shell.setBar(session.title, participant.nickname);
    if (session.question) {
      this.#takeQuestion({ index: session.index, total: session.total, question: session.question,
        opens_at: session.opens_at, closes_at: session.closes_at }, session);
      if (reveal) {
        this.#pushes.reveal(reveal);
      }
    } else {
      this.#open = null;
      this.#showState(session);
    }
  }

  #showState({ state, you }) {
    const standing = you ? ` You: rank ${you.rank}, ${views.number(you.score)} points.` : "";
    if (state === "lobby") {
      views.lobby({ title: this.#title, nickname: this.#participant.nickname });
    } else if (state === "running") {
      this.#showThrough(standing);
    } else if (state === "ended") {
      views.message(...farewells[4000]);
    } else {
      views.message("You are back", `The next question will appear here.${standing}`);
    }
  }

  #showThrough(standing = "") {
    clearInterval(this.#clock);
    this.#through = true;
    views.message("That was the last question", `The result comes when everybody is through.${standing}`);
  }

  // --- questions ----------------------------------------------------------------------------------------

  #takeQuestion(open, snapshot = {}) {
    const sameAsBefore = this.#open?.question.id === open.question.id;
    this.#open = open;
    this.#upcoming = null;
    this.#through = false;
    this.#closed = snapshot.state !== undefined && snapshot.state !== "question" && snapshot.state !== "running";
    const recorded = snapshot.answered_option;
    const unacknowledged = seat.load()?.answer;
    if (recorded !== undefined && recorded !== null) {
      this.#answer = { option: recorded, state: "recorded", text: "Recorded." };
      seat.save({ answer: null });
    } else if (unacknowledged?.question === open.question.id && !this.#closed) {
      this.#answer = { ...unacknowledged, state: "sending", text: "Sending…" };
      this.#sendAnswer();
    } else if (!sameAsBefore || this.#answer?.state !== "recorded") {
      this.#answer = null;
    }
    this.#showQuestion(false);
    if (this.#closed) {
      clearInterval(this.#clock);
    } else {
      this.#startClock();
    }
  }

  #showQuestion(still = true) {
    const wait = this.#open.opens_at - this.#connection.now();
    if (wait > 0 && !this.#closed) {
      views.getReady(this.#open, Math.ceil(wait / 1000));
    } else {
      views.question(this.#open, { answer: this.#answer, closed: this.#closed, still }, (option) => this.#choose(option));
      this.#turnClock();
    }
  }

  #startClock() {
    clearInterval(this.#clock);
    const secondsToGo = () => Math.max(0, Math.ceil((this.#open.opens_at - this.#connection.now()) / 1000));
    let shown = secondsToGo();
    this.#clock = setInterval(() => {
      // A new page only when it says something new: a screen reader reads it out.
      const seconds = secondsToGo();
      if (seconds !== shown) {
        shown = seconds;
        this.#showQuestion(seconds > 0);
      }
      this.#turnClock();
    }, 200);
  }

  #turnClock() {
    if (!this.#open) {
      return; // the last question has lapsed
    }
    const { opens_at: opensAt, closes_at: closesAt } = this.#open;
    const left = closesAt - this.#connection.now();
    views.turnRing(left / 1000, Math.min(1, Math.max(0, left / (closesAt - opensAt))));
    if (left <= 0 && this.#selfPaced && !this.#closed && !this.#answer) {
      this.#lapse();
    }
  }

  /** Self-paced: the server tells of the next question, but not that the last one is over. */
  #lapse() {
    clearInterval(this.#clock);
    this.#closed = true;
    if (this.#open.index + 1 < this.#open.total) {
      this.#showQuestion();
    } else {
      this.#open = null;
      this.#showThrough();
    }
  }

  #choose(option) {
    if (!this.#open || this.#closed || (this.#answer && this.#answer.state !== "refused")) {
      return;
    }
    this.#answer = { option, answerId: randomText(), state: "sending", text: "Sending…" };
    seat.save({ answer: { question: this.#open.question.id, option, answerId: this.#answer.answerId } });
    this.#showQuestion();
    this.#sendAnswer();
  }

  /** A lost connection is no failure: resuming sends the answer again, under the same id. */
  async #sendAnswer() {
    const answer = this.#answer;
    const open = this.#open;
    try {
      const reply = await this.#connection.request("answer",
        { question: open.question.id, option: answer.option, answer_id: answer.answerId });
      seat.save({ answer: null });
      if (this.#answer !== answer) {
        return;
      }
      if (reply.type === "answer_result") {
        this.#showResult(reply);
      } else {
        answer.state = "recorded";
        answer.text = "Recorded.";
        this.#showQuestion();
      }
    } catch (error) {
      if (error instanceof ConnectionLost || this.#answer !== answer) {
        return;
      }
      if (error.retryable) {
        setTimeout(() => this.#answer === answer && this.#sendAnswer(), retryDelay);
        return;
      }
      seat.save({ answer: null });
      answer.state = error.code === "too_early" ? "refused" : "final";
      answer.text = error.message;
      this.#showQuestion();
    }
  }

  /** Self-paced: the result at once. The clock of the next question runs already, so it follows by itself. */
  #showResult(result) {
    clearInterval(this.#clock);
    const { next, ...rest } = result;
    const you = { ...rest, option: this.#answer.option };
    this.#upcoming = next ? { index: next.index, total: next.total, question: next,
      opens_at: next.opens_at, closes_at: next.closes_at } : null;
    const goOn = () => (this.#upcoming ? this.#takeQuestion(this.#upcoming) : this.#showThrough());
    views.reveal(this.#open, { ...rest, you }, goOn);
    this.#open = null;
    this.#clock = setTimeout(goOn, resultShownFor);
  }

  // --- what the server tells ----------------------------------------------------------------------------

  #pushes = {
    question: (message) => this.#takeQuestion(message),
    closed: ({ question }) => {
      if (this.#open?.question.id === question) {
        clearInterval(this.#clock);
        this.#closed = true;
        this.#showQuestion();
      }
    },
    reveal: (message) => {
      clearInterval(this.#clock);
      views.reveal(this.#open?.question.id === message.question ? this.#open : null, message);
    },
    leaderboard: (message) => {
      // In a self-paced session it comes while this player is at a question or its result.
      if ((!this.#selfPaced || this.#through) && !this.#finale) {
        views.leaderboard(message, this.#participant.id);
      }
    },
    podium: (message) => {
      clearInterval(this.#clock);
      this.#open = this.#upcoming = null;
      this.#finale = true;
      views.podium(message);
    },
    ended: () => {
      clearInterval(this.#clock);
      seat.clear();
    },
  };

  #waiting(seconds) {
    this.#shell.setConnection(this.#joining
      ? `The server is not answering. Trying again in ${seconds} s.`
      : `The connection was lost. Trying again in ${seconds} s.`);
  }

  #over(code) {
    clearInterval(this.#clock);
    this.#shell.setConnection("");
    if (code !== 4003 && code !== 4006) {
      seat.clear();
    }
    if (code === 4000 && this.#finale) {
      return;
    }
    const comeBack = seat.load()?.token
      ? { label: "Come back", run: () => this.#connection.open() }
      : { label: "Join another quiz", run: () => this.#shell.left() };
    views.message(...farewells[code], comeBack);
  }
}
