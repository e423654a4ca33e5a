// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that does the proof of work of a poll: it finds the number for which SHA-256 of the salt followed by the
// number is the challenge. It brings its own SHA-256 (FIPS 180-4), since browsers offer theirs only to pages that came
// over HTTPS, and a classroom's server has no certificate.
"use strict";

// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const roundConstants = new Int32Array(64);
const initialHash = new Int32Array(8);
{
  const fraction = (value) => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
  const primes = [];
  for (let candidate = 2; primes.length < 64; ++candidate) {
    if (primes.every((prime) => candidate % prime !== 0)) {
      roundConstants[primes.length] = fraction(Math.cbrt(candidate));
      if (primes.length < 8) {
        initialHash[primes.length] = fraction(Math.sqrt(candidate));
      }
      primes.push(candidate);
    }
  }
}

const schedule = new Int32Array(64);

/** Takes the 16 words of one block from `words` into `hash`. */
function compress(hash, words, at) {
  for (let i = 0; i < 16; ++i) {
    schedule[i] = words[at + i];
  }
  for (let i = 16; i < 64; ++i) {
    const early = schedule[i - 15];
    const late = schedule[i - 2];
    const sigma0 = (early >>> 7 | early << 25) ^ (early >>> 18 | early << 14) ^ early >>> 3;
    const sigma1 = (late >>> 17 | late << 15) ^ (late >>> 19 | late << 13) ^ late >>> 10;
    schedule[i] = schedule[i - 16] + sigma0 + schedule[i - 7] + sigma1 | 0;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let i = 0; i < 64; ++i) {
    const sum1 = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
    const first = h + sum1 + (e & f ^ ~e & g) + roundConstants[i] + schedule[i] | 0;
    const sum0 = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
    const second = sum0 + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + first | 0;
    d = c;
    c = b;
    b = a;
    a = first + second | 0;
  }
  hash[0] += a;
  hash[1] += b;
  hash[2] += c;
  hash[3] += d;
  hash[4] += e;
  hash[5] += f;
  hash[6] += g;
  hash[7] += h;
}

/** Whether SHA-256 of the bytes is `wanted`, eight words. `words` is room for their blocks. */
function hashIs(wanted, bytes, length, words, hash) {
  const wordCount = (length + 9 + 63 >> 6) * 16;
  words.fill(0, 0, wordCount);
  for (let i = 0; i < length; ++i) {
    words[i >> 2] |= bytes[i] << 24 - (i & 3) * 8;
  }
  words[length >> 2] |= 0x80 << 24 - (length & 3) * 8;
  words[wordCount - 1] = length * 8;
  hash.set(initialHash);
  for (let at = 0; at < wordCount; at += 16) {
    compress(hash, words, at);
  }
  return wanted.every((word, i) => word === hash[i]);
}

function solve({ challenge, salt, maxnumber }) {
  const wanted = Int32Array.from({ length: 8 }, (_, i) => parseInt(challenge.slice(8 * i, 8 * i + 8), 16) | 0);
  const saltBytes = new TextEncoder().encode(salt);
  const bytes = new Uint8Array(saltBytes.length + 16);
  bytes.set(saltBytes);
  const words = new Int32Array((bytes.length + 9 + 63 >> 6) * 16);
  const hash = new Int32Array(8);
  for (let number = 0; number <= maxnumber; ++number) {
    const digits = String(number);
    for (let i = 0; i < digits.length; ++i) {
      bytes[saltBytes.length + i] = digits.charCodeAt(i);
    }
    if (hashIs(wanted, bytes, saltBytes.length + digits.length, words, hash)) {
      return number;
    }
  }
  return null;
}

self.onmessage = (event) => self.postMessage(solve(event.data));
