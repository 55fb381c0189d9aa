#include "tests/corpus/score.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "output/words/messages.h"

namespace solieu::corpus {
namespace {

using grammar::Row;
using grammar::RowKind;

// White space of any length as one space, none at the ends.
std::string folded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool blank(std::string_view raw) {
    return folded(raw).empty() || folded(raw) == "-";
}

const Row& row_at(const Outcome& outcome, const std::pair<int, int>& place) {
    return outcome.statements.tables[static_cast<std::size_t>(place.first)]
        .rows[static_cast<std::size_t>(place.second)];
}

// Three bytes of four are the same, in order: a label with some letters misread.
bool similar(std::string_view a, std::string_view b) {
    a = a.substr(0, 48);
    b = b.substr(0, 48);
    const std::size_t longer = std::max(a.size(), b.size()), allowed = longer / 4;
    if (longer - std::min(a.size(), b.size()) > allowed) return false;
    std::vector<std::size_t> edits(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) edits[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(edits[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] != b[j]);
            diagonal = edits[j + 1];
            edits[j + 1] = std::min({change, edits[j] + 1, diagonal + 1});
        }
    }
    return edits.back() <= allowed;
}

int likeness(const TruthRow& truth, const Row& row) {
    const std::string a = folded(truth.label), b = folded(row.label.text);
    const bool same_stt = truth.stt == row.stt;
    if (a == b) return same_stt ? 5 : 3;
    if (a.substr(0, 24) == b.substr(0, 24)) return 2;
    const int by_stt = same_stt && !truth.stt.empty() ? 1 : 0;
    return similar(a, b) ? 1 + by_stt : by_stt;
}

// ---- cells -----------------------------------------------------------------------------------------------------

bool value_right(const TruthValue& truth, const Row& row, std::size_t index, const normalize::Fact* fact) {
    if (index >= row.values.size()) return blank(truth.raw);
    if (!truth.value.empty()) {
        return fact && fact->quantity.value && to_plain(*fact->quantity.value) == truth.value;
    }
    if (blank(truth.raw)) return blank(row.values[index].text.text);
    return folded(truth.raw) == folded(row.values[index].text.text);
}

const normalize::Fact* fact_of(const Outcome& outcome, const std::pair<int, int>& place, std::size_t index) {
    const auto& begin = outcome.facts.row_begin;
    const auto table = static_cast<std::size_t>(place.first), row = static_cast<std::size_t>(place.second);
    if (table >= begin.size() || row >= begin[table].size()) return nullptr;
    const std::size_t at = static_cast<std::size_t>(begin[table][row]) + index;
    return at < outcome.facts.facts.size() ? &outcome.facts.facts[at] : nullptr;
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Numbers of rows that the sample does not have.
void judge_extra_rows(const Outcome& outcome, const std::vector<std::pair<int, int>>& pairs, Score& score) {
    const std::set<std::pair<int, int>> paired(pairs.begin(), pairs.end());
    for (std::size_t t = 0; t < outcome.statements.tables.size(); ++t) {
        const std::vector<Row>& rows = outcome.statements.tables[t].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (rows[r].kind != RowKind::item || paired.count({static_cast<int>(t), static_cast<int>(r)})) continue;
            for (const grammar::RowValue& value : rows[r].values) {
                if (has_digit(value.text.text))
                    score.judged_values.push_back({.confidence = value.place.confidence, .right = false});
            }
        }
    }
}

void compare_rows(const Truth& truth, const Outcome& outcome, Score& score) {
    const std::vector<std::pair<int, int>> pairs = paired_rows(truth, outcome);
    for (std::size_t i = 0; i < truth.rows.size(); ++i) {
        const TruthRow& wanted = truth.rows[i];
        ++score.rows;
        score.values += static_cast<int>(wanted.values.size());
        if (pairs[i].first < 0) {
            score.misses.push_back("row not found: " + wanted.stt + " " + wanted.label);
            continue;
        }
        const Row& row = row_at(outcome, pairs[i]);
        bool right = true;
        const auto check = [&](const char* what, const std::string& want, const std::string& got) {
            if (folded(want) == folded(got)) return;
            right = false;
            score.misses.push_back(std::string(what) + " of " + wanted.stt + " " + wanted.label + ": [" + got +
                                   "] instead of [" + want + "]");
        };
        check("STT", wanted.stt, row.stt);
        check("label", wanted.label, row.label.text);
        check("unit", wanted.unit, row.unit.text);
        check("note", wanted.note, row.note.text);
        for (std::size_t v = 0; v < wanted.values.size(); ++v) {
            const bool same = value_right(wanted.values[v], row, v, fact_of(outcome, pairs[i], v));
            score.values_right += same;
            const bool number = !wanted.values[v].value.empty();
            if (v < row.values.size() && (number || has_digit(row.values[v].text.text)))
                score.judged_values.push_back({.confidence = row.values[v].place.confidence, .right = same});
            if (same) continue;
            right = false;
            const std::string got = v < row.values.size() ? row.values[v].text.text : "(no cell)";
            score.misses.push_back("value of " + wanted.stt + " " + wanted.label + ": [" + got + "] instead of [" +
                                   wanted.values[v].raw + "]");
        }
        score.rows_right += right;
    }
    int rows = 0;
    for (const grammar::Table& table : outcome.statements.tables) {
        rows += static_cast<int>(std::count_if(table.rows.begin(), table.rows.end(),
                                               [](const Row& row) { return row.kind == RowKind::item; }));
    }
    judge_extra_rows(outcome, pairs, score);
    const auto paired = std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.first >= 0; });
    score.extra_rows = rows - static_cast<int>(paired);
}

// ---- prose -----------------------------------------------------------------------------------------------------

using Number = std::pair<std::string, bool>;  // plain decimal, percent

void compare_facts(const Truth& truth, const Outcome& outcome, Score& score) {
    std::map<Number, int> open;  // wanted and not met yet
    for (const TruthFact& fact : truth.facts) ++open[{fact.value, fact.percent}];
    score.facts = static_cast<int>(truth.facts.size());
    const auto meet = [&](const std::optional<Decimal>& value, bool percent, const grammar::Figure& figure) {
        if (!value) return;
        int& left = open[{to_plain(*value), percent}];
        score.judged_facts.push_back({.confidence = figure.place.confidence, .right = left > 0});
        if (left > 0) {
            --left;
            ++score.facts_right;
        } else {
            ++score.stray;
            score.misses.push_back("stray figure: " + figure.raw);
        }
    };
    for (std::size_t i = 0; i < outcome.statements.figures.size(); ++i) {
        const grammar::Figure& figure = outcome.statements.figures[i];
        if (figure.number.empty()) continue;  // `không có`: a count without digits
        const auto at = static_cast<std::size_t>(outcome.facts.figure_begin) + i;
        if (at >= outcome.facts.facts.size()) continue;
        const normalize::Quantity& quantity = outcome.facts.facts[at].quantity;
        const bool percent = quantity.kind == normalize::QuantityKind::percent;
        if (quantity.numerator) {
            meet(quantity.numerator, percent, figure);
            meet(quantity.denominator, percent, figure);
        } else {
            meet(quantity.value, percent, figure);
        }
    }
    for (const TruthFact& fact : truth.facts) {
        int& left = open[{fact.value, fact.percent}];
        if (left == 0) continue;
        --left;
        score.misses.push_back("figure not found: " + fact.before + "[" + fact.raw + "]" + fact.after);
    }
}

// ---- findings --------------------------------------------------------------------------------------------------

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// `part` stands in `text` and is not a piece of a longer number.
bool stands_in(const std::string& text, const std::string& part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        const bool begins = at == 0 || (!digit(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != ',');
        const std::size_t end = at + part.size();
        if (begins && (end >= text.size() || !digit(text[end]))) return true;
    }
    return false;
}

bool refers_to(const grammar::Statements& statements, const audit::Ref& ref, const TruthAnchor& anchor) {
    const auto index = static_cast<std::size_t>(ref.index);
    switch (ref.kind) {
        case audit::Ref::Kind::row: {
            const Row& row = statements.tables[static_cast<std::size_t>(ref.table)].rows[index];
            return anchor.raw.empty() && row.stt == anchor.stt &&
                   folded(row.label.text).starts_with(folded(anchor.label));
        }
        case audit::Ref::Kind::figure:
            return !anchor.raw.empty() && stands_in(statements.figures[index].raw, anchor.raw);
        case audit::Ref::Kind::date:
            return !anchor.raw.empty() && stands_in(statements.dates[index].raw, anchor.raw);
        case audit::Ref::Kind::citation:
            return !anchor.raw.empty() && stands_in(statements.citations[index].raw, anchor.raw);
        case audit::Ref::Kind::section:
            return !anchor.raw.empty() && stands_in(statements.sections[index].raw, anchor.raw);
    }
    return false;
}

bool belongs(const grammar::Statements& statements, const audit::Finding& finding, const TruthFinding& fault) {
    if (std::find(fault.rules.begin(), fault.rules.end(), audit::name_of(finding.rule)) == fault.rules.end())
        return false;
    for (const TruthAnchor& anchor : fault.anchors) {
        for (const audit::Ref& ref : finding.refs) {
            if (refers_to(statements, ref, anchor)) return true;
        }
    }
    return false;
}

void compare_findings(const Truth& truth, const Outcome& outcome, Score& score) {
    const std::vector<audit::Finding>& findings = outcome.audit.findings;
    std::vector<bool> used(findings.size(), false);
    for (const TruthFinding& fault : truth.findings) {
        bool found = false;
        for (std::size_t i = 0; i < findings.size(); ++i) {
            if (!belongs(outcome.statements, findings[i], fault)) continue;
            used[i] = found = true;
        }
        if (!fault.needed) continue;
        ++score.faults;
        score.faults_found += found;
        if (!found) score.misses.push_back("fault not found: " + fault.why);
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (used[i] || findings[i].severity != Severity::error) continue;
        ++score.false_errors;
        score.misses.push_back("false alarm (" + std::string(audit::name_of(findings[i].rule)) +
                               "): " + output::text_of(findings[i].message, output::Language::en));
    }
}

}  // namespace

std::vector<std::pair<int, int>> paired_rows(const Truth& truth, const Outcome& outcome) {
    std::vector<std::pair<int, int>> items;
    for (std::size_t t = 0; t < outcome.statements.tables.size(); ++t) {
        const std::vector<Row>& rows = outcome.statements.tables[t].rows;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (rows[r].kind == RowKind::item) items.emplace_back(static_cast<int>(t), static_cast<int>(r));
        }
    }
    // The pairing that keeps the order and has the most likeness.
    const std::size_t n = truth.rows.size(), m = items.size();
    std::vector<std::vector<int>> like(n, std::vector<int>(m)), best(n + 1, std::vector<int>(m + 1, 0));
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = m; j-- > 0;) {
            like[i][j] = likeness(truth.rows[i], row_at(outcome, items[j]));
            const int pair = like[i][j] > 0 ? like[i][j] + best[i + 1][j + 1] : 0;
            best[i][j] = std::max({best[i + 1][j], best[i][j + 1], pair});
        }
    }
    std::vector<std::pair<int, int>> pairs(n, {-1, -1});
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (like[i][j] > 0 && best[i][j] == like[i][j] + best[i + 1][j + 1])
            pairs[i++] = items[j++];
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    return pairs;
}

Score compare(const Truth& truth, const Outcome& outcome) {
    Score score;
    compare_rows(truth, outcome, score);
    compare_facts(truth, outcome, score);
    compare_findings(truth, outcome, score);
    return score;
}

}  // namespace solieu::corpus
