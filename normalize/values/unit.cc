#include "normalize/values/unit.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/text.h"
#include "normalize/values/code_list.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

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

bool is_countable(const Unit& unit) {
    return unit.kind == UnitKind::none || unit.kind == UnitKind::count || unit.kind == UnitKind::unknown;
}

// "organisation" and "organisation/branch": one sense begins the other.
bool related(std::string_view a, std::string_view b) {
    if (a == "*" || b == "*") return true;
    if (a.size() > b.size()) std::swap(a, b);
    return b.starts_with(a) && (a.size() == b.size() || b[a.size()] == '/');
}

}  // namespace

Unit unit_of(std::string_view written, const Lexicon& lexicon) {
    Unit unit{.name = lower(written)};
    const std::string_view bare = trimmed(unit.name);
    if (bare.empty()) return unit;
    const auto add = [&unit](UnitKind kind, int exponent, const std::string& sense) {
        if (unit.senses.empty()) unit.kind = kind, unit.exponent = exponent, unit.dimension = sense;
        unit.senses.push_back(sense);
    };
    if (bare.find('%') != std::string_view::npos) {
        add(UnitKind::percent, 0, "percent");
        return unit;
    }
    if (auto codes = read_code_list(written, lexicon); !codes.empty()) {
        unit.kind = UnitKind::code_list;
        unit.codes = std::move(codes);
        unit.folded = fold(written);
        return unit;
    }
    if (const UnitEntry* entry = find_unit(bare, lexicon)) {
        add(entry->kind, entry->exponent, entry->sense);
        return unit;
    }
    // "triệu bao", "triệu đôi": so many things, and no money, whatever they are.
    if (const std::size_t scale = scale_length(bare, lexicon); scale > 0) {
        const std::string thing(trimmed(bare.substr(scale)));
        const UnitPrefix counted = find_unit_prefix(thing, lexicon);
        const bool is_money = counted.entry != nullptr && counted.entry->kind == UnitKind::money;
        if (!thing.empty() && !is_money && find_unit_prefix(bare, lexicon).length <= scale) {
            add(UnitKind::measure, exponent_of_scale(bare, lexicon), thing);
            return unit;
        }
    }
    for (const std::string_view part : split_names(bare)) {
        const UnitPrefix prefix = find_unit_prefix(trimmed(part), lexicon);
        if (prefix.entry != nullptr) add(prefix.entry->kind, prefix.entry->exponent, prefix.entry->sense);
        if (bare.find('/') != std::string_view::npos && !unit.senses.empty()) break;  // "đồng/năm": a rate
    }
    if (unit.senses.empty()) {
        unit.kind = UnitKind::unknown;
        unit.folded = fold(written);
    }
    return unit;
}

bool compatible(const Unit& a, const Unit& b) {
    if (a.kind == UnitKind::none || b.kind == UnitKind::none) return is_countable(a) && is_countable(b);
    if (a.kind == UnitKind::code_list || a.kind == UnitKind::unknown) return a.folded == b.folded;
    if (a.kind != b.kind) return false;
    return std::any_of(a.senses.begin(), a.senses.end(), [&](const std::string& sense) {
        return std::any_of(b.senses.begin(), b.senses.end(),
                           [&](const std::string& other) { return related(sense, other); });
    });
}

bool compatible(std::string_view a, std::string_view b, const Lexicon& lexicon) {
    return compatible(unit_of(a, lexicon), unit_of(b, lexicon));
}

int UnitNumbers::number_of(std::string_view written, const Lexicon& lexicon) {
    const auto [found, fresh] = numbers.try_emplace(std::string(written), static_cast<int>(units.size()));
    if (fresh) units.push_back(unit_of(written, lexicon));
    return found->second;
}

const Unit& UnitNumbers::of(std::string_view written, const Lexicon& lexicon) {
    return units[static_cast<std::size_t>(number_of(written, lexicon))];
}

}  // namespace solieu::normalize
