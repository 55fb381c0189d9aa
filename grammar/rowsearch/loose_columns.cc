#include "grammar/rowsearch/loose_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace solieu::grammar {
namespace {

constexpr std::size_t sampled_lines = 2000;

// The middle of the widest stretch between x0 and x1 that the fewest words cross.
double border_between(double x0, double x1, const std::vector<LooseLine>& lines) {
    if (x1 <= x0) return (x0 + x1) / 2;
    constexpr double step = 0.5;
    const auto slots = static_cast<std::size_t>(std::min((x1 - x0) / step, 8000.0)) + 1;
    std::vector<int> edges(slots + 1, 0);
    for (std::size_t i = 0; i < lines.size() && i < sampled_lines; ++i) {
        const auto& words = lines[i].words;
        for (std::size_t k = 0; k < words.size(); ++k) {
            // The single space after a word belongs to it.
            const bool goes_on = k + 1 < words.size() && words[k + 1].gap < wide_gap;
            const double a = words[k].source->box.x0;
            const double b = goes_on ? words[k + 1].source->box.x0 : words[k].source->box.x1;
            if (b <= x0 || a >= x1) continue;
            const auto from =
                static_cast<std::size_t>(std::clamp((a - x0) / step, 0.0, static_cast<double>(slots - 1)));
            const auto to =
                static_cast<std::size_t>(std::clamp(std::ceil((b - x0) / step), 0.0, static_cast<double>(slots)));
            ++edges[from];
            --edges[to];
        }
    }
    int crossing = 0, fewest = std::numeric_limits<int>::max();
    std::size_t run = 0, best_run = 0, best_end = 0;
    for (std::size_t i = 0; i < slots; ++i) {
        crossing += edges[i];
        if (crossing < fewest) {
            fewest = crossing;
            run = best_run = 0;
        }
        run = crossing == fewest ? run + 1 : 0;
        if (run > best_run) {
            best_run = run;
            best_end = i + 1;
        }
    }
    return x0 + step * (static_cast<double>(best_end) - static_cast<double>(best_run) / 2);
}

int rank_of(ColumnRole role) {
    switch (role) {
        case ColumnRole::stt:
            return 0;
        case ColumnRole::indicator:
            return 1;
        case ColumnRole::unit:
        case ColumnRole::reporter:
            return 2;
        case ColumnRole::value:
            return 3;
        case ColumnRole::note:
        case ColumnRole::text:
        case ColumnRole::code:
        case ColumnRole::place:
        case ColumnRole::period:
            return 4;
    }
    return 4;
}

}  // namespace

void place_words(const LooseHead& head, std::vector<LooseLine>& lines) {
    std::vector<std::size_t> order(head.columns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return head.spans[a] < head.spans[b]; });
    std::vector<double> borders;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        borders.push_back(border_between(head.spans[order[i]].second, head.spans[order[i + 1]].first, lines));
    }
    for (LooseLine& line : lines) {
        for (LooseWord& word : line.words) {
            const double middle = (word.source->box.x0 + word.source->box.x1) / 2;
            const auto border = std::upper_bound(borders.begin(), borders.end(), middle);
            word.column = static_cast<int>(order[static_cast<std::size_t>(border - borders.begin())]);
        }
        std::stable_sort(line.words.begin(), line.words.end(), [&](const LooseWord& a, const LooseWord& b) {
            const auto role = [&](const LooseWord& w) {
                return rank_of(head.columns[static_cast<std::size_t>(w.column)].role);
            };
            return role(a) < role(b);
        });
    }
}

}  // namespace solieu::grammar
