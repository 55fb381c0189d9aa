#include "normalize/labels/divisions.h"

#include <algorithm>
#include <array>

namespace solieu::normalize {
namespace {

constexpr std::size_t most_values = 32;  // of a division: bits of a set

constexpr std::array<std::string_view, 6> tier_names = {"central",  "province", "department",
                                                        "district", "commune",  "hamlet"};
constexpr std::uint32_t province = 2, department = 4;

// The values of one division by name, while the tables are read.
struct Values {
    std::string_view division;
    std::vector<std::string_view> names;  // by bit
    int phrases = 0;

    std::uint32_t bit_of(std::string_view value) {
        auto found = std::find(names.begin(), names.end(), value);
        if (found == names.end()) {
            if (names.size() == most_values) return 0;
            found = names.insert(found, value);
        }
        return std::uint32_t{1} << (found - names.begin());
    }
};

std::uint32_t bits_of(std::string_view list, Values& values) {
    std::uint32_t bits = 0;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        bits |= values.bit_of(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return bits;
}

}  // namespace

Divisions::Divisions(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows("tiers.tsv")) {
        const auto name = std::find(tier_names.begin(), tier_names.end(), row[0]);
        const bool none = name == tier_names.end();
        phrases.add(row[1], {.division = tiers, .value = none ? 0 : std::uint32_t{1} << (name - tier_names.begin())});
    }
    std::vector<Values> known;
    Values all_conditions{.division = "", .names = {}};
    for (const PackRow& row : lexicon.rows("partitions.tsv")) {
        auto values =
            std::find_if(known.begin(), known.end(), [&](const Values& one) { return one.division == row[1]; });
        if (values == known.end()) {
            values = known.insert(known.end(), Values{.division = row[1], .names = {}});
            closed.emplace_back();
        }
        const auto division = static_cast<int>(values - known.begin());
        if (row[0] != "closed") {
            if (row[3].empty()) continue;
            phrases.add(row[3], {.division = division, .order = values->phrases++, .value = values->bit_of(row[2])});
            continue;
        }
        ClosedDivision one{.values = bits_of(row[2], *values)};
        if (!row[3].empty()) {
            one.condition = all_conditions.bit_of(row[3]);
            if (one.condition == 0) continue;
            phrases.add(row[3], {.division = conditions, .value = one.condition});
        }
        closed[static_cast<std::size_t>(division)].push_back(one);
    }
    phrases.sort();
}

std::vector<DivisionMark> division_marks(const Words& words, const Lexicon& lexicon) {
    const auto& phrases = lexicon.of<Divisions>().phrases;
    std::vector<DivisionMark> marks;
    for (std::size_t at = 0; at < words.size(); ++at) {
        phrases.each(words, at, [&](const auto& entry) {
            DivisionMark& mark = marks.emplace_back(entry.value);
            mark.begin = static_cast<int>(at);
            mark.end = static_cast<int>(at + entry.words.size());
        });
    }
    return marks;
}

std::uint32_t tiers_in(const std::vector<DivisionMark>& marks, int begin, int end) {
    std::uint32_t bits = 0;
    int next = begin;  // the first word that no tier named before
    for (const DivisionMark& mark : marks) {
        // Marks stand in the order of their words, of one word the longest first.
        if (mark.division != tiers || mark.begin < next || mark.end > end) continue;
        bits |= mark.value;
        next = mark.end;
    }
    // "sở, ngành cấp tỉnh", "phòng thuộc huyện": the body says more than its level.
    return bits == (province | department) ? department : bits;
}

std::uint32_t value_in(const std::vector<DivisionMark>& marks, int division, int begin, int end) {
    const DivisionMark* first = nullptr;
    for (const DivisionMark& mark : marks) {
        if (mark.division != division || mark.begin < begin || mark.end > end) continue;
        if (first == nullptr || mark.order < first->order) first = &mark;
    }
    return first == nullptr ? 0 : first->value;
}

}  // namespace solieu::normalize
