#pragma once
// Which part of a plan each of several machines reads.
//
// In:    the documents that wait, with their sizes; how many shards.
// Out:   for each shard the documents, so that the sizes add up to about the same: the largest first, each to the shard
//        that has least. It follows from the plan alone, so that every machine comes to the same.
//
//   shares_of({{.id = 1, .size = 90}, {.id = 2, .size = 50}, {.id = 3, .size = 40}}, 2) -> {1}, {2, 3}

#include <vector>

#include "output/batch/manifest.h"

namespace solieu::app {

struct Shard {
    int number = 1, of = 1;  // "3/8"
};

[[nodiscard]] std::vector<std::vector<output::Waiting>> shares_of(const std::vector<output::Waiting>& documents,
                                                                  int shards);

}  // namespace solieu::app
