#include "grammar/prose/prose_figures.h"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/words/counted_nouns.h"

namespace solieu::grammar {

std::string_view ProseFigures::between(const Figure& a, const Figure& b) const {
    if (a.paragraph != b.paragraph || b.begin < a.end || b.begin > words.low.size()) return {};
    return std::string_view(words.low).substr(a.end, b.begin - a.end);
}

std::vector<std::size_t> figure_ranges(const Statements& statements) {
    std::vector<std::size_t> ranges;
    ranges.reserve(statements.paragraphs.size() + 1);
    std::size_t next = 0;
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        while (next < statements.figures.size() && statements.figures[next].paragraph < static_cast<int>(p)) ++next;
        ranges.push_back(next);
    }
    ranges.push_back(statements.figures.size());
    return ranges;
}

ProseFigures prose_figures(const Statements& statements, std::size_t paragraph, const Lexicon& lexicon) {
    ProseFigures out{.words = read_prose_words(statements.paragraphs[paragraph].text.text, lexicon), .figures = {}};
    const auto& all = statements.figures;
    auto at = std::partition_point(all.begin(), all.end(),
                                   [&](const Figure& f) { return f.paragraph < static_cast<int>(paragraph); });
    for (; at != all.end() && at->paragraph == static_cast<int>(paragraph); ++at) {
        out.figures.push_back(static_cast<int>(at - all.begin()));
    }
    return out;
}

namespace {

std::string first_word(const std::string& unit) {
    return lower_in_place(unit.substr(0, unit.find(' ')));
}

}  // namespace

bool can_be_whole(const Figure& whole) {
    if (whole.none || whole.number.empty() || whole.unit == "%" || whole.change || whole.target) return false;
    return whole.denominator.empty() || whole.denominator == whole.number;
}

bool can_be_part(const Figure& whole, const Figure& part, const Lexicon& lexicon) {
    if (part.unit == "%" || !part.denominator.empty() || part.change || part.target) return false;
    if (part.none) return true;
    const std::string_view a = kind_of_unit(whole.unit, lexicon), b = kind_of_unit(part.unit, lexicon);
    if (a == "money" && b == "money") return true;  // 1.250 tỷ đồng and 430.000 triệu đồng
    const auto is_exact = [](std::string_view kind) {
        return kind == "money" || kind == "measure" || kind == "time" || kind == "scaled";
    };
    const bool exact = is_exact(a) || is_exact(b);
    if (exact || (a.empty() && b.empty() && !whole.unit.empty() && !part.unit.empty())) {
        return lower_in_place(whole.unit) == lower_in_place(part.unit);
    }
    if (whole.unit.empty() || part.unit.empty()) return true;
    // A trường hợp can be a công chức and a văn bản a Nghị quyết; a lớp is never a hội nghị.
    static constexpr auto general = std::to_array<std::string_view>(
        {"person", "organisation", "document", "procedure", "service", "dossier", "feedback", "media"});
    if (a == b && std::find(general.begin(), general.end(), a) != general.end()) return true;
    return first_word(whole.unit) == first_word(part.unit);
}

}  // namespace solieu::grammar
