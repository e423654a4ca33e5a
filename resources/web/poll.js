// SPDX-License-Identifier: GPL-3.0-or-later
// Voting in a poll.
import { get } from "./api.js";
import { randomText, unacknowledged, voterToken } from "./ballot.js";
import { Connection, ConnectionLost, ServerError } from "./connection.js";
import * as views from "./poll_views.js";
import { workedOut } from "./proof.js";
import { grouped } from "./views.js";

const retryDelay = 1_000;
// Of polls with more options than the live connection tells of: the leading ones, and all of them.
const topInterval = 5_000;
const allInterval = 60_000;

/**
 * Watches one poll and votes in it.
 * shell: setBar(title, detail), setConnection(text), left(problem) when there is no such poll any more.
 */
export class PollPage {
  #code;
  #shell;
  #connection;
  #token = voterToken();
  #poll = null;
  #optionCount = 0;
  #counts = null;
  #total = 0;
  #mine = null;
  #selected = null;
  #ballot = null; // { poll, option, ballotId, proof } that is on its way
  #step = ""; // "", "checking", "puzzle", "sending"
  #note = { text: "", kind: "" };
  #timers = [];

  constructor(code, shell) {
    this.#code = code;
    this.#shell = shell;
    this.#connection = new Connection({
      opened: () => this.#watch(),
      push: (message) => message.poll === this.#poll?.id && this.#take(message),
      waiting: (seconds) => shell.setConnection(`The connection was lost. Trying again in ${seconds} s.`),
      closed: () => shell.left("The server has closed the connection. Come back in a moment."),
    });
    this.#connection.open();
  }

  leave() {
    this.#timers.forEach(clearInterval);
    this.#connection.stop();
    this.#shell.setConnection("");
  }

  async #watch() {
    let watching;
    try {
      watching = await this.#connection.request("watch",
        { poll: this.#poll?.id ?? this.#code, voter_token: this.#token });
    } catch (error) {
      if (error instanceof ServerError && !error.retryable) {
        this.leave();
        this.#shell.left(error.message);
        return;
      }
      throw error;
    }
    this.#connection.settled();
    this.#shell.setConnection("");
    const { poll, option_count: optionCount, counts, total, mine } = watching;
    const isShown = this.#poll?.id === poll.id;
    const known = isShown && this.#poll.version === poll.version ? this.#poll.options : [];
    this.#poll = { ...poll, options: known.length > poll.options.length ? known : poll.options };
    this.#optionCount = optionCount;
    this.#counts = this.#counts && counts && this.#counts.length > counts.length
      ? [...counts, ...this.#counts.slice(counts.length)] : counts;
    this.#total = total;
    this.#mine = mine;
    this.#selected ??= mine;
    this.#shell.setBar(poll.title, grouped(this.#code));
    this.#show(isShown);
    this.#watchAll();
    if (this.#step === "puzzle") {
      // The page is new, and the picture may have expired meanwhile.
      if (poll.status === "open") {
        this.#prove();
      } else {
        this.#giveUp("");
      }
    }
    const ballot = this.#ballot ?? unacknowledged.load(poll.id);
    if (ballot && (this.#step === "" || this.#step === "sending")) {
      this.#ballot = ballot;
      this.#selected = ballot.option;
      ballot.hasNewProof = false; // a server that has started again takes no proof of before
      this.#send();
    }
  }

  /** The live connection tells of the first options only. */
  #watchAll() {
    this.#timers.forEach(clearInterval);
    this.#timers = [];
    if (this.#optionCount > this.#poll.options.length || this.#poll.options.length > 100) {
      this.#timers = [
        setInterval(() => this.#fetchTop(), topInterval),
        setInterval(() => this.#fetchAll(), allInterval),
      ];
      this.#fetchAll();
    }
  }

  async #fetchTop() {
    if (document.hidden || this.#counts === null) {
      return;
    }
    try {
      const queries = this.#mine === null ? ["limit=100"] : ["limit=100", `limit=1&around=${this.#mine}`];
      const pages = await Promise.all(
        queries.map((query) => get(`/polls/${this.#poll.id}/leaderboard?${query}`, this.#token)));
      for (const { option, votes } of pages.flatMap((page) => page.entries)) {
        this.#counts[option] = votes;
      }
      this.#turn();
    } catch {
      // What is shown stays; the next turn asks again.
    }
  }

  async #fetchAll() {
    if (document.hidden && this.#poll.options.length === this.#optionCount) {
      return;
    }
    try {
      const poll = await get(`/polls/${this.#poll.id}`, this.#token);
      const isNew = poll.options.length !== this.#poll.options.length;
      this.#poll = { ...this.#poll, options: poll.options, status: poll.status };
      if (poll.total !== undefined) {
        this.#counts = poll.options.map((option) => option.votes);
        this.#total = poll.total;
      }
      if (isNew) {
        this.#show();
      } else {
        this.#turn();
      }
    } catch {
      // What is shown stays; the next turn asks again.
    }
  }

  #take(message) {
    if (message.type === "tally") {
      this.#count(message);
    } else if (message.type === "poll_changed") {
      if (message.status === null) {
        this.leave();
        this.#shell.left("This poll is no longer there.");
      } else {
        this.#watch().catch(() => {}); // a lost connection comes back by itself, and watches again
      }
    }
  }

  #count({ counts, total, status }) {
    this.#counts = this.#counts && this.#counts.length > counts.length
      ? [...counts, ...this.#counts.slice(counts.length)] : counts;
    this.#total = total;
    this.#poll.status = status;
    this.#turn();
  }

  // --- what is seen

  #state() {
    const { status, voting } = this.#poll;
    const open = status === "open";
    const hasVoted = this.#mine !== null;
    return {
      poll: this.#poll,
      counts: this.#counts,
      total: this.#total,
      mine: this.#mine,
      selected: this.#selected,
      step: this.#step,
      note: this.#note,
      canVote: open && !(voting === "one_final" && hasVoted),
      isDue: this.#selected !== null && (voting === "unlimited" || this.#selected !== this.#mine),
      action: !hasVoted ? "Vote" : voting === "unlimited" ? "Vote again" : "Change my vote",
    };
  }

  /** still: nothing moves in anew. */
  #show(still = true) {
    views.poll(this.#state(), {
      select: (option) => {
        if (this.#step === "") {
          this.#selected = option;
          this.#note = { text: "", kind: "" };
        }
        this.#turn();
      },
      vote: () => this.#vote(),
      leave: () => this.#shell.left(""),
    }, { still });
  }

  /** Only figures and states have changed. */
  #turn() {
    views.turnPoll(this.#state());
  }

  #tell(text, kind = "") {
    this.#note = { text, kind };
    this.#turn();
  }

  // --- voting

  #vote() {
    const state = this.#state();
    if (!state.canVote || !state.isDue || this.#step !== "") {
      return;
    }
    this.#ballot = { poll: this.#poll.id, option: this.#selected, ballotId: randomText(), proof: undefined };
    this.#prove();
  }

  /** Gets the ballot the proof that the poll asks for, then sends it. */
  async #prove(problem = "") {
    const ballot = this.#ballot;
    if (this.#poll.bot_check === "none") {
      this.#send();
      return;
    }
    this.#step = "checking";
    const waiting = this.#poll.bot_check === "picture" ? "Getting a picture…" : "Checking that no program votes…";
    this.#tell(problem || waiting);
    const isWanted = () => this.#ballot === ballot && this.#step === "checking";
    try {
      const challenge = await get(`/polls/${this.#poll.id}/challenge`);
      if (!isWanted()) {
        return;
      }
      if (challenge.kind === "picture") {
        this.#ask(challenge, problem);
        return;
      }
      const proof = await workedOut(challenge);
      if (isWanted()) {
        ballot.proof = proof;
        this.#send();
      }
    } catch (error) {
      if (!isWanted()) {
        return;
      }
      if (error instanceof ServerError && !error.retryable) {
        this.#giveUp(error.message);
        return;
      }
      this.#tell("The check did not come. Trying again; your vote follows by itself.");
      setTimeout(() => isWanted() && this.#prove(problem), retryDelay);
    }
  }

  #ask(challenge, problem) {
    const ballot = this.#ballot;
    this.#step = "puzzle";
    this.#tell("");
    views.puzzle(challenge.image, problem, {
      answer: (answer) => {
        const { salt, signature } = challenge;
        ballot.proof = { salt, signature, answer };
        this.#send();
      },
      another: () => this.#prove(),
      cancel: () => this.#giveUp(""),
    });
  }

  #giveUp(text) {
    this.#ballot = null;
    this.#step = "";
    unacknowledged.clear();
    views.closePuzzle();
    this.#tell(text, text ? "bad" : "");
  }

  /** A lost connection is no failure: watching again sends the ballot again, under the same id. */
  async #send() {
    const ballot = this.#ballot;
    this.#step = "sending";
    views.closePuzzle();
    unacknowledged.save(ballot);
    this.#tell("Sending…");
    try {
      const recorded = await this.#connection.request("vote", {
        poll: ballot.poll, option: ballot.option, voter_token: this.#token, ballot_id: ballot.ballotId,
        proof: ballot.proof,
      });
      if (this.#ballot !== ballot) {
        return;
      }
      this.#ballot = null;
      this.#step = "";
      unacknowledged.clear();
      this.#mine = this.#selected = recorded.option;
      this.#tell("Recorded.", "good");
      views.keepFocus();
      if (this.#timers.length > 0) {
        this.#fetchTop();
      }
    } catch (error) {
      if (error instanceof ConnectionLost || this.#ballot !== ballot) {
        return;
      }
      this.#refused(ballot, error);
    }
  }

  #refused(ballot, error) {
    if (error.retryable) {
      setTimeout(() => this.#ballot === ballot && this.#step === "sending" && this.#send(), retryDelay);
      return;
    }
    if (error.code === "proof_required" && (this.#poll.bot_check === "picture" || !ballot.hasNewProof)) {
      // A challenge expires while a phone sleeps; a new one is no business of the voter unless it is to be read.
      ballot.hasNewProof = true;
      this.#prove(this.#poll.bot_check === "picture" ? error.message : "");
      return;
    }
    if (error.code === "poll_closed" && this.#poll.status === "open") {
      this.#poll.status = "closed";
    }
    this.#giveUp(error.message);
  }
}
