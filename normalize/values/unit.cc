#include "normalize/values/unit.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "normalize/values/code_list.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

struct Meaning {
    Unit unit;
    std::vector<std::string_view> senses;
};

// What one written unit names: "Cơ quan, đơn vị" and "Phòng, tương đương" name two things.
std::vector<std::string_view> split_names(std::string_view name) {
    std::vector<std::string_view> names;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(",;/"), name.size());
        names.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return names;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view around = " .:()[]*";
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

Meaning meaning_of(std::string_view written, const Lexicon& lexicon) {
    const std::string name = lower(written);
    const std::string_view bare = trimmed(name);
    if (bare.empty()) return {};
    if (bare.find('%') != std::string_view::npos)
        return {.unit = {.kind = UnitKind::percent, .dimension = "percent"}, .senses = {"percent"}};
    if (auto codes = read_code_list(written, lexicon); !codes.empty()) {
        return {.unit = {.kind = UnitKind::code_list, .codes = std::move(codes)}, .senses = {}};
    }
    Meaning meaning;
    const auto add = [&meaning](const UnitEntry& entry) {
        if (meaning.senses.empty())
            meaning.unit = {.kind = entry.kind, .exponent = entry.exponent, .dimension = entry.sense};
        meaning.senses.push_back(entry.sense);
    };
    if (const UnitEntry* entry = find_unit(bare, lexicon)) {
        add(*entry);
        return meaning;
    }
    for (const std::string_view part : split_names(bare)) {
        const std::string_view one = trimmed(part);
        const UnitPrefix prefix = find_unit_prefix(one, lexicon);
        if (prefix.entry != nullptr) add(*prefix.entry);
        if (bare.find('/') != std::string_view::npos && !meaning.senses.empty()) break;  // "đồng/năm": a rate
    }
    if (meaning.senses.empty()) meaning.unit.kind = UnitKind::unknown;
    return meaning;
}

bool is_countable(const Meaning& meaning) {
    return meaning.unit.kind == UnitKind::none || meaning.unit.kind == UnitKind::count ||
           meaning.unit.kind == UnitKind::unknown;
}

// "organisation" and "organisation/branch": one sense begins the other.
bool related(std::string_view a, std::string_view b) {
    if (a == "*" || b == "*") return true;
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '/');
}

}  // namespace

Unit unit_of(std::string_view written, const Lexicon& lexicon) {
    return meaning_of(written, lexicon).unit;
}

bool compatible(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    const Meaning left = meaning_of(a, lexicon), right = meaning_of(b, lexicon);
    if (left.unit.kind == UnitKind::none || right.unit.kind == UnitKind::none) {
        return is_countable(left) && is_countable(right);
    }
    if (left.unit.kind == UnitKind::code_list || left.unit.kind == UnitKind::unknown) return fold(a) == fold(b);
    if (left.unit.kind != right.unit.kind) return false;
    return std::any_of(left.senses.begin(), left.senses.end(), [&](std::string_view sense) {
        return std::any_of(right.senses.begin(), right.senses.end(),
                           [&](std::string_view other) { return related(sense, other); });
    });
}

}  // namespace solieu::normalize
