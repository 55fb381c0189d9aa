#include "audit/rulebook/find_rows.h"

#include <algorithm>

namespace solieu::audit {
namespace {

// Rows beside a row that are looked at, on each side.
constexpr std::size_t max_beside = 40;
constexpr int max_depth = 12;

bool stt_fits(std::string_view pattern, std::string_view stt) {
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == stt;
    return stt.size() + 1 >= pattern.size() && stt.starts_with(pattern.substr(0, star)) &&
           stt.ends_with(pattern.substr(star + 1));
}

}  // namespace

bool is_of_level(const DataRule& rule, const normalize::Facts& facts) {
    return rule.levels.empty() || std::find(rule.levels.begin(), rule.levels.end(),
                                            normalize::name_of(facts.report.level)) != rule.levels.end();
}

RowFinder::RowFinder(const grammar::Statements& statements, const normalize::Facts& facts, const Rulebook& rulebook,
                     const Lexicon& lexicon)
    : statements_(statements),
      facts_(facts),
      rulebook_(rulebook),
      lexicon_(lexicon),
      views_(view_tables(statements, facts)) {
    const std::size_t tables = statements.tables.size();
    for (std::size_t table = 0; table < tables; ++table) {
        const TableView& view = views_[table];
        std::vector<PatternWords>& words = words_.emplace_back();
        std::vector<int>& groups = groups_.emplace_back();
        int group = -1;
        for (std::size_t row = 0; row < view.rows.size(); ++row) {
            words.push_back(words_of(view.rows[row].label->words));
            groups.push_back(group);
            if (!view.rows[row].item) group = static_cast<int>(row);
        }
        std::vector<Place>& places = places_.emplace_back(view.rows.size());
        for (std::size_t list = 0; list < view.siblings.size(); ++list)
            for (std::size_t i = 0; i < view.siblings[list].size(); ++i)
                places[static_cast<std::size_t>(view.siblings[list][i])] = {static_cast<int>(list), i};
        titles_.push_back(words_of(facts.words.titles[table]));
    }
}

PatternWords RowFinder::words_of(const std::vector<int>& words) const {
    return rulebook_.vocabulary.words_of(words, facts_.words.texts);
}

PatternWords RowFinder::context_of(RowRef at) const {
    const normalize::RowWords& row =
        facts_.words.rows[static_cast<std::size_t>(at.table)][static_cast<std::size_t>(at.row)];
    if (row.note.empty()) return words_of(row.label.every);
    std::vector<int> words = row.label.every;
    words.insert(words.end(), row.note.begin(), row.note.end());
    return words_of(words);
}

bool RowFinder::under(const std::vector<LabelPattern>& patterns, RowRef at) const {
    const auto table = static_cast<std::size_t>(at.table);
    int row = at.row;
    for (int depth = 0; depth < max_depth; ++depth) {
        const int parent = views_[table].rows[static_cast<std::size_t>(row)].parent;
        const int above = parent >= 0 ? parent : groups_[table][static_cast<std::size_t>(row)];
        if (above < 0 || above >= row) break;
        if (fits_any(patterns, words_[table][static_cast<std::size_t>(above)])) return true;
        row = above;
    }
    return fits_any(patterns, titles_[table]);
}

// By its label or by its indicator; a choice without either speaks of all.
bool RowFinder::speaks_of(const RowChoice& choice, RowRef at) const {
    const auto table = static_cast<std::size_t>(at.table), index = static_cast<std::size_t>(at.row);
    if (choice.label.empty() && choice.indicators.empty()) return true;
    if (fits_any(choice.label, words_[table][index])) return true;
    const std::string& id = facts_.row_indicators[table][index].id;
    return !id.empty() && std::find(choice.indicators.begin(), choice.indicators.end(), id) != choice.indicators.end();
}

bool RowFinder::chosen(const RowChoice& choice, RowRef at) const {
    const auto table = static_cast<std::size_t>(at.table), index = static_cast<std::size_t>(at.row);
    const RowView& view = views_[table].rows[index];
    if (!view.item) return false;
    if (!speaks_of(choice, at)) return false;
    const grammar::Row& row = statements_.tables[table].rows[index];
    auto any = [](const std::vector<std::string>& list, auto&& test) {
        return list.empty() || std::any_of(list.begin(), list.end(), test);
    };
    if (!choice.unit.empty() && !fits_any(choice.unit, *view.unit)) return false;
    if (!any(choice.stt, [&](const std::string& stt) { return stt_fits(stt, row.stt) || stt_fits(stt, row.path); }))
        return false;
    if (!choice.under.empty() && !under(choice.under, at)) return false;
    return choice.unless.empty() || !fits_any(choice.unless, context_of(at));
}

// Each part exactly once among these rows; the last row of the choice is never the row itself.
bool RowFinder::find_parts(const DataRule& rule, const std::vector<RowRef>& among, RowRef but,
                           std::vector<RowRef>& parts) const {
    parts.clear();
    for (const RowChoice& choice : rule.parts) {
        RowRef found;
        int count = 0;
        for (const RowRef& row : among) {
            if (row == but || !chosen(choice, row)) continue;
            found = row;
            ++count;
        }
        if (count > 1 || (count == 0 && !choice.optional)) return false;
        if (count == 1) parts.push_back(found);
    }
    const std::size_t least = rule.claim == Claim::sum || rule.claim == Claim::ratio ? 2 : 1;
    if (parts.size() < least) return false;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (std::find(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts.end(), parts[i]) != parts.end())
            return false;
    return true;
}

void RowFinder::apply_near(int index, RowRef at, std::vector<Application>& out) const {
    const DataRule& rule = rulebook_.rules[static_cast<std::size_t>(index)];
    const TableView& view = views_[static_cast<std::size_t>(at.table)];
    std::vector<RowRef> rows;
    std::vector<RowRef> parts;
    for (int child : view.rows[static_cast<std::size_t>(at.row)].children)
        if (rows.size() < max_beside) rows.push_back({at.table, child});
    if (find_parts(rule, rows, at, parts)) return out.push_back({index, at, std::move(parts), true});

    const Place place = places_[static_cast<std::size_t>(at.table)][static_cast<std::size_t>(at.row)];
    if (place.list < 0) return;
    const std::vector<int>& siblings = view.siblings[static_cast<std::size_t>(place.list)];
    std::vector<std::vector<RowRef>> found;
    for (int step : {1, -1}) {
        rows.clear();
        for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(place.at) + step;
             i >= 0 && i < static_cast<std::ptrdiff_t>(siblings.size()) && rows.size() < max_beside; i += step) {
            const RowRef row{at.table, siblings[static_cast<std::size_t>(i)]};
            if (chosen(rule.row, row)) break;
            rows.push_back(row);
        }
        if (find_parts(rule, rows, at, parts)) found.push_back(parts);
    }
    for (std::vector<RowRef>& each : found) out.push_back({index, at, std::move(each), found.size() == 1});
}

void RowFinder::apply_anywhere(int index, const std::vector<RowRef>& rows, std::vector<Application>& out) const {
    const DataRule& rule = rulebook_.rules[static_cast<std::size_t>(index)];
    std::vector<RowRef> among;
    for (std::size_t table = 0; table < views_.size(); ++table) {
        if (rule.reach == Reach::report || among.empty()) {
            for (std::size_t row = 0; row < views_[table].rows.size(); ++row)
                among.push_back({static_cast<int>(table), static_cast<int>(row)});
        }
        if (rule.reach == Reach::report && table + 1 < views_.size()) continue;
        // One such row, else nobody can tell which parts are whose.
        RowRef anchor;
        int count = 0;
        for (const RowRef& row : rows) {
            if (rule.reach == Reach::table && row.table != static_cast<int>(table)) continue;
            anchor = row;
            ++count;
        }
        std::vector<RowRef> parts;
        if (count == 1 && find_parts(rule, among, anchor, parts)) out.push_back({index, anchor, parts, true});
        among.clear();
    }
}

std::vector<Application> RowFinder::applications() const {
    std::vector<Application> result;
    for (int index = 0; index < static_cast<int>(rulebook_.rules.size()); ++index) {
        const DataRule& rule = rulebook_.rules[static_cast<std::size_t>(index)];
        if (rule.parts.empty() || rule.across_columns) continue;
        std::vector<RowRef> rows;
        for (int table = 0; table < static_cast<int>(views_.size()); ++table)
            for (int row = 0; row < static_cast<int>(views_[static_cast<std::size_t>(table)].rows.size()); ++row)
                if (chosen(rule.row, {table, row})) rows.push_back({table, row});
        if (rule.reach != Reach::near) {
            apply_anywhere(index, rows, result);
            continue;
        }
        for (const RowRef& row : rows) apply_near(index, row, result);
    }
    return result;
}

}  // namespace solieu::audit
