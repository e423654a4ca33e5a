// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks of the server over HTTP.
import { ServerError } from "./connection.js";

const answerTimeout = 10_000;

/** Rejects with ServerError; with anything else when no answer of the server came. */
export async function get(path, token) {
  const answer = await fetch(`/api/v1${path}`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(answerTimeout),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new ServerError(body.error);
  }
  return body;
}
