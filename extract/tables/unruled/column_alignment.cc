#include "extract/tables/unruled/column_alignment.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "extract/tables/unruled/zones.h"

namespace solieu::extract {
namespace {

constexpr double place_near = 2.5;  // points

// The place that most of `places` share, and how many do.
std::pair<double, std::size_t> commonest(std::vector<double>& places) {
    constexpr double near = 1.5;  // points
    std::sort(places.begin(), places.end());
    std::size_t most = 0, end = 0;
    double at = 0;
    for (std::size_t begin = 0; begin < places.size(); ++begin) {
        while (end < places.size() && places[end] - places[begin] <= near) ++end;
        if (end - begin <= most) continue;
        most = end - begin;
        at = (places[begin] + places[end - 1]) / 2;
    }
    return {at, most};
}

// Where words of several rows begin in a column that is flush at the left, other than where most do.
std::optional<double> second_left(std::span<const PrintedRow> rows, const std::vector<Strip>& strips, std::size_t zone,
                                  double at) {
    constexpr std::size_t fewest = 3;
    std::vector<double> places;
    for (const PrintedRow& row : rows) {
        const auto word = std::find_if(row.words.begin(), row.words.end(),
                                       [&](const Word* one) { return zone_of(one->box.x0 + trimmed, strips) == zone; });
        if (word == row.words.end() || is_short_sign((*word)->text)) continue;
        if (std::abs((*word)->box.x0 - at) > place_near) places.push_back((*word)->box.x0);
    }
    const auto [place, count] = commonest(places);
    return count >= fewest ? std::optional(place) : std::nullopt;
}

}  // namespace

bool numbers_rows(std::span<const PrintedRow> rows, const Columns& columns) {
    if (columns.gutters.empty()) return false;
    const double edge = columns.gutters[0].middle();
    std::size_t all = 0, numbers = 0;
    for (const PrintedRow& row : rows) {
        const auto past = std::find_if(row.words.begin(), row.words.end(),
                                       [&](const Word* word) { return word->box.x1 - trimmed > edge; });
        if (past == row.words.begin() || (past != row.words.end() && (*past)->box.x0 < edge)) continue;
        ++all;
        const std::string& text = row.words.front()->text;
        const bool number = is_short_sign(text) || text.size() <= 2 || text.ends_with(')');
        numbers += past - row.words.begin() == 1 && number ? 1 : 0;
    }
    return numbers > 0 && numbers * 3 >= all * 2;
}

// From the entries that wide gaps set apart on both sides.
std::vector<Alignment> alignments_of(std::span<const PrintedRow> rows, const std::vector<Strip>& strips) {
    std::vector<std::vector<Strip>> entries(strips.size() + 1);
    for (const PrintedRow& row : rows) {
        for (std::size_t begin = 0; begin < row.words.size();) {
            std::size_t end = begin + 1;
            double reached = row.words[begin]->box.x1;
            while (end < row.words.size() && row.words[end]->box.x0 - reached <= piece_gap * row.size) {
                reached = std::max(reached, row.words[end++]->box.x1);
            }
            const double x0 = row.words[begin]->box.x0;
            const std::size_t zone = zone_of(x0 + trimmed, strips);
            if (zone == zone_of(reached - trimmed, strips)) entries[zone].push_back({x0, reached});
            begin = end;
        }
    }
    std::vector<Alignment> out(entries.size());
    for (std::size_t c = 0; c < entries.size(); ++c) {
        std::vector<double> left, centre, right;
        for (const Strip& entry : entries[c]) {
            left.push_back(entry.x0);
            centre.push_back(entry.middle());
            right.push_back(entry.x1);
        }
        std::size_t most = entries[c].size() / 2;
        if (entries[c].size() < 3) continue;
        using Kind = Alignment::Kind;
        for (const auto& [kind, places] :
             {std::pair{Kind::left, &left}, {Kind::centre, &centre}, {Kind::right, &right}}) {
            const auto [at, count] = commonest(*places);
            if (count <= most) continue;
            most = count;
            out[c] = {kind, at, std::nullopt};
        }
        if (out[c].kind == Kind::left) out[c].second = second_left(rows, strips, c, out[c].at);
    }
    return out;
}

bool stands_in(const Alignment& alignment, double x0, double x1) {
    constexpr double near = place_near;
    switch (alignment.kind) {
        case Alignment::Kind::unknown:
            return true;
        case Alignment::Kind::left:
            return std::abs(x0 - alignment.at) <= near ||
                   (alignment.second && std::abs(x0 - *alignment.second) <= near);
        case Alignment::Kind::centre:
            return std::abs((x0 + x1) / 2 - alignment.at) <= near;
        case Alignment::Kind::right:
            return std::abs(x1 - alignment.at) <= near;
    }
    return true;
}

}  // namespace solieu::extract
