// SPDX-License-Identifier: GPL-3.0-or-later

const storageKey = "podium-seat";

/** What survives a reload of the page: the seat, and an answer that nobody has acknowledged yet. */
export const seat = {
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
