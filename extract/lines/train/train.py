#!/usr/bin/python3
"""Trains the network of the line reader; writes it as ONNX.

usage: train.py FOLDER --program solieu_text_lines [--hours H] [--seed S] [--from CHECKPOINT]
       train.py FOLDER --export OUT.onnx [--from CHECKPOINT]

Needs python3-torch and python3-numpy of Debian 12, hunspell-vi and the fonts of fonts.tsv. One thread.

In FOLDER stand checkpoint.pt (weights, their running mean, the optimiser, step, epoch, seed, seconds trained; written
every five minutes and at the end), log.txt, held-out.lines and the data of the epoch. A run goes on from checkpoint.pt
if it is there: kill it and start it again as you like. The data of an epoch are made by its number and the seed, while
the epoch before is trained on; each is gone through twice.

The learning rate rises, stays, and falls to nothing over the last quarter of --hours (of training, all runs together).
Where the fall begins, stable.pt is written: to train longer, go on from it (--from stable.pt) with more hours.

Judged and exported is the running mean of the weights.
"""
import argparse
import copy
import math
import os
import pathlib
import random
import subprocess
import sys
import time

import numpy as np
import torch
from torch import nn

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parents[1] / "network" / "train"))
from edit_distance import distance
from strips import HEIGHT, RunningMean, best_path, read_strips
import strips

WIDTH_STEP = 64  # widths are padded with paper to a multiple of this
FRAME = 4        # pixels
ALPHABET = open(HERE.parent / "alphabet.txt", encoding="utf-8").read().split("\n")[0]  # class 0 is CTC's blank
CLASS = {character: i + 1 for i, character in enumerate(ALPHABET)}


def block(inputs, outputs, kernel=(3, 3), padding=(1, 1), dilation=(1, 1), stride=(1, 1)):
    return nn.Sequential(nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False),
                         nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Network(nn.Module):
    """Ink (0 paper … 1) of N x 1 x 32 x W to scores of N x classes x 1 x W/4."""

    def __init__(self):
        super().__init__()
        self.eye = nn.Sequential(
            block(1, 16, (5, 5), (2, 2), stride=(2, 2)),
            block(16, 32, stride=(2, 1)),
            block(32, 56, stride=(1, 2)),
            block(56, 80, stride=(2, 1)),
            block(80, 192, (4, 1), (0, 0)))
        self.context = nn.ModuleList(block(192, 192, (1, 3), (0, d), (1, d)) for d in (1, 2, 4, 8))
        self.drop = nn.Dropout2d(0.05)
        self.last = nn.Conv2d(192, len(ALPHABET) + 1, 1)

    def forward(self, picture):
        seen = self.eye(picture)
        for layer in self.context:
            seen = seen + layer(seen)
        return self.last(self.drop(seen))


def read_lines(path):
    """The records of a file that are not blank: pictures, texts."""
    kept = [(picture, text) for picture, text in read_strips(path) if picture.size and all(c in CLASS for c in text)]
    return [picture for picture, _ in kept], [text for _, text in kept]


def frames_needed(text):
    return len(text) + sum(a == b for a, b in zip(text, text[1:]))


def batches_of(pictures, texts, area, shuffle, widest=1600):
    return strips.batches_of(pictures, WIDTH_STEP, area, shuffle, widest, 4,
                             lambda i: frames_needed(texts[i]) < pictures[i].shape[1] // FRAME)


def tensor_of(pictures, members, width, vary):
    batch = np.zeros((len(members), 1, HEIGHT, width), np.float32)
    for row, i in enumerate(members):
        picture = pictures[i]
        shift = random.randint(-1, 1) if vary else 0
        ink = (255 - picture.astype(np.float32)) / 255
        if shift > 0:
            batch[row, 0, shift:, :picture.shape[1]] = ink[:-shift]
        elif shift < 0:
            batch[row, 0, :shift, :picture.shape[1]] = ink[-shift:]
        else:
            batch[row, 0, :, :picture.shape[1]] = ink
    tensor = torch.from_numpy(batch)
    if vary:
        strength = 0.85 + 0.3 * torch.rand(len(members), 1, 1, 1)
        tensor = tensor ** strength + 0.03 * torch.rand(1).item() * torch.randn_like(tensor)
        tensor = tensor.clamp(0, 1)
    return tensor


def judge(network, pictures, texts, show=0):
    """Shares of characters, of words and of words with digits that are wrong."""
    network.eval()
    wrong = characters = words = words_wrong = numbers = numbers_wrong = 0
    with torch.no_grad():
        for width, members in batches_of(pictures, texts, 8192, False, 4096):
            scores = network(tensor_of(pictures, members, width, False)).squeeze(2)
            for row, i in enumerate(members):
                text = best_path(scores[row][:, :(pictures[i].shape[1] + FRAME - 1) // FRAME], ALPHABET)
                wrong += distance(text, texts[i])
                characters += len(texts[i])
                have = text.split()
                for word in texts[i].split():
                    bad = word not in have
                    words += 1
                    words_wrong += bad
                    if any(c.isdigit() for c in word):
                        numbers += 1
                        numbers_wrong += bad
                if text != texts[i] and show > 0:
                    show -= 1
                    print(f"  {texts[i]}\n  {text}\n")
    network.train()
    return wrong / max(1, characters), words_wrong / max(1, words), numbers_wrong / max(1, numbers)


# The curriculum: words a line, roughness, resolution, marks; by epoch.
def data_of(epoch):
    if epoch < 1:
        return 16000, 2, 0.05, "170,300", "0"
    if epoch < 3:
        return 16000, 5, 0.15, "150,300", "0"
    if epoch < 6:
        return 12000, 10, 0.3, "120,300", "1"
    return 12000, 16, (0.35, 0.35, 0.6, 0.25)[epoch % 4], ("100,300", "140,300")[epoch % 2], "1"


def make_lines(folder, program, name, use, seed, data):
    """Starts to make a file of lines; returns the process."""
    count, words, roughness, dpi, marks = data
    texts, out = folder / f"{name}.texts", folder / f"{name}.lines"
    if out.exists():
        return subprocess.Popen(["true"])
    command = (f"{sys.executable} '{HERE}/make_texts.py' --count {count} --seed {seed} --most-words {words} > '{texts}' && "
               f"'{program}' '{texts}' '{out}.part' --fonts '{HERE}/fonts.tsv' --use {use} --seed {seed} "
               f"--dpi {dpi} --roughness {roughness} --marks {marks} && mv '{out}.part' '{out}' && rm '{texts}'")
    return subprocess.Popen(["sh", "-c", command])


def lines_made(folder, name, process):
    if process.wait() != 0:
        sys.exit("the data could not be made")
    return read_lines(folder / f"{name}.lines")


def folded(network):
    """A copy with batch normalisation in the weights of the convolutions."""
    plain = copy.deepcopy(network).eval()
    for part in list(plain.eye) + list(plain.context):
        part[0] = nn.utils.fusion.fuse_conv_bn_eval(part[0], part[1])
        part[1] = nn.Identity()
    plain.drop = nn.Identity()
    return plain


def export(network, path):
    torch.onnx.export(folded(network), torch.zeros(1, 1, HEIGHT, 128), path, opset_version=11, input_names=["ink"],
                      output_names=["scores"],
                      dynamic_axes={"ink": {0: "lines", 3: "width"}, "scores": {0: "lines", 3: "frames"}})


def rate_at(hours, total, step, highest):
    falling = min(1.0, max(0.0, (hours - 0.75 * total) / (0.25 * total)))
    return highest * min(1, (step + 1) / 400) * 0.5 * (1 + math.cos(math.pi * falling))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--program")
    parser.add_argument("--hours", type=float, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3, help="of learning, the highest")
    parser.add_argument("--columns", type=int, default=12288, help="of a batch, in all")
    parser.add_argument("--from", dest="start")
    parser.add_argument("--export")
    parser.add_argument("--judge", help="a file of lines: print what is wrong")
    arguments = parser.parse_args()
    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)

    network = Network()
    mean = RunningMean(network)
    optimiser = torch.optim.AdamW(network.parameters(), lr=arguments.rate, weight_decay=1e-3)
    state = {"step": 0, "epoch": 0, "seconds": 0.0, "lines": 0, "seed": arguments.seed}
    start = pathlib.Path(arguments.start) if arguments.start else folder / "checkpoint.pt"
    if start.exists():
        kept = torch.load(start)
        network.load_state_dict(kept["network"])
        mean.network.load_state_dict(kept["mean"])
        mean.steps = kept["state"]["step"]
        optimiser.load_state_dict(kept["optimiser"])
        state = kept["state"]
    if arguments.export:
        export(mean.network, arguments.export)
        return
    if arguments.judge:
        print("wrong: characters %.4f words %.4f numbers %.4f" % judge(mean.network, *read_lines(arguments.judge), show=60))
        return
    random.seed(state["seed"] * 1000003 + state["step"])
    torch.manual_seed(state["seed"] * 1000003 + state["step"])
    log = open(folder / "log.txt", "a", buffering=1)

    def say(text):
        print(text, flush=True)
        log.write(text + "\n")

    def keep(name):
        part = folder / f"{name}.part"
        torch.save({"network": network.state_dict(), "mean": mean.network.state_dict(),
                    "optimiser": optimiser.state_dict(), "state": state}, part)
        os.replace(part, folder / name)

    held_out = folder / "held-out.lines"
    if not held_out.exists():
        if make_lines(folder, arguments.program, "held-out", "held-out", 999, (1500, 16, 0.35, "120,300", "1")).wait() != 0:
            sys.exit("the data could not be made")
    pictures, texts = read_lines(held_out)
    say(f"{sum(p.numel() for p in network.parameters())} weights; goes on from step {state['step']}, "
        f"{state['seconds'] / 3600:.2f} of {arguments.hours} hours")

    def data_seed(epoch):
        return state["seed"] * 100000 + epoch

    def start_epoch(epoch):
        return make_lines(folder, arguments.program, f"epoch-{epoch}", "train", data_seed(epoch), data_of(epoch))

    process, running = start_epoch(state["epoch"]), 0.0
    last_time = last_line = last_kept = time.time()
    done = False
    while not done:
        lines, labels = lines_made(folder, f"epoch-{state['epoch']}", process)
        process = start_epoch(state["epoch"] + 1)
        last_time = time.time()
        batches = batches_of(lines, labels, arguments.columns, True)
        if state["epoch"] > 0:
            batches += batches_of(lines, labels, arguments.columns, True)
        for width, members in batches:
            hours = state["seconds"] / 3600
            if hours >= arguments.hours:
                done = True
                break
            falls = hours >= 0.75 * arguments.hours
            if falls and not state.get("fell"):
                keep("stable.pt")
            state["fell"] = falls
            for group in optimiser.param_groups:
                group["lr"] = rate_at(hours, arguments.hours, state["step"], arguments.rate)
            with torch.autocast("cpu", torch.bfloat16):  # half the time where the processor has AVX-512 BF16
                scores = network(tensor_of(lines, members, width, True))
            frames = torch.log_softmax(scores.float().squeeze(2), 1).permute(2, 0, 1)
            wanted = [[CLASS[c] for c in labels[i]] for i in members]
            target = torch.tensor(sum(wanted, []), dtype=torch.long)
            widths = [min(frames.shape[0], (lines[i].shape[1] + FRAME - 1) // FRAME + 1) for i in members]
            loss = nn.functional.ctc_loss(frames, target, widths, [len(one) for one in wanted], zero_infinity=True,
                                          reduction="sum") / len(target)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            mean.add(network)
            now = time.time()
            state["seconds"] += now - last_time
            last_time = now
            state["step"] += 1
            state["lines"] += len(members)
            running = loss.item() if running == 0 else 0.99 * running + 0.01 * loss.item()
            if now - last_line > 600:  # judging takes time too
                last_line = now
                some = judge(mean.network, pictures[:300], texts[:300])
                say(f"{state['seconds'] / 60:6.1f} min  epoch {state['epoch']}  step {state['step']}  lines {state['lines']}  "
                    f"loss {running:.4f}  held out wrong: characters {some[0]:.4f} words {some[1]:.4f} numbers {some[2]:.4f}")
            if now - last_kept > 300:
                last_kept = now
                keep("checkpoint.pt")
        if not done:
            os.remove(folder / f"epoch-{state['epoch']}.lines")
            state["epoch"] += 1
    process.terminate()
    keep("checkpoint.pt")
    say("in the end, all held out: wrong: characters %.4f words %.4f numbers %.4f" % judge(mean.network, pictures, texts))


if __name__ == "__main__":
    main()
