"""What the trainings of the two networks have in common.

Strips are the normalised pictures of single lines, as corpus/generate/strips/strip_records.h writes them: 32 rows of
8-bit grey. Their widths are padded with paper to a multiple of a step, and strips of one width make a batch.
"""
import copy
import random
import struct

import numpy as np
import torch

HEIGHT = 32


def read_strips(path):
    """All records of a file: pairs of a picture, without columns where no line was found, and its text."""
    data = np.fromfile(path, np.uint8)
    raw = data.tobytes()
    strips, at = [], 0
    while at < len(raw):
        width, length = struct.unpack_from("<HH", raw, at)
        at += 4
        text = raw[at:at + length].decode("utf-8")
        at += length
        strips.append((data[at:at + HEIGHT * width].reshape(HEIGHT, width), text))
        at += HEIGHT * width
    return strips


def batches_of(pictures, step, area, shuffle, widest, least, fits):
    """Lists of indices, all of one list with one padded width up to `widest`: pairs of that and the list. A batch has
    about `area` columns and `least` strips at least; `fits` says of an index whether it can be learned at all."""
    buckets = {}
    for i, picture in enumerate(pictures):
        width = (picture.shape[1] + step - 1) // step * step
        if width <= widest and fits(i):
            buckets.setdefault(width, []).append(i)
    batches = []
    for width, members in sorted(buckets.items()):
        if shuffle:
            random.shuffle(members)
        size = max(least, area // width)
        batches += [(width, members[k:k + size]) for k in range(0, len(members), size)]
    if shuffle:
        random.shuffle(batches)
    return batches


def best_path(scores, alphabet):
    """The likeliest class of each frame of one strip (classes x frames), repeats and blanks dropped."""
    text, last = "", 0
    for label in scores.argmax(0).tolist():
        if label and label != last:
            text += alphabet[label - 1]
        last = label
    return text


class RunningMean:
    """Of the weights over about 1 / (1 - decay) steps; what batch normalisation has measured too."""

    def __init__(self, network, decay=0.9995):
        self.network = copy.deepcopy(network)
        self.decay = decay
        self.steps = 0

    def add(self, network):
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 9.0))
        with torch.no_grad():
            for mean, value in zip(self.network.state_dict().values(), network.state_dict().values()):
                if value.dtype.is_floating_point:
                    mean.mul_(decay).add_(value, alpha=1 - decay)
                else:
                    mean.copy_(value)
