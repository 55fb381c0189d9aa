#include "normalize/report/forms.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "normalize/indicators/indicator.h"

namespace solieu::normalize {
namespace {

constexpr int whole = 1000, least = 500;

struct PackOfIndicators {
    explicit PackOfIndicators(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("indicators.tsv")) packs.emplace(row[0], row.pack);
    }
    std::map<std::string, const Pack*, std::less<>> packs;
};

bool holds_any(const std::string& lower_text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& one) { return lower_text.find(one) != std::string::npos; });
}

bool heads_hold_any(const grammar::Statements& statements, const std::vector<std::string>& words) {
    for (const grammar::Table& table : statements.tables)
        for (const grammar::Column& column : table.columns)
            if (holds_any(lower(column.title), words)) return true;
    return false;
}

// What the rows say for one pack.
struct Rows {
    int all = 0, known = 0;
    std::map<std::string, int> forms;  // rows that are numbered as in the form
};

void count_forms(const grammar::Row& row, const Indicator& indicator, std::map<std::string, int>& forms) {
    for (const IndicatorLabel& label : indicator.labels)
        for (const std::string& form : label.forms) {
            const std::size_t colon = form.find(':');
            if (colon == std::string::npos) continue;
            const std::string_view number = std::string_view(form).substr(colon + 1);
            if (number == row.path || number == row.stt) ++forms[form.substr(0, colon)];
        }
}

Rows rows_of(const grammar::Statements& statements, const Facts& facts, const Pack& pack, const Lexicon& lexicon) {
    const auto& packs = lexicon.of<PackOfIndicators>().packs;
    Rows rows;
    for (std::size_t t = 0; t < statements.tables.size(); ++t)
        for (std::size_t r = 0; r < statements.tables[t].rows.size(); ++r) {
            const grammar::Row& row = statements.tables[t].rows[r];
            const IndicatorId& id = facts.row_indicators[t][r];
            ++rows.all;
            const auto found = packs.find(id.id);
            if (!id.catalogue || found == packs.end() || found->second != &pack) continue;
            ++rows.known;
            if (const Indicator* const indicator = find_indicator(id.id, lexicon))
                count_forms(row, *indicator, rows.forms);
        }
    return rows;
}

}  // namespace

std::vector<FormMatch> find_forms(const grammar::Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    std::vector<FormMatch> matches;
    const std::string title = lower(facts.report.title);
    for (const Pack& pack : lexicon.packs()) {
        const PackRecognition& by = pack.recognised;
        int sum = 0, kinds = 0;
        const auto count = [&](bool asked, int score) {
            if (asked) sum += score;
            kinds += asked ? 1 : 0;
        };
        count(!by.titles.empty(), holds_any(title, by.titles) ? whole : 0);
        count(!by.heads.empty(), !by.heads.empty() && heads_hold_any(statements, by.heads) ? whole : 0);
        const Rows rows = by.labels > 0 ? rows_of(statements, facts, pack, lexicon) : Rows();
        count(by.labels > 0 && rows.all > 0,
              rows.all > 0 ? std::min(whole, rows.known * whole / rows.all * 100 / std::max(1, by.labels)) : 0);
        if (kinds == 0 || sum / kinds < least) continue;
        const auto form = std::max_element(rows.forms.begin(), rows.forms.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        matches.push_back({.pack = pack.id, .form = form == rows.forms.end() ? "" : form->first, .score = sum / kinds});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const FormMatch& a, const FormMatch& b) { return a.score > b.score; });
    return matches;
}

}  // namespace solieu::normalize
