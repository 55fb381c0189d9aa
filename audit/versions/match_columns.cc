#include "audit/versions/match_columns.h"

#include <algorithm>
#include <cstdlib>

namespace solieu::audit {
namespace {

using grammar::ColumnRole;

// In hundredths of heads of the same words.
constexpr int same_head = 40, same_period = 60, other_period = -120, other_measure = -40, same_place = 10;
constexpr int same_values = 100;  // when all are
constexpr int enough = 50;
constexpr std::size_t most_rows = 200;     // whose values are looked at
constexpr std::size_t most_columns = 200;  // of tables whose columns are all compared with each other

struct Side {
    const Version& version;
    int table;
    std::vector<WrittenWords> heads;

    Side(const Version& whole, int index, WordBook& book) : version(whole), table(index) {
        for (const grammar::Column& column : columns()) {
            heads.push_back(book.words_of(column.title));
            std::ranges::sort(heads.back().plain);
        }
    }

    [[nodiscard]] const std::vector<grammar::Column>& columns() const {
        return version.statements.tables[static_cast<std::size_t>(table)].columns;
    }

    [[nodiscard]] normalize::Measure measure(std::size_t column) const {
        const auto at = static_cast<std::size_t>(table);
        if (at >= version.facts.columns.size() || column >= version.facts.columns[at].size()) return {};
        return version.facts.columns[at][column].measure;
    }

    // What the row says in each column.
    [[nodiscard]] std::vector<const normalize::Fact*> values(int row) const {
        std::vector<const normalize::Fact*> values(columns().size(), nullptr);
        const auto& cells =
            version.statements.tables[static_cast<std::size_t>(table)].rows[static_cast<std::size_t>(row)].values;
        for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
            const int column = cells[static_cast<std::size_t>(i)].column;
            if (column < 0 || static_cast<std::size_t>(column) >= values.size()) continue;
            values[static_cast<std::size_t>(column)] = cell_of(version, table, row, i);
        }
        return values;
    }
};

struct Seen {
    int both = 0, same = 0;
};

// seen[a][b]: rows that have a number in both, and the same one.
std::vector<std::vector<Seen>> compare_values(const Side& a, const Side& b, const std::vector<RowPair>& rows) {
    std::vector<std::vector<Seen>> seen(a.columns().size(), std::vector<Seen>(b.columns().size()));
    const std::size_t step = std::max<std::size_t>(1, rows.size() / most_rows);
    for (std::size_t i = 0; i < rows.size(); i += step) {
        const auto first = a.values(rows[i].before), second = b.values(rows[i].after);
        for (std::size_t x = 0; x < first.size(); ++x) {
            if (!first[x] || !first[x]->quantity.value) continue;
            for (std::size_t y = 0; y < second.size(); ++y) {
                if (!second[y] || !second[y]->quantity.value) continue;
                ++seen[x][y].both;
                if (*first[x]->quantity.value == *second[y]->quantity.value) ++seen[x][y].same;
            }
        }
    }
    return seen;
}

struct Candidate {
    int score = 0;
    int before = 0, after = 0;
};

void take_best(std::vector<Candidate> candidates, Pairing& pairing) {
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::score);
    for (const Candidate& candidate : candidates) {
        if (pairing.after[static_cast<std::size_t>(candidate.before)] >= 0) continue;
        if (pairing.before[static_cast<std::size_t>(candidate.after)] >= 0) continue;
        pairing.pair(candidate.before, candidate.after);
    }
}

bool contradict(const Side& a, std::size_t x, const Side& b, std::size_t y) {
    const std::string &first = a.columns()[x].period, &second = b.columns()[y].period;
    return !first.empty() && !second.empty() && first != second;
}

int score_of(const Side& a, std::size_t x, const Side& b, std::size_t y, const Seen& seen) {
    int score = likeness(a.heads[x].plain, b.heads[y].plain);
    if (a.heads[x].plain == b.heads[y].plain) score += same_head;
    const std::string &first = a.columns()[x].period, &second = b.columns()[y].period;
    if (!first.empty() && first == second) score += same_period;
    if (contradict(a, x, b, y)) score += other_period;
    const normalize::Measure one = a.measure(x), other = b.measure(y);
    if (one != normalize::Measure::none && other != normalize::Measure::none && one != other) score += other_measure;
    if (x == y) score += same_place;
    if (seen.both > 0) score += same_values * seen.same / seen.both;
    return score;
}

std::vector<int> columns_of_role(const Side& side, ColumnRole role) {
    std::vector<int> columns;
    for (std::size_t i = 0; i < side.columns().size(); ++i) {
        if (side.columns()[i].role == role) columns.push_back(static_cast<int>(i));
    }
    return columns;
}

// Those that are left of as many on both sides, in order.
void pair_rest(const Side& a, const Side& b, ColumnRole role, Pairing& pairing) {
    std::vector<int> before = columns_of_role(a, role), after = columns_of_role(b, role);
    std::erase_if(before, [&](int column) { return pairing.after[static_cast<std::size_t>(column)] >= 0; });
    std::erase_if(after, [&](int column) { return pairing.before[static_cast<std::size_t>(column)] >= 0; });
    if (before.size() != after.size()) return;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool only = before.size() == 1 && columns_of_role(a, role).size() == 1;
        if (!only && contradict(a, static_cast<std::size_t>(before[i]), b, static_cast<std::size_t>(after[i])))
            continue;
        pairing.pair(before[i], after[i]);
    }
}

}  // namespace

Pairing match_columns(const Version& before, int table_before, const Version& after, int table_after,
                      const std::vector<RowPair>& rows, WordBook& book) {
    const Side a(before, table_before, book), b(after, table_after, book);
    Pairing pairing(a.columns().size(), b.columns().size());
    const bool few = a.columns().size() <= most_columns && b.columns().size() <= most_columns;
    std::vector<std::vector<Seen>> seen;
    if (few) seen = compare_values(a, b, rows);
    std::vector<Candidate> candidates;
    for (std::size_t x = 0; few && x < a.columns().size(); ++x) {
        for (std::size_t y = 0; y < b.columns().size(); ++y) {
            if (a.columns()[x].role != b.columns()[y].role) continue;
            const int score = score_of(a, x, b, y, seen[x][y]);
            if (score >= enough) candidates.push_back({score, static_cast<int>(x), static_cast<int>(y)});
        }
    }
    take_best(std::move(candidates), pairing);
    for (const ColumnRole role :
         {ColumnRole::value, ColumnRole::text, ColumnRole::code, ColumnRole::place, ColumnRole::period,
          ColumnRole::reporter, ColumnRole::stt, ColumnRole::indicator, ColumnRole::unit, ColumnRole::note}) {
        pair_rest(a, b, role, pairing);
    }
    return pairing;
}

}  // namespace solieu::audit
