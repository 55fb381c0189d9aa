#include "base/edit_distance.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t most_changes = 2;
constexpr std::size_t longest_word = 64;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j)
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        std::swap(above, row);
    }
    return above[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t changes = most_changes + 1;
    if (word.size() > longest_word) return best;
    for (const std::string_view one : known) {
        if (one.size() > longest_word) continue;
        if (const std::size_t distance = edit_distance(word, one); distance < changes) {
            changes = distance;
            best = one;
        }
    }
    return best;
}

}  // namespace solieu
