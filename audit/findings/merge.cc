#include "audit/findings/merge.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace solieu::audit {
namespace {

using grammar::Place;
using grammar::Statements;

constexpr std::size_t max_refs = 50;

template <class T>
const T* at(const std::vector<T>& items, int index) {
    return index >= 0 && index < static_cast<int>(items.size()) ? &items[static_cast<std::size_t>(index)] : nullptr;
}

Place place_of(const Ref& ref, const Statements& statements) {
    switch (ref.kind) {
        case Ref::Kind::row:
            if (const auto* table = at(statements.tables, ref.table))
                if (const auto* row = at(table->rows, ref.index)) return row->place;
            break;
        case Ref::Kind::figure:
            if (const auto* figure = at(statements.figures, ref.index)) return figure->place;
            break;
        case Ref::Kind::date:
            if (const auto* date = at(statements.dates, ref.index)) return date->place;
            break;
        case Ref::Kind::citation:
            if (const auto* citation = at(statements.citations, ref.index)) return citation->place;
            break;
        case Ref::Kind::section:
            if (const auto* section = at(statements.sections, ref.index)) return section->place;
            break;
    }
    return {};
}

auto key_of(const Ref& ref) {
    return std::tuple(static_cast<int>(ref.kind), ref.table, ref.index, ref.value);
}

// One finding a stated number and rule; a number stated in two places of the text stays two. Numbering is left alone:
// one row can both repeat a number and follow a gap.
bool is_about_one_number(const Finding& finding) {
    return finding.rule == Rule::sum || finding.rule == Rule::ratio || finding.rule == Rule::rounding ||
           finding.rule == Rule::missing;
}

void absorb(Finding& into, Finding&& other) {
    if (into.severity < other.severity) std::swap(into, other);
    for (const Ref& ref : other.refs)
        if (into.refs.size() < max_refs && std::find(into.refs.begin(), into.refs.end(), ref) == into.refs.end())
            into.refs.push_back(ref);
    into.relations.insert(into.relations.end(), other.relations.begin(), other.relations.end());
}

}  // namespace

std::vector<Finding> merge_findings(std::vector<Finding> findings, const Statements& statements) {
    std::vector<Finding> merged;
    std::map<std::tuple<int, int, int, int, int>, std::size_t> seen;
    std::map<std::size_t, int> columns;  // blanks: further columns of the row
    for (Finding& finding : findings) {
        if (finding.refs.empty() || !is_about_one_number(finding)) {
            merged.push_back(std::move(finding));
            continue;
        }
        const Ref& stated = finding.refs.front();
        const bool blank = finding.rule == Rule::missing;
        const auto key = std::tuple(static_cast<int>(finding.rule), static_cast<int>(stated.kind), stated.table,
                                    stated.index, blank ? -1 : stated.value);
        const auto [found, fresh] = seen.try_emplace(key, merged.size());
        if (fresh) {
            merged.push_back(std::move(finding));
        } else {
            if (blank && merged[found->second].refs.front() != stated) ++columns[found->second];
            absorb(merged[found->second], std::move(finding));
        }
    }
    for (const auto& [index, count] : columns) {
        merged[index].message.push_back(
            {count == 1 ? "finding.other-column" : "finding.other-columns", {as_is("count", std::to_string(count))}});
    }
    std::vector<std::pair<Place, std::size_t>> order;
    for (std::size_t i = 0; i < merged.size(); ++i)
        order.emplace_back(merged[i].refs.empty() ? Place{} : place_of(merged[i].refs.front(), statements), i);
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        const Finding &x = merged[a.second], &y = merged[b.second];
        const Ref none;
        return std::tuple(-static_cast<int>(x.severity), a.first.page, a.first.box.y0, a.first.box.x0,
                          static_cast<int>(x.rule), key_of(x.refs.empty() ? none : x.refs.front())) <
               std::tuple(-static_cast<int>(y.severity), b.first.page, b.first.box.y0, b.first.box.x0,
                          static_cast<int>(y.rule), key_of(y.refs.empty() ? none : y.refs.front()));
    });
    std::vector<Finding> sorted;
    for (const auto& [place, index] : order) sorted.push_back(std::move(merged[index]));
    return sorted;
}

}  // namespace solieu::audit
