#include "grammar/rows/column_heads.h"

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {
namespace {

// Scans lose the space between words that are set tightly.
std::string with_spaces_optional(std::string_view pattern) {
    std::string out;
    for (const char c : pattern) out += c == ' ' ? std::string(" ?") : std::string(1, c);
    return out;
}

constexpr std::string_view line_head = "head-";

std::optional<ColumnRole> role_of(std::string_view kind) {
    static constexpr std::pair<std::string_view, ColumnRole> roles[] = {
        {"stt", ColumnRole::stt},        {"indicator", ColumnRole::indicator}, {"unit", ColumnRole::unit},
        {"value", ColumnRole::value},    {"reporter", ColumnRole::reporter},   {"note", ColumnRole::note},
        {"body", ColumnRole::indicator}, {"place", ColumnRole::indicator},     {"text", ColumnRole::text},
        {"code", ColumnRole::code},      {"period", ColumnRole::period}};
    for (const auto& [name, role] : roles)
        if (name == kind) return role;
    return std::nullopt;
}

struct HeadPattern {
    ColumnRole role;
    bool body, place;
    // Of folded words; of bodies with their marks: "Tính" is no "Tỉnh", "Số" no "Sở".
    std::unique_ptr<Pattern> pattern;
};

struct ColumnHeads {
    explicit ColumnHeads(const Lexicon& lexicon) : ColumnHeads(WordTable(lexicon, {"date_words.tsv"})) {
        for (const PackRow& row : lexicon.rows("column_heads.tsv")) {
            if (const auto role = role_of(row[0])) {
                const bool place = row[0] == "place", body = place || row[0] == "body";
                patterns.push_back({*role, body, place,
                                    std::make_unique<Pattern>(body ? std::string(row[1])
                                                                   : with_spaces_optional(without_marks(row[1])))});
            }
        }
        // What heads a column in lines heads one in a grid.
        for (const PackRow& row : lexicon.rows("row_words.tsv")) {
            if (!row[0].starts_with(line_head)) continue;
            const std::string_view kind = row[0].substr(line_head.size());
            if (const auto role = kind == "results" ? ColumnRole::value : role_of(kind))
                words.emplace(fold(row[1]), *role);
        }
    }
    explicit ColumnHeads(const WordTable& table)
        : quarter_name(table["quarter"].first()),
          month_name(table["month"].first()),
          quarter(table.folded_pattern(R"(\b{quarter}\s+([ivx]+|[1-4])\b(?:[\s,/]*(?:{year}\s+)?((?:19|20)\d\d))?)")),
          month(table.folded_pattern(R"(\b{month}\s+(\d{1,2})\s*/\s*((?:19|20)\d\d))")),
          year(R"(\b((?:19|20)\d\d)\b)") {}

    std::vector<HeadPattern> patterns;                  // the first that matches gives the role
    std::unordered_map<std::string, ColumnRole> words;  // heads that no pattern has
    std::string quarter_name, month_name;
    Pattern quarter, month, year;
};

// Without what scans put around the words of a cell.
std::string_view without_specks(std::string_view folded) {
    static constexpr std::string_view specks = " \"'`|_.,;:~*", low_quote = "„";
    while (!folded.empty()) {
        if (folded.starts_with(low_quote)) {
            folded.remove_prefix(low_quote.size());
        } else if (specks.find(folded.front()) != specks.npos) {
            folded.remove_prefix(1);
        } else if (specks.find(folded.back()) != specks.npos) {
            folded.remove_suffix(1);
        } else {
            break;
        }
    }
    return folded;
}

std::string period_of(const std::string& folded, const ColumnHeads& known) {
    std::string a, b;
    if (known.quarter.is_in(folded, &a, &b)) {
        for (char& c : a) c = c >= 'a' ? static_cast<char>(c - 32) : c;
        return known.quarter_name + ' ' + a + (b.empty() ? "" : "/" + b);
    }
    if (known.month.is_in(folded, &a, &b)) return known.month_name + ' ' + a + '/' + b;
    if (known.year.is_in(folded, &a)) return a;
    return {};
}

}  // namespace

std::optional<HeadReading> read_head(std::string_view words, const Lexicon& lexicon) {
    const std::string whole = fold(words);
    const std::string folded(without_specks(whole));
    if (folded.empty() || folded.size() > 160) return std::nullopt;
    const std::string lowered = lower(words);
    const std::string low(without_specks(lowered));
    const ColumnHeads& known = lexicon.of<ColumnHeads>();
    for (const HeadPattern& head : known.patterns) {
        if (!head.pattern->matches(head.body ? low : folded)) continue;
        HeadReading reading{.role = head.role, .period = {}, .body = head.body, .place = head.place};
        if (reading.role == ColumnRole::value) reading.period = period_of(folded, known);
        return reading;
    }
    const auto word = known.words.find(folded);
    if (word == known.words.end()) return std::nullopt;
    return HeadReading{.role = word->second};
}

}  // namespace solieu::grammar
