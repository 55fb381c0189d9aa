#include "audit/findings/joined_causes.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "audit/relations/moved_values.h"

namespace solieu::audit {

using normalize::Fact;
using normalize::Facts;

namespace {

// A likely correction of the cause that takes a copied value out of a row: its index, -1 for none.
int copied_in_row(const Cause& cause, int table, int row, const Facts& facts) {
    for (std::size_t i = 0; i < cause.corrections.size(); ++i) {
        const Correction& one = cause.corrections[i];
        if (one.cost >= cause.corrections.front().cost + equally_good) break;
        if (one.changes.size() != 1 || one.changes.front().slip != Slip::neighbour) continue;
        const Fact& fact = facts.facts[static_cast<std::size_t>(one.changes.front().term.fact)];
        if (fact.table == table && fact.row == row) return static_cast<int>(i);
    }
    return -1;
}

// The causes that are left.
void leave_out(std::vector<Cause>& causes, const std::vector<bool>& gone) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (gone[i]) continue;
        if (next != i) causes[next] = std::move(causes[i]);
        ++next;
    }
    causes.resize(next);
}

// Which numbers become what.
using Outcomes = std::vector<std::pair<Term, std::string>>;

Outcomes outcomes_of(const Correction& correction) {
    Outcomes outcomes;
    for (const Change& change : correction.changes) outcomes.emplace_back(change.term, change.expected);
    std::sort(outcomes.begin(), outcomes.end());
    return outcomes;
}

// Values that changed places break relations that share no number: one cause where the likeliest correction is one and
// the same for both.
void join_moves(std::vector<Cause>& causes) {
    std::map<Outcomes, std::size_t> known;
    std::vector<bool> gone(causes.size(), false);
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (causes[i].alone || causes[i].corrections.empty()) continue;
        const Slip slip = causes[i].corrections.front().changes.front().slip;
        if (slip != Slip::rows_swapped && slip != Slip::shifted) continue;
        const auto [found, fresh] = known.try_emplace(outcomes_of(causes[i].corrections.front()), i);
        if (fresh) continue;
        Cause& first = causes[found->second];
        first.violated.insert(first.violated.end(), causes[i].violated.begin(), causes[i].violated.end());
        std::sort(first.violated.begin(), first.violated.end());
        first.limited = first.limited || causes[i].limited;
        std::erase_if(first.corrections, [&](const Correction& one) {
            return std::none_of(causes[i].corrections.begin(), causes[i].corrections.end(),
                                [&](const Correction& other) { return outcomes_of(other) == outcomes_of(one); });
        });
        gone[i] = true;
    }
    leave_out(causes, gone);
}

// A row that was copied as a whole breaks the relations of every column.
void join_copied_rows(std::vector<Cause>& causes, const Facts& facts) {
    std::map<std::pair<int, int>, std::vector<std::size_t>> copies;  // (table, upper row) -> causes
    for (std::size_t i = 0; i < causes.size(); ++i) {
        if (causes[i].alone || causes[i].corrections.empty()) continue;
        const Correction& first = causes[i].corrections.front();
        if (first.changes.size() != 1 || first.changes.front().slip != Slip::neighbour) continue;
        const Fact& fact = facts.facts[static_cast<std::size_t>(first.changes.front().term.fact)];
        for (const int upper : {fact.row - 1, fact.row})
            if (is_copied_row(facts, fact.table, upper, upper + 1)) {
                copies[{fact.table, upper}].push_back(i);
                break;
            }
    }
    std::vector<bool> gone(causes.size(), false);
    for (const auto& [place, members] : copies) {
        if (members.size() < 2) continue;
        Cause joined;
        // The lower row first: copies go downwards.
        for (const int row : {place.second + 1, place.second}) {
            Correction all;
            for (const std::size_t member : members) {
                const int index = copied_in_row(causes[member], place.first, row, facts);
                if (index < 0) continue;
                const Correction& one = causes[member].corrections[static_cast<std::size_t>(index)];
                all.changes.insert(all.changes.end(), one.changes.begin(), one.changes.end());
                all.cost = std::max(all.cost, one.cost);
            }
            if (all.changes.size() == members.size()) joined.corrections.push_back(std::move(all));
        }
        if (joined.corrections.empty()) continue;
        for (const std::size_t member : members) {
            joined.violated.insert(joined.violated.end(), causes[member].violated.begin(),
                                   causes[member].violated.end());
            joined.limited = joined.limited || causes[member].limited;
            gone[member] = true;
        }
        std::sort(joined.violated.begin(), joined.violated.end());
        gone[members.front()] = false;
        causes[members.front()] = std::move(joined);
    }
    leave_out(causes, gone);
}

}  // namespace

void join_causes(std::vector<Cause>& causes, const Facts& facts) {
    join_moves(causes);
    join_copied_rows(causes, facts);
}

}  // namespace solieu::audit
