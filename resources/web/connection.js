// SPDX-License-Identifier: GPL-3.0-or-later

const firstDelay = 250;
const lastDelay = 10_000;
const pingInterval = 20_000;
const answerTimeout = 10_000;

// Close codes after which coming back is of no use: ended, kicked, protocol error, replaced, rate limited.
const finalCodes = new Set([4000, 4001, 4002, 4003, 4006]);

/** An error that the server answered with; `suggestion` is a free nickname for one that is taken. */
export class ServerError extends Error {
  constructor({ code, message, retryable, suggestion }) {
    super(message);
    this.code = code;
    this.retryable = retryable === true;
    this.suggestion = suggestion;
  }
}

/** The connection went away before the answer came. The request may have been done or not. */
export class ConnectionLost extends Error {}

/**
 * A connection to /live that comes back on its own: after 0.25 s, doubling to 10 s, with jitter.
 *
 * handlers: opened() after each hello, may return a promise; push(message); waiting(seconds) when it is lost and
 * will try again; closed(code) when it is over for good.
 */
export class Connection {
  #handlers;
  #socket = null;
  #nextId = 1;
  #requests = new Map();
  #delay = firstDelay;
  #retry = 0;
  #pinger = 0;
  #stopped = false;
  #offset = 0;

  constructor(handlers) {
    this.#handlers = handlers;
  }

  /** The server's clock, in milliseconds since 1970. */
  now() {
    return Date.now() + this.#offset;
  }

  open() {
    this.#stopped = false;
    clearTimeout(this.#retry);
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`);
    this.#socket = socket;
    socket.onopen = () => this.#greet(socket);
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = (event) => this.#lost(socket, event.code);
  }

  /** Ends it; nothing is told any more. */
  stop() {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** Resolves with the reply; rejects with ServerError or ConnectionLost. */
  request(type, fields = {}) {
    const socket = this.#socket;
    if (!socket || socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new ConnectionLost());
    }
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => socket.close(), answerTimeout);
      this.#requests.set(id, { resolve, reject, timer });
      socket.send(JSON.stringify({ ...fields, type, id }));
    });
  }

  /** The connection works as it should; the next loss is tried again at once. */
  settled() {
    this.#delay = firstDelay;
  }

  async #greet(socket) {
    try {
      const sentAt = Date.now();
      const welcome = await this.request("hello", { protocol: 1, client: "podium-web/1" });
      this.#offset = welcome.server_time - (sentAt + Date.now()) / 2;
      this.#pinger = setInterval(() => this.request("ping").catch(() => {}), pingInterval);
      await this.#handlers.opened();
    } catch (error) {
      if (!(error instanceof ConnectionLost)) {
        socket.close();
      }
    }
  }

  #receive(text) {
    const message = JSON.parse(text);
    const request = this.#requests.get(message.re);
    if (!request) {
      this.#handlers.push(message);
      return;
    }
    this.#requests.delete(message.re);
    clearTimeout(request.timer);
    if (message.type === "error") {
      request.reject(new ServerError(message));
    } else {
      request.resolve(message);
    }
  }

  #drop() {
    clearInterval(this.#pinger);
    const socket = this.#socket;
    this.#socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    const requests = [...this.#requests.values()];
    this.#requests.clear();
    for (const request of requests) {
      clearTimeout(request.timer);
      request.reject(new ConnectionLost());
    }
  }

  #lost(socket, code) {
    if (this.#socket !== socket) {
      return;
    }
    this.#drop();
    if (this.#stopped) {
      return;
    }
    if (finalCodes.has(code)) {
      this.#stopped = true;
      this.#handlers.closed(code);
      return;
    }
    const wait = this.#delay * (0.75 + Math.random() / 2);
    this.#delay = Math.min(this.#delay * 2, lastDelay);
    this.#handlers.waiting(Math.ceil(wait / 1000));
    this.#retry = setTimeout(() => this.open(), wait);
  }
}
