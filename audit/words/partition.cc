#include "audit/words/partition.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "audit/words/phrases.h"
#include "base/lexicon/phrase_table.h"

namespace solieu::audit {
namespace {

constexpr std::size_t most_values = 32;  // of a dimension: bits of a set

// ---- levels of government ------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 6> tier_names = {"central",  "province", "department",
                                                        "district", "commune",  "hamlet"};
constexpr std::uint32_t province = 2, department = 4;

struct Tiers {
    explicit Tiers(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("tiers.tsv")) {
            const auto name = std::find(tier_names.begin(), tier_names.end(), row[0]);
            const bool none = name == tier_names.end();
            words.add(row[1], none ? 0 : std::uint32_t{1} << (name - tier_names.begin()));
        }
        words.sort();
    }

    PhraseTable<std::uint32_t> words;
};

// "thị xã" is a district, "xã hội" no commune.
std::uint32_t tier_of(const std::string& label, const Lexicon& lexicon) {
    const Tiers& tiers = lexicon.of<Tiers>();
    const std::vector<std::string_view> words = split(label);
    std::uint32_t bits = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto* tier = tiers.words.at(words, at);
        if (tier != nullptr) bits |= tier->value;
        at += tier == nullptr ? 1 : tier->words.size();
    }
    // "sở, ngành cấp tỉnh", "phòng thuộc huyện": the body says more than its level.
    if (bits == (province | department)) bits = department;
    return bits;
}

// ---- dimensions whose values are phrases; the first that fits wins -------------------------------------------

struct Value {
    std::string_view phrase;
    std::uint32_t bit = 0;
};

struct Closed {
    std::uint32_t values = 0;    // these together are all
    std::string_view only_when;  // the whole has these words; "" always
};

struct Dimension {
    std::string_view name;
    std::vector<std::string_view> value_names;  // by bit
    std::vector<Value> values;
    std::vector<Closed> closed;

    std::uint32_t bit_of(std::string_view value) {
        auto found = std::find(value_names.begin(), value_names.end(), value);
        if (found == value_names.end()) {
            if (value_names.size() == most_values) return 0;
            found = value_names.insert(found, value);
        }
        return std::uint32_t{1} << (found - value_names.begin());
    }
};

struct Dimensions {
    explicit Dimensions(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("partitions.tsv")) {
            auto found = std::find_if(all.begin(), all.end(), [&](const Dimension& one) { return one.name == row[1]; });
            if (found == all.end()) {
                all.push_back({.name = row[1], .value_names = {}, .values = {}, .closed = {}});
                found = all.end() - 1;
            }
            if (row[0] == "closed") {
                Closed closed{.values = 0, .only_when = row[3]};
                for (std::string_view names = row[2]; !names.empty();) {
                    const std::size_t end = std::min(names.find(';'), names.size());
                    closed.values |= found->bit_of(names.substr(0, end));
                    names.remove_prefix(std::min(end + 1, names.size()));
                }
                found->closed.push_back(closed);
            } else if (!row[3].empty()) {
                found->values.push_back({.phrase = row[3], .bit = found->bit_of(row[2])});
            }
        }
    }

    std::vector<Dimension> all;
};

std::uint32_t value_of(const Dimension& dimension, std::string_view words) {
    for (const Value& value : dimension.values)
        if (contains(words, value.phrase)) return value.bit;
    return 0;
}

bool is_closed(const Dimension& dimension, std::uint32_t together, const Label& whole) {
    return std::any_of(dimension.closed.begin(), dimension.closed.end(), [&](const Closed& closed) {
        return closed.values != 0 && (together & closed.values) == closed.values &&
               (closed.only_when.empty() || contains(whole.words, closed.only_when));
    });
}

// ---- bands of percent ----------------------------------------------------------------------------------------

struct Band {
    int from = -1, to = -1;
};

// "từ 70% dưới 100%", "từ 10% đến dưới 30%", "trên 90%": the two percents of a label.
std::optional<Band> band_of(std::string_view words) {
    Band band;
    int found = 0;
    for (std::string_view word : split(words)) {
        if (word.size() < 2 || word.size() > 4 || word.back() != '%') continue;
        int number = 0;
        bool digits = true;
        for (char c : word.substr(0, word.size() - 1)) {
            digits = digits && c >= '0' && c <= '9';
            number = number * 10 + (c - '0');
        }
        if (!digits) continue;
        (found == 0 ? band.from : band.to) = number;
        ++found;
    }
    if (found != 2 || band.from == band.to) return std::nullopt;
    if (band.from > band.to) std::swap(band.from, band.to);
    return band;
}

Partition bands(const std::vector<const Label*>& parts) {
    std::vector<Band> all;
    for (const Label* part : parts) {
        const std::optional<Band> band = band_of(part->words);
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

}  // namespace

Partition partition_of(const Label& whole, const std::vector<const Label*>& parts, const Lexicon& lexicon) {
    if (parts.size() < 2) return Partition::unknown;
    if (const Partition result = bands(parts); result != Partition::unknown) return result;

    std::vector<std::string_view> words;
    for (const Label* part : parts) words.push_back(part->words);
    const std::vector<std::string> middles = distinct_middles(words);
    std::vector<std::uint32_t> values;
    std::uint32_t together = 0;
    Partition best = Partition::unknown;
    for (const Dimension& dimension : lexicon.of<Dimensions>().all) {
        values.clear();
        for (const Label* part : parts) values.push_back(value_of(dimension, part->words));
        if (!exclusive(values, together)) {
            values.clear();
            for (const std::string& middle : middles) values.push_back(value_of(dimension, middle));
            if (!exclusive(values, together)) continue;
        }
        if (is_closed(dimension, together, whole)) return Partition::closed;
        best = Partition::open;
    }
    if (best == Partition::open) return best;
    values.clear();
    for (const std::string& middle : middles) values.push_back(tier_of(middle, lexicon));
    if (exclusive(values, together)) return whole.counted ? Partition::closed : Partition::open;
    return Partition::unknown;
}

bool is_other_measure(const Label& part, const Lexicon& lexicon) {
    return part.rate || part.planned || contains_any(part.words, phrases(PhraseKind::other_measure, lexicon));
}

}  // namespace solieu::audit
