#include "audit/versions/match_tables.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace solieu::audit {
namespace {

constexpr int whole_row = 120;   // of one that no other table has; it is shared out among those that have it
constexpr int most_tables = 64;  // a row that more tables have tells none apart
constexpr int least_part = 4;    // at least a fourth of the smaller table is shared
constexpr int title_weight = 2;  // of the likeness in hundredths
constexpr int heads_weight = 1;
constexpr int same_words = 80;          // in hundredths: the same title, the same heads
constexpr std::size_t most_named = 32;  // tables of one title

struct Shared {
    int score = 0, rows = 0;
};

// key -> table -> how often
using Index = std::unordered_map<std::uint64_t, std::map<int, int>>;

Index index_of(const std::vector<VersionTable>& tables) {
    Index index;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        for (const std::uint64_t way : tables[t].ways) {
            if (way != 0) ++index[way][static_cast<int>(t)];
        }
    }
    return index;
}

std::map<std::pair<int, int>, Shared> shared_rows(const std::vector<VersionTable>& before,
                                                  const std::vector<VersionTable>& after) {
    std::map<std::pair<int, int>, Shared> shared;
    const Index in_before = index_of(before), in_after = index_of(after);
    for (const auto& [way, tables] : in_before) {
        const auto found = in_after.find(way);
        if (found == in_after.end()) continue;
        const int most = static_cast<int>(std::max(tables.size(), found->second.size()));
        if (most > most_tables) continue;
        for (const auto& [a, times_before] : tables) {
            for (const auto& [b, times_after] : found->second) {
                const int times = std::min(times_before, times_after);
                Shared& both = shared[{a, b}];
                both.score += times * whole_row / most;
                both.rows += times;
            }
        }
    }
    return shared;
}

// Those of one title, or of one head, share something even when no row is the same.
void add_namesakes(const std::vector<VersionTable>& before, const std::vector<VersionTable>& after,
                   WordNumbers VersionTable::*words, std::map<std::pair<int, int>, Shared>& shared) {
    std::unordered_map<std::uint64_t, std::vector<int>> named;
    for (std::size_t b = 0; b < after.size(); ++b) {
        std::vector<int>& tables = named[key_of(after[b].*words)];
        if (tables.size() < most_named) tables.push_back(static_cast<int>(b));
    }
    for (std::size_t a = 0; a < before.size(); ++a) {
        if ((before[a].*words).empty()) continue;
        const auto found = named.find(key_of(before[a].*words));
        if (found == named.end()) continue;
        for (const int b : found->second) (void)shared[{static_cast<int>(a), b}];
    }
}

struct Candidate {
    int score = 0, apart = 0;
    PairOfTables pair;
};

}  // namespace

std::vector<PairOfTables> pair_tables(const std::vector<VersionTable>& before, const std::vector<VersionTable>& after,
                                      const std::function<bool(int before, int after)>& allowed, bool by_rows_only) {
    auto shared = shared_rows(before, after);
    if (!by_rows_only) {
        add_namesakes(before, after, &VersionTable::title, shared);
        add_namesakes(before, after, &VersionTable::heads, shared);
    }
    std::vector<Candidate> candidates;
    for (const auto& [pair, rows] : shared) {
        const auto [a, b] = pair;
        if (!allowed(a, b)) continue;
        const VersionTable& first = before[static_cast<std::size_t>(a)];
        const VersionTable& second = after[static_cast<std::size_t>(b)];
        const int title = likeness(first.title, second.title), heads = likeness(first.heads, second.heads);
        // Each row is there with its values and without.
        const bool enough = rows.rows > 0 && rows.rows * least_part >= std::min(first.rows, second.rows);
        const bool namesakes = !by_rows_only && heads >= same_words &&
                               (title >= same_words || (first.title.empty() && second.title.empty()));
        if (!enough && !namesakes) continue;
        candidates.push_back({rows.score + title_weight * title + heads_weight * heads, std::abs(a - b), {a, b}});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& x, const Candidate& y) {
        return x.score != y.score ? x.score > y.score : x.apart < y.apart;
    });
    std::vector<char> taken_before(before.size()), taken_after(after.size());
    std::vector<PairOfTables> pairs;
    for (const Candidate& candidate : candidates) {
        char& a = taken_before[static_cast<std::size_t>(candidate.pair.before)];
        char& b = taken_after[static_cast<std::size_t>(candidate.pair.after)];
        if (a || b) continue;
        a = b = 1;
        pairs.push_back(candidate.pair);
    }
    return pairs;
}

}  // namespace solieu::audit
