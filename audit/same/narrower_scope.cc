#include "audit/same/narrower_scope.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/lexicon/phrase_table.h"
#include "base/text.h"
#include "normalize/labels/text_words.h"
#include "normalize/topics/topic_numbers.h"

namespace solieu::audit {
namespace {

constexpr std::size_t farthest = 600;  // bytes before a figure that are looked at

enum class ScopeKind { narrower, month };

struct ScopeWords {
    explicit ScopeWords(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("scope_words.tsv"))
            table.add(row[1], row[0] == "month" ? ScopeKind::month : ScopeKind::narrower);
        table.sort();
    }
    PhraseTable<ScopeKind> table;
};

// The sentence of a figure up to it, in lower case. Parts between semicolons are of one sentence.
std::string opening_of(const Told& told, const grammar::Figure& figure) {
    const std::string& text = told.statements.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
    const std::size_t end = std::min<std::size_t>(figure.begin, text.size());
    std::size_t begin = end;
    while (begin > 0 && end - begin < farthest) {
        const bool stop = text[begin - 1] == '\n' || (text[begin - 1] == '.' && begin < end && text[begin] == ' ');
        if (stop) break;
        --begin;
    }
    return lower(std::string_view(text).substr(begin, end - begin));
}

// What the row is of: its label, those above it and the title of its table.
std::string place_of_row(const Told& told, const RowTopic& topic) {
    const grammar::Table& table = told.statements.tables[static_cast<std::size_t>(topic.table)];
    std::string text = table.title;
    for (int row = topic.row, deep = 0; row >= 0 && deep < 8; ++deep) {
        text += " . " + table.rows[static_cast<std::size_t>(row)].label.text;
        row = table.rows[static_cast<std::size_t>(row)].parent;
    }
    return lower(text);
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
}

// "Tháng 12" at the beginning of a sentence, in a report that is not of that month.
bool is_other_month(const Words& words, std::size_t at, const normalize::Period& period) {
    if (at != 0 || words.size() < 2 || !is_number(words[1])) return false;
    return period.kind != normalize::PeriodKind::month || period.number != std::atoi(std::string(words[1]).c_str());
}

bool is_other_time(const Told& told, const Words& words, const RowTopic& row) {
    if (normalize::when_of(words, told.facts.report.period, told.lexicon) == When::other) return true;
    const int year = normalize::year_said(words, told.lexicon), own = told.facts.report.period.year;
    return year != 0 && own != 0 && row.year == 0 && year != own;
}

}  // namespace

bool is_narrower(const Told& told, const FigureTopic& topic, const RowTopic& row) {
    const grammar::Figure& figure = told.statements.figures[static_cast<std::size_t>(topic.figure)];
    if (figure.paragraph < 0 || figure.paragraph >= static_cast<int>(told.statements.paragraphs.size())) return false;
    const normalize::TextWords text = normalize::words_of(opening_of(told, figure));
    const Words words = normalize::words_in(text, normalize::Aside::too);
    if (is_other_time(told, words, row)) return true;
    const std::string of_row = place_of_row(told, row);
    const auto is_said_of_row = [&](const Words& phrase) {
        std::string joined;
        for (const std::string_view word : phrase) joined += (joined.empty() ? "" : " ") + std::string(word);
        return of_row.find(joined) != std::string::npos ||
               told.facts.report.issuer_name.find(joined) != std::string::npos;
    };
    const auto& table = told.lexicon.of<ScopeWords>().table;
    bool narrower = false;
    for (std::size_t at = 0; at < words.size() && !narrower; ++at) {
        table.each(words, at, [&](const auto& entry) {
            narrower =
                narrower || (entry.value == ScopeKind::month ? is_other_month(words, at, told.facts.report.period)
                                                             : !is_said_of_row(entry.words));
        });
    }
    return narrower;
}

}  // namespace solieu::audit
