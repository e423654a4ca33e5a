// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of work: that no program votes.

function solve(challenge) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/web/work.js");
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(challenge);
  });
}

/** Resolves with what a ballot brings as its proof; rejects when the worker could not be loaded. */
export async function workedOut(challenge) {
  const { algorithm, challenge: hash, salt, signature } = challenge;
  return { algorithm, challenge: hash, salt, signature, number: await solve(challenge) };
}
