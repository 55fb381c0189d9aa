#include "normalize/topics/narrower_scope.h"

#include <cstdlib>
#include <string>

#include "base/lexicon/phrase_table.h"
#include "base/text.h"
#include "normalize/labels/text_words.h"
#include "normalize/topics/topic_numbers.h"

namespace solieu::normalize {
namespace {

enum class ScopeKind { narrower, month };

struct ScopeWords {
    explicit ScopeWords(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("scope_words.tsv"))
            table.add(row[1], row[0] == "month" ? ScopeKind::month : ScopeKind::narrower);
        table.sort();
    }
    PhraseTable<ScopeKind> table;
};

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
}

// "Tháng 12" at the beginning of a sentence, in a report that is not of that month.
bool is_other_month(const Words& words, std::size_t at, const Period& period) {
    if (at != 0 || words.size() < 2 || !is_number(words[1])) return false;
    return period.kind != PeriodKind::month || period.number != std::atoi(std::string(words[1]).c_str());
}

bool is_other_time(const Words& words, int row_year, const Period& period, const Lexicon& lexicon) {
    if (when_of(words, period, lexicon) == When::other) return true;
    const int year = year_said(words, lexicon);
    return year != 0 && period.year != 0 && row_year == 0 && year != period.year;
}

}  // namespace

bool tells_narrower(std::string_view opening, std::string_view row, int row_year, const ReportFacts& report,
                    const Lexicon& lexicon) {
    const TextWords text = words_of(lower(opening));
    const Words words = words_in(text, Aside::too);
    if (is_other_time(words, row_year, report.period, lexicon)) return true;
    const std::string of_row = lower(row);
    const auto is_said_of_row = [&](const Words& phrase) {
        std::string joined;
        for (const std::string_view word : phrase) joined += (joined.empty() ? "" : " ") + std::string(word);
        return of_row.find(joined) != std::string::npos || report.issuer_name.find(joined) != std::string::npos;
    };
    const auto& table = lexicon.of<ScopeWords>().table;
    bool narrower = false;
    for (std::size_t at = 0; at < words.size() && !narrower; ++at) {
        table.each(words, at, [&](const auto& entry) {
            narrower = narrower || (entry.value == ScopeKind::month ? is_other_month(words, at, report.period)
                                                                    : !is_said_of_row(entry.words));
        });
    }
    return narrower;
}

}  // namespace solieu::normalize
