#include "audit/versions/match_rows.h"

#include <algorithm>
#include <utility>

#include "audit/versions/match_tables.h"

namespace solieu::audit {
namespace {

// How much it says that two rows are one; in hundredths of a label of the same words.
constexpr int same_label = 20, same_stt = 15, same_path = 10, same_above = 10, same_indicator = 30;
constexpr int other_indicator = -60, other_kind = -15, other_numbers = -40;
constexpr int digit_of_numbers = 10, most_digits = 4;
constexpr int surely_reworded = 80;  // a label so like that other values change nothing
constexpr int enough = 75;
constexpr int most_rounds = 8;   // of tables that were split
constexpr int least_weight = 3;  // digits that make values tell rows apart

using Keys = std::vector<std::uint64_t>;
using RowKey = std::uint64_t (*)(const VersionRow& row, const std::vector<VersionRow>& all);

std::uint64_t way_with_values(const VersionRow& row, const std::vector<VersionRow>&) {
    return row.label_key == 0 && row.weight == 0 ? 0 : joined(joined(row.way_key, key_of(row.numbers)), 7);
}

std::uint64_t way(const VersionRow& row, const std::vector<VersionRow>&) {
    return row.label_key == 0 ? 0 : row.way_key;
}

std::uint64_t below(const VersionRow& row, const std::vector<VersionRow>& all) {
    if (row.label_key == 0) return 0;
    return joined(row.label_key, row.above < 0 ? 0 : all[static_cast<std::size_t>(row.above)].label_key);
}

std::uint64_t label_and_path(const VersionRow& row, const std::vector<VersionRow>&) {
    return row.label_key == 0 || row.path == 0 ? 0 : joined(row.label_key, static_cast<std::uint64_t>(row.path));
}

std::uint64_t label(const VersionRow& row, const std::vector<VersionRow>&) {
    return row.label_key;
}

std::uint64_t label_and_values(const VersionRow& row, const std::vector<VersionRow>&) {
    return row.label_key == 0 || row.weight < least_weight ? 0 : joined(row.label_key, key_of(row.numbers));
}

class Matcher {
  public:
    Matcher(const std::vector<VersionRow>& before, const std::vector<VersionRow>& after, AlignmentRoom& room)
        : before_(before), after_(after), room_(room), pairing_(before.size(), after.size()) {}

    // Rows of tables that belong together, those without a partner.
    void match_tables(const std::vector<int>& rows_before, const std::vector<int>& rows_after) {
        Pairing local(rows_before.size(), rows_after.size());
        for (const RowKey key : {way_with_values, way, below, label_and_path, label}) {
            pair_unique(keys_of(rows_before, before_, key), keys_of(rows_after, after_, key), local);
        }
        const Keys same_before = keys_of(rows_before, before_, way_with_values);
        const Keys same_after = keys_of(rows_after, after_, way_with_values);
        pair_in_order(
            {.score = [&](int a, int b) { return score(at(before_, rows_before, a), at(after_, rows_after, b)); },
             .least = enough,
             .same_before = same_before,
             .same_after = same_after},
            room_, local);
        take(local, rows_before, rows_after);
    }

    // All that have no partner, wherever they stand.
    void match_rest() {
        std::vector<int> rows_before = without_partner(pairing_.after), rows_after = without_partner(pairing_.before);
        Pairing local(rows_before.size(), rows_after.size());
        for (const RowKey key : {way_with_values, way, label_and_values}) {
            pair_unique(keys_of(rows_before, before_, key), keys_of(rows_after, after_, key), local);
        }
        take(local, rows_before, rows_after);
    }

    Pairing& pairing() { return pairing_; }

  private:
    static const VersionRow& at(const std::vector<VersionRow>& rows, const std::vector<int>& some, int place) {
        return rows[static_cast<std::size_t>(some[static_cast<std::size_t>(place)])];
    }

    static Keys keys_of(const std::vector<int>& some, const std::vector<VersionRow>& rows, RowKey key) {
        Keys keys;
        keys.reserve(some.size());
        for (const int row : some) keys.push_back(key(rows[static_cast<std::size_t>(row)], rows));
        return keys;
    }

    static std::vector<int> without_partner(const std::vector<int>& partners) {
        std::vector<int> rows;
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (partners[i] < 0) rows.push_back(static_cast<int>(i));
        }
        return rows;
    }

    void take(const Pairing& local, const std::vector<int>& rows_before, const std::vector<int>& rows_after) {
        for (std::size_t i = 0; i < local.after.size(); ++i) {
            if (local.after[i] < 0) continue;
            pairing_.pair(rows_before[i], rows_after[static_cast<std::size_t>(local.after[i])]);
        }
    }

    [[nodiscard]] std::uint64_t above(const VersionRow& row, const std::vector<VersionRow>& all) const {
        return row.above < 0 ? 0 : all[static_cast<std::size_t>(row.above)].label_key;
    }

    [[nodiscard]] int score(const VersionRow& a, const VersionRow& b) const {
        const int alike = likeness(a.words, b.words);
        int score = alike;
        if (a.label_key == b.label_key) score += a.label_key == 0 ? same_label + surely_reworded / 2 : same_label;
        if (a.stt == b.stt && a.stt != 0) score += same_stt;
        if (a.path == b.path && a.path != 0) score += same_path;
        if (above(a, before_) == above(b, after_)) score += same_above;
        if (a.group != b.group) score += other_kind;
        if (a.indicator != 0 && b.indicator != 0)
            score += a.indicator == b.indicator ? same_indicator : other_indicator;
        if (a.numbers.empty() || b.numbers.empty()) return score;
        const int same = shared(a.numbers, b.numbers);
        if (same == 0) return alike < surely_reworded ? score + other_numbers : score;
        const int all = static_cast<int>(std::max(a.numbers.size(), b.numbers.size()));
        return score + digit_of_numbers * std::min({a.weight, b.weight, most_digits}) * same / all;
    }

    const std::vector<VersionRow>& before_;
    const std::vector<VersionRow>& after_;
    AlignmentRoom& room_;
    Pairing pairing_;
};

// Titles and heads, no rows yet.
std::vector<VersionTable> tables_of(const Version& version, WordBook& book) {
    std::vector<VersionTable> tables;
    for (const grammar::Table& table : version.statements.tables) {
        VersionTable out;
        out.title = sorted(book.words_of(table.title).plain);
        for (const grammar::Column& column : table.columns) {
            const WordNumbers words = book.words_of(column.title).plain;
            out.heads.insert(out.heads.end(), words.begin(), words.end());
        }
        std::ranges::sort(out.heads);
        tables.push_back(std::move(out));
    }
    return tables;
}

std::vector<VersionTable> with_rows(std::vector<VersionTable> tables, const std::vector<VersionRow>& rows,
                                    const std::vector<int>& partners) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (partners[i] >= 0) continue;
        VersionTable& table = tables[static_cast<std::size_t>(rows[i].table)];
        table.ways.push_back(way(rows[i], rows));
        table.ways.push_back(way_with_values(rows[i], rows));
        ++table.rows;
    }
    return tables;
}

std::vector<int> rows_of_table(const std::vector<VersionRow>& rows, const std::vector<int>& partners, int table) {
    const auto [first, last] = std::ranges::equal_range(rows, table, {}, &VersionRow::table);
    std::vector<int> list;
    for (auto row = first; row != last; ++row) {
        const auto at = row - rows.begin();
        if (partners[static_cast<std::size_t>(at)] < 0) list.push_back(static_cast<int>(at));
    }
    return list;
}

// Within each pair of tables, and all that went to a table that does not belong to theirs.
std::vector<char> moved_rows(const std::vector<VersionRow>& before, const std::vector<VersionRow>& after,
                             const MatchedRows& matched) {
    std::vector<char> moved(before.size());
    for (std::size_t begin = 0; begin < before.size();) {
        std::size_t end = begin;
        while (end < before.size() && before[end].table == before[begin].table) ++end;
        std::vector<TablePair> pairs;
        for (const TablePair& pair : matched.tables) {
            if (pair.before == before[begin].table) pairs.push_back(pair);
        }
        std::vector<char> within(end - begin);
        for (const TablePair& pair : pairs) {
            std::vector<int> partners;
            for (std::size_t i = begin; i < end; ++i) {
                const int partner = matched.rows.after[i];
                const bool here = partner >= 0 && after[static_cast<std::size_t>(partner)].table == pair.after;
                partners.push_back(here ? partner : -1);
                if (here) within[i - begin] = 1;
            }
            const std::vector<bool> out = out_of_order(partners);
            for (std::size_t i = begin; i < end; ++i) {
                if (out[i - begin]) moved[i] = 1;
            }
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (matched.rows.after[i] >= 0 && !within[i - begin]) moved[i] = 1;
        }
        begin = end;
    }
    return moved;
}

}  // namespace

MatchedRows match_rows(const Version& before, const std::vector<VersionRow>& rows_before, const Version& after,
                       const std::vector<VersionRow>& rows_after, WordBook& book, AlignmentRoom& room) {
    Matcher matcher(rows_before, rows_after, room);
    std::vector<char> paired_before(before.statements.tables.size()), paired_after(after.statements.tables.size());
    const std::vector<VersionTable> tables_before = tables_of(before, book), tables_after = tables_of(after, book);
    MatchedRows out{.rows = Pairing(0, 0), .tables = {}, .moved_before = {}};
    const auto round = [&](bool part) {
        const auto allowed = [&](int a, int b) {
            const bool first = paired_before[static_cast<std::size_t>(a)],
                       second = paired_after[static_cast<std::size_t>(b)];
            return part ? first != second : !first && !second;
        };
        const Pairing& pairing = matcher.pairing();
        const std::vector<PairOfTables> pairs =
            pair_tables(with_rows(tables_before, rows_before, pairing.after),
                        with_rows(tables_after, rows_after, pairing.before), allowed, part);
        for (const auto& [a, b] : pairs) {
            matcher.match_tables(rows_of_table(rows_before, pairing.after, a),
                                 rows_of_table(rows_after, pairing.before, b));
            paired_before[static_cast<std::size_t>(a)] = paired_after[static_cast<std::size_t>(b)] = 1;
            out.tables.push_back({a, b, part});
        }
        return !pairs.empty();
    };
    round(false);
    for (int rounds = 0; rounds < most_rounds && round(true);) ++rounds;
    matcher.match_rest();
    out.rows = std::move(matcher.pairing());
    out.moved_before = moved_rows(rows_before, rows_after, out);
    return out;
}

}  // namespace solieu::audit
