#include "base/edit_distance.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace solieu {
namespace {

constexpr std::size_t most_changes = 2;
constexpr std::size_t longest_word = 64;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    // Only cells at most `reach` off the diagonal can lie on a path of so few changes.
    const std::size_t reach = std::min(most, b.size());
    const std::size_t far = reach + 1;
    std::vector<std::size_t> above(b.size() + 2, far), row(b.size() + 2, far);
    for (std::size_t j = 0; j <= reach; ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i > reach ? i - reach : 0;
        const std::size_t last = std::min(b.size(), i + reach);
        row[first] = first == 0 ? i : std::min(above[first] + 1, above[first - 1] + (a[i - 1] == b[first - 1] ? 0 : 1));
        std::size_t least = row[first];
        for (std::size_t j = first + 1; j <= last; ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            least = std::min(least, row[j]);
        }
        row[last + 1] = far;
        if (least > reach) return most + 1;
        std::swap(above, row);
    }
    return above[b.size()] > most ? most + 1 : above[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t changes = most_changes + 1;
    if (word.size() > longest_word) return best;
    for (const std::string_view one : known) {
        if (one.size() > longest_word) continue;
        if (const std::size_t distance = edit_distance(word, one, most_changes); distance < changes) {
            changes = distance;
            best = one;
        }
    }
    return best;
}

}  // namespace solieu
