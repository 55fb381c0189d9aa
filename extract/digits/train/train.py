#!/usr/bin/python3
"""Trains the network of the number reader and writes it as ONNX.

usage: train.py OUT.onnx --train FILE… --held-out FILE [--minutes M] [--seed S] [--from CHECKPOINT] [--batch N]

The files come from solieu_number_cells (corpus/generate/cells/number_cells_main.cc). Needs python3-torch and python3-numpy of
Debian 12. One thread. The learning rate follows the clock: it rises for the first twentieth of the time and falls to
nothing at the end, so that a run of any length ends well. Each file is one epoch, in the order given; after the last
comes the first again. Files may still be made while others are trained on: one that is not there yet is passed over.

Judged and written are not the weights of the last step but their running mean (--mean).

Beside OUT.onnx a checkpoint OUT.pt is written. The temperature that makes the probabilities of the held-out strings fit
is put into the weights of the last layer; the held-out file is used for nothing else but this and the printed figures.
"""
import argparse
import os
import pathlib
import random
import sys
import time

import numpy as np
import torch
from torch import nn

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "network" / "train"))
from strips import HEIGHT, RunningMean, best_path, read_strips
import strips

ALPHABET = "0123456789.,%/-+(): xXIVabcd~"  # as in extract/digits/number_text.h; class 0 is CTC's blank
WIDTH_STEP = 32  # as in extract/digits/number_reader.cc: widths are padded with paper to a multiple of this


def block(inputs, outputs, kernel=(3, 3), padding=(1, 1), dilation=(1, 1), stride=(1, 1)):
    return [nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False),
            nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)]


class Network(nn.Module):
    """Ink (0 paper … 1) of N x 1 x 32 x W to scores of N x classes x 1 x W/2."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            *block(1, 16, (5, 5), (2, 2), stride=(2, 2)),
            *block(16, 32, stride=(2, 1)),
            *block(32, 48), nn.MaxPool2d((2, 1)),
            *block(48, 64),
            *block(64, 96, (4, 1), (0, 0)),
            *block(96, 96, (1, 3), (0, 1)),
            *block(96, 96, (1, 3), (0, 2), (1, 2)),
            *block(96, 96, (1, 3), (0, 4), (1, 4)),
            nn.Conv2d(96, len(ALPHABET) + 1, 1))

    def forward(self, picture):
        return self.layers(picture)


def read_cells(path):
    """The records of a file that are not blank: pictures, labels, and how many were blank although text stands there."""
    kept, lost = [], 0
    for picture, text in read_strips(path):
        if picture.size:
            kept.append((picture, text))
        elif text:
            lost += 1
    return [picture for picture, _ in kept], [text for _, text in kept], lost


def label_of(text):
    return [ALPHABET.index(character) + 1 for character in text]


def batches_of(pictures, texts, area, shuffle, widest=512):
    return strips.batches_of(pictures, WIDTH_STEP, area, shuffle, widest, 8,
                             lambda i: 2 * len(texts[i]) <= pictures[i].shape[1])


def tensor_of(pictures, members, width, vary):
    batch = np.zeros((len(members), 1, HEIGHT, width), np.float32)
    for row, i in enumerate(members):
        picture = pictures[i]
        batch[row, 0, :, :picture.shape[1]] = (255 - picture.astype(np.float32)) / 255
    tensor = torch.from_numpy(batch)
    if vary:  # the cells of a file are seen several times: never quite the same
        shift = random.randint(-2, 2)
        if shift:
            tensor = torch.roll(tensor, shift, 2)
            if shift > 0:
                tensor[:, :, :shift] = 0
            else:
                tensor[:, :, shift:] = 0
        strength = 0.85 + 0.3 * torch.rand(len(members), 1, 1, 1)
        tensor = (tensor ** strength.clamp(0.7, 1.3)) + 0.04 * torch.rand(1).item() * torch.randn_like(tensor)
        tensor = tensor.clamp(0, 1)
    return tensor


def scores_of(network, pictures, texts):
    """For each picture its scores (classes x frames), on the CPU, padded as the reader does it."""
    network.eval()
    found = {}
    with torch.no_grad():
        for width, members in batches_of(pictures, texts, 4096, False, 4096):
            scores = network(tensor_of(pictures, members, width, False)).squeeze(2)
            for row, i in enumerate(members):
                found[i] = scores[row, :, :(pictures[i].shape[1] + 1) // 2]
    return found


def judge(network, pictures, texts, lost):
    found = scores_of(network, pictures, texts)
    right = sum(best_path(scores, ALPHABET) == texts[i] for i, scores in found.items())
    return right / (len(pictures) + lost), found


def fit_temperature(found, texts):
    """The divisor of the scores at which the mean probability of the right strings' readings is that of being right:
    least negative log likelihood of the held-out texts."""
    best = (float("inf"), 1.0)
    for temperature in np.arange(0.6, 3.01, 0.1):
        loss = 0.0
        for i, scores in found.items():
            frames = torch.log_softmax(scores / float(temperature), 0).T[:, None]
            target = torch.tensor(label_of(texts[i]), dtype=torch.long)
            value = nn.functional.ctc_loss(frames, target[None], [frames.shape[0]], [len(target)],
                                           reduction="sum").item()
            loss += min(value, 12.0)  # a few strings that nobody could read must not decide
        best = min(best, (loss, float(temperature)))
    return best[1]


def folded(network):
    """The network with batch normalisation in the weights of the convolutions."""
    layers = []
    for layer in network.layers:
        if isinstance(layer, nn.BatchNorm2d):
            layers[-1] = nn.utils.fusion.fuse_conv_bn_eval(layers[-1], layer)
        else:
            layers.append(layer)
    return nn.Sequential(*layers)


def export(network, temperature, path):
    network.eval()
    plain = folded(network)
    with torch.no_grad():
        plain[-1].weight /= temperature
        plain[-1].bias /= temperature
    torch.onnx.export(plain, torch.zeros(1, 1, HEIGHT, 64), path, opset_version=11, input_names=["ink"],
                      output_names=["scores"],
                      dynamic_axes={"ink": {0: "lines", 3: "width"}, "scores": {0: "lines", 3: "frames"}})
    return plain


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--held-out", required=True)
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3, help="of learning, the highest")
    parser.add_argument("--columns", type=int, default=6144, help="of a batch, in all")
    parser.add_argument("--mean", type=float, default=0.9995, help="decay of the running mean of the weights a step")
    parser.add_argument("--from", dest="start", help="a checkpoint to go on from")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    random.seed(arguments.seed)
    torch.manual_seed(arguments.seed)

    begin = time.time()
    held_out = read_cells(arguments.held_out)

    network = Network()
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start))
    print(f"{sum(p.numel() for p in network.parameters())} weights", flush=True)
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-4)
    start = time.time()
    end = start + max(arguments.minutes * 60, 1e-3)
    mean = RunningMean(network, arguments.mean)
    step, seen, epoch, running, last_line = 0, 0, 0, 0.0, start
    done = arguments.minutes == 0  # only judge and write
    while not done:
        paths = [path for path in arguments.train if os.path.exists(path)]
        pictures, texts, lost = read_cells(paths[epoch % len(paths)])
        epoch += 1
        print(f"epoch {epoch} of {len(paths)} files: {len(pictures)} cells, {lost} with text found blank", flush=True)
        for width, members in batches_of(pictures, texts, arguments.columns, True):
            share = (time.time() - start) / (end - start)
            if share >= 1:
                done = True
                break
            rate = arguments.rate * min(1, share / 0.05 + 0.02) * 0.5 * (1 + np.cos(np.pi * share))
            for group in optimiser.param_groups:
                group["lr"] = rate
            network.train()
            scores = network(tensor_of(pictures, members, width, True)).squeeze(2)
            frames = torch.log_softmax(scores, 1).permute(2, 0, 1)
            labels = [label_of(texts[i]) for i in members]
            target = torch.tensor(sum(labels, []), dtype=torch.long)
            loss = nn.functional.ctc_loss(frames, target, [frames.shape[0]] * len(members),
                                          [len(label) for label in labels], zero_infinity=True, reduction="sum")
            loss = loss / len(members)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            mean.add(network)
            step += 1
            seen += len(members)
            running = 0.98 * running + 0.02 * loss.item()
            if time.time() - last_line > 60:
                last_line = time.time()
                right, _ = judge(mean.network, held_out[0][:1000], held_out[1][:1000], 0)
                print(f"{(time.time() - begin) / 60:5.1f} min  epoch {epoch}  step {step}  cells {seen}  "
                      f"loss {running:.4f}  of 1000 held out {right:.4f}", flush=True)
                torch.save(mean.network.state_dict(), arguments.out.replace(".onnx", ".pt"))
    network = mean.network
    torch.save(network.state_dict(), arguments.out.replace(".onnx", ".pt"))
    right, found = judge(network, *held_out)
    temperature = fit_temperature(found, held_out[1])
    export(network, temperature, arguments.out)
    print(f"{seen} cells in {(time.time() - start) / 60:.1f} min; held out: {right:.4f} right; "
          f"temperature {temperature:.1f}", flush=True)


if __name__ == "__main__":
    main()
