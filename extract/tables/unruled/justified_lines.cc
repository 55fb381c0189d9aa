#include "extract/tables/unruled/justified_lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/tables/unruled/gutters.h"

namespace solieu::extract {
namespace {

constexpr std::size_t fewest_lines = 3;
constexpr double same_place = 1.2;                 // points
constexpr double least_gap = 0.6, most_gap = 1.6;  // of the other gaps of its line
constexpr std::size_t of_five = 4;                 // lines that must be so

// How many of `places` the commonest has.
std::size_t most_at_one_place(std::vector<double> places) {
    std::sort(places.begin(), places.end());
    std::size_t most = 0, end = 0;
    for (std::size_t begin = 0; begin < places.size(); ++begin) {
        while (end < places.size() && places[end] - places[begin] <= same_place) ++end;
        most = std::max(most, end - begin);
    }
    return most;
}

// The words of a row that stand from `x0` to `x1`.
std::vector<const Word*> words_between(const PrintedRow& row, double x0, double x1) {
    std::vector<const Word*> words;
    for (const Word* word : row.words) {
        if (word->box.x0 >= x0 && word->box.x1 <= x1) words.push_back(word);
    }
    return words;
}

}  // namespace

bool is_within_justified_lines(std::span<const PrintedRow> rows, double x0, double middle, double x1) {
    std::vector<double> begins, ends;
    std::size_t lines = 0, even = 0, told = 0;
    for (const PrintedRow& row : rows) {
        const std::vector<const Word*> words = words_between(row, x0, x1);
        const auto right = std::find_if(words.begin(), words.end(), [&](const Word* w) { return w->box.x0 > middle; });
        if (right == words.begin() || right == words.end()) continue;
        if (is_short_sign((*right)->text)) continue;
        ++lines;
        begins.push_back((*right)->box.x0);
        ends.push_back(words.back()->box.x1);
        if (words.size() < 3) continue;
        const double gap = (*right)->box.x0 - (*(right - 1))->box.x1;
        double others = 0;
        for (auto word = words.begin() + 1; word != words.end(); ++word) {
            if (word != right) others += (*word)->box.x0 - (*(word - 1))->box.x1;
        }
        others /= static_cast<double>(words.size() - 2);
        ++told;
        even += gap >= least_gap * others && gap <= most_gap * others ? 1 : 0;
    }
    const std::size_t flush = most_at_one_place(ends);
    if (lines < fewest_lines || most_at_one_place(begins) * 2 > lines) return false;
    // Lines of two words have one gap only: more of them must end at the same place.
    if (told < 2) return lines > fewest_lines && flush * 10 >= lines * 7;
    return even * 5 >= told * of_five && flush * 2 > lines;
}

}  // namespace solieu::extract
