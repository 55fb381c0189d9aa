#include "normalize/values/cell_text.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

std::string tidied(std::string_view raw) {
    std::string text;
    char gap = 0;
    for (const char letter : clean(raw)) {
        if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r') {
            gap = gap == '\n' || letter == '\n' ? '\n' : ' ';
            continue;
        }
        if (gap != 0 && !text.empty()) text += gap;
        gap = 0;
        text += letter;
    }
    return text;
}

}  // namespace

std::string_view Cell::from(std::size_t at) const {
    return std::string_view(text).substr(std::min(at, text.size()));
}

std::string_view Cell::low_from(std::size_t at) const {
    return std::string_view(low).substr(std::min(at, low.size()));
}

std::size_t Cell::after_spaces(std::size_t at) const {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    return at;
}

Cell cell_of(std::string_view raw) {
    Cell cell{.text = tidied(raw), .low = {}};
    cell.low = lower(cell.text);
    if (cell.low.size() != cell.text.size()) cell.low = cell.text;  // letters outside Vietnamese
    return cell;
}

std::size_t bullet_length(const Cell& cell) {
    for (const std::string_view bullet : {"•", "–", "-", "+", "*"}) {
        if (!cell.text.starts_with(bullet)) continue;
        const std::size_t at = cell.after_spaces(bullet.size());
        const bool digit_follows = at < cell.text.size() && cell.text[at] >= '0' && cell.text[at] <= '9';
        return bullet == "-" && at == bullet.size() && digit_follows ? 0 : at;
    }
    return 0;
}

WrittenUnit unit_at(const Cell& cell, std::size_t at, const Lexicon& lexicon) {
    const std::size_t begin = cell.after_spaces(at);
    if (cell.from(begin).starts_with('%')) return {.kind = UnitKind::percent, .words = "%", .end = begin + 1};
    const UnitPrefix prefix = find_unit_prefix(cell.low_from(begin), lexicon);
    if (prefix.entry == nullptr) return {};
    // On the next line of a narrow cell stands the unit of an amount; of things that are counted it may be another
    // item.
    const bool next_line = cell.from(at).substr(0, begin - at).find('\n') != std::string_view::npos;
    if (next_line && prefix.entry->kind != UnitKind::money && prefix.entry->kind != UnitKind::measure) return {};
    const bool leads = prefix.entry->kind == UnitKind::percent && lead_length(prefix.entry->name, lexicon) > 0;
    if (leads) return {};  // "254 tỷ lệ 100%"
    std::size_t end = begin + prefix.length;
    end += per_length(cell.low_from(end), lexicon);
    return {.kind = prefix.entry->kind, .words = cell.text.substr(begin, end - begin), .end = end};
}

}  // namespace solieu::normalize
