#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the stage's sounds. Run it here after a change and commit what it writes; it needs Python alone."""

import math
import struct
import wave

RATE = 22050


def tone(frequency, seconds, attack=0.004, decay=6.0, overtones=((1, 1.0), (2, 0.35), (3, 0.12))):
    """A struck bar: partials that fade the faster the higher they are."""
    samples = []
    for index in range(int(seconds * RATE)):
        t = index / RATE
        rise = min(1.0, t / attack)
        value = sum(
            strength * math.sin(2 * math.pi * frequency * partial * t) * math.exp(-decay * partial * t)
            for partial, strength in overtones
        )
        samples.append(rise * value)
    return samples


def mixed(parts, seconds):
    """The parts, each (start in seconds, gain, samples), on top of each other."""
    out = [0.0] * int(seconds * RATE)
    for start, gain, samples in parts:
        offset = int(start * RATE)
        for index, value in enumerate(samples):
            if offset + index < len(out):
                out[offset + index] += gain * value
    return out


def write(name, samples, peak):
    loudest = max(abs(value) for value in samples)
    fade = int(0.02 * RATE)
    with wave.open(name, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for index, value in enumerate(samples):
            end = min(1.0, (len(samples) - index) / fade)
            file.writeframes(struct.pack("<h", int(32767 * peak * end * value / loudest)))


C5, E5, G5, C6, E6, G6 = 523.25, 659.26, 783.99, 1046.5, 1318.5, 1568.0
C4, F4, G4, A4 = 261.63, 349.23, 392.0, 440.0

write("tick.wav", tone(G5, 0.12, decay=28), 0.30)
write("last-tick.wav", tone(C6, 0.22, decay=16), 0.40)
write("reveal.wav", mixed([(0.0, 0.8, tone(C5, 0.9)), (0.09, 0.8, tone(E5, 0.9)), (0.18, 0.8, tone(G5, 0.9)),
                           (0.27, 1.0, tone(C6, 0.9, decay=4))], 1.2), 0.5)


def chord(notes, seconds, decay):
    return mixed([(0.0, 1.0, tone(note, seconds, decay=decay)) for note in notes], seconds)


# Third, second and first rise a second apart.
write("podium.wav", mixed([(0.0, 0.6, chord((F4, A4, C5), 1.0, 3.5)), (1.0, 0.75, chord((G4, 493.88, 587.33), 1.0, 3.5)),
                           (2.0, 0.5, tone(G5, 0.3, decay=10)), (2.12, 0.5, tone(C6, 0.3, decay=10)),
                           (2.24, 1.0, chord((C4, C5, E5, G5, C6, E6), 1.8, 2.2)),
                           (2.36, 0.35, tone(G6, 1.2, decay=5))], 4.1), 0.6)
