#include "audit/partition.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace solieu::audit {
namespace {

using normalize::DivisionMark;
using normalize::Label;

struct Band {
    int from = -1, to = -1;
};

// "từ 70% dưới 100%", "từ 10% đến dưới 30%": the two percents of a label.
std::optional<Band> band_of(const Label& label) {
    if (label.percents.size() != 2 || label.percents[0] == label.percents[1]) return std::nullopt;
    const auto [from, to] = std::minmax(label.percents[0], label.percents[1]);
    return Band{from, to};
}

Partition bands(const std::vector<const Label*>& parts) {
    std::vector<Band> all;
    for (const Label* part : parts) {
        const std::optional<Band> band = band_of(*part);
        if (!band) return Partition::unknown;
        all.push_back(*band);
    }
    std::sort(all.begin(), all.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].from < all[i - 1].to) return Partition::unknown;  // they overlap
        if (all[i].from > all[i - 1].to + 1) return Partition::open;
    }
    return Partition::closed;
}

// Pairwise without a common bit, none empty.
bool exclusive(const std::vector<std::uint32_t>& values, std::uint32_t& together) {
    together = 0;
    for (std::uint32_t value : values) {
        if (value == 0 || (together & value) != 0) return false;
        together |= value;
    }
    return true;
}

bool is_closed(const std::vector<normalize::ClosedDivision>& closed, std::uint32_t together, const Label& whole) {
    return std::any_of(closed.begin(), closed.end(), [&](const normalize::ClosedDivision& one) {
        if (one.values == 0 || (together & one.values) != one.values) return false;
        return one.condition == 0 ||
               std::any_of(whole.divisions.begin(), whole.divisions.end(), [&](const DivisionMark& mark) {
                   return mark.division == normalize::conditions && mark.value == one.condition;
               });
    });
}

int size_of(const Label& label) {
    return static_cast<int>(label.words.size());
}

}  // namespace

Common common_words(const std::vector<const Label*>& labels) {
    if (labels.empty()) return {};
    std::size_t shortest = labels[0]->words.size();
    for (const Label* label : labels) shortest = std::min(shortest, label->words.size());
    const auto common = [&](std::size_t most, const auto& word_of) {
        std::size_t n = 0;
        while (n < most && std::all_of(labels.begin(), labels.end(), [&](const Label* label) {
                   return word_of(*label, n) == word_of(*labels[0], n);
               }))
            ++n;
        return n;
    };
    const std::size_t front = common(shortest, [](const Label& label, std::size_t n) { return label.words[n]; });
    const std::size_t back =
        common(shortest, [](const Label& label, std::size_t n) { return label.words[label.words.size() - 1 - n]; });
    return {front, std::min(back, shortest - front)};
}

Partition partition_of(const Label& whole, const std::vector<const Label*>& parts, const Lexicon& lexicon) {
    if (parts.size() < 2) return Partition::unknown;
    if (const Partition result = bands(parts); result != Partition::unknown) return result;

    // What distinguishes the labels: without the words that all begin with and all end with.
    const Common common = common_words(parts);
    const int front = static_cast<int>(common.front), back = static_cast<int>(common.back);
    std::vector<std::uint32_t> values;
    std::uint32_t together = 0;
    Partition best = Partition::unknown;
    const auto& divisions = lexicon.of<normalize::Divisions>().closed;
    for (int division = 0; division < static_cast<int>(divisions.size()); ++division) {
        values.clear();
        for (const Label* part : parts)
            values.push_back(normalize::value_in(part->divisions, division, 0, size_of(*part)));
        if (!exclusive(values, together)) {
            values.clear();
            for (const Label* part : parts)
                values.push_back(normalize::value_in(part->divisions, division, front, size_of(*part) - back));
            if (!exclusive(values, together)) continue;
        }
        if (is_closed(divisions[static_cast<std::size_t>(division)], together, whole)) return Partition::closed;
        best = Partition::open;
    }
    if (best == Partition::open) return best;
    values.clear();
    for (const Label* part : parts)
        values.push_back(normalize::tiers_in(part->divisions, front, size_of(*part) - back));
    if (exclusive(values, together)) return whole.counted ? Partition::closed : Partition::open;
    return Partition::unknown;
}

bool is_other_measure(const Label& part) {
    return part.rate || part.planned() || part.kinds.has(normalize::PhraseKind::other_measure);
}

bool shares_head(const Label& part, const Label& whole) {
    // "Cấp tỉnh", "Các sở, ngành": nothing but the place.
    if (part.content.size() <= 2 && !part.counted) return true;
    return part.content.empty() ||
           std::find(whole.every.begin(), whole.every.end(), part.content.front()) != whole.every.end();
}

}  // namespace solieu::audit
