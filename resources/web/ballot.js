// SPDX-License-Identifier: GPL-3.0-or-later
// Who votes from this device, and what is on its way.

const voterKey = "podium-voter";
const ballotKey = "podium-ballot";

export function randomText() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Made once for each device; stands for the voter. */
export function voterToken() {
  try {
    const kept = localStorage.getItem(voterKey);
    if (kept) {
      return kept;
    }
    const made = randomText();
    localStorage.setItem(voterKey, made);
    return made;
  } catch {
    voterToken.unkept ??= randomText();
    return voterToken.unkept;
  }
}

/** A ballot that nobody has acknowledged yet; it survives a reload of the page. */
export const unacknowledged = {
  load(poll) {
    try {
      const ballot = JSON.parse(sessionStorage.getItem(ballotKey));
      return ballot?.poll === poll ? ballot : null;
    } catch {
      return null;
    }
  },
  save({ poll, option, ballotId, proof }) {
    sessionStorage.setItem(ballotKey, JSON.stringify({ poll, option, ballotId, proof }));
  },
  clear() {
    sessionStorage.removeItem(ballotKey);
  },
};
