#include "audit/same/totals.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/partition.h"

namespace solieu::audit {
namespace {

using normalize::Quantity;

// What states the size of a thing as a whole: noun -> numbers of rows and figures.
std::map<int, std::vector<Term>> totals_of(const Told& told) {
    std::map<int, std::vector<Term>> totals;
    const normalize::TopicWords& vocabulary = told.facts.words.topics;
    for (const RowTopic& row : told.topics.rows)
        if (told.is_of_report(row) && is_population(row) && row.words->said.qualifiers == normalize::Qualifiers{} &&
            vocabulary.general[static_cast<std::size_t>(row.words->said.nouns.front())] == 0)
            totals[row.words->said.nouns.front()].push_back(told.term(row.fact));
    for (const FigureTopic& figure : told.topics.figures) {
        if (!is_whole_thing(figure, vocabulary) || !(figure.words->said.qualifiers == normalize::Qualifiers{}))
            continue;
        const Quantity& quantity = told.quantity(figure.fact);
        bool alone = quantity.value.has_value();
        for (int word : figure.words->clause.own)
            alone = alone && std::binary_search(figure.headings->begin(), figure.headings->end(), word);
        if (!alone) continue;
        for (int word : figure.words->said.nouns)
            if (vocabulary.general[static_cast<std::size_t>(word)] == 0) totals[word].push_back(told.term(figure.fact));
    }
    return totals;
}

}  // namespace

// A thing as a whole: "tổng số đơn vị sự nghiệp công lập".
bool is_whole_thing(const FigureTopic& figure, const normalize::TopicWords& vocabulary) {
    if (!figure.words->total || figure.rate || figure.words->said.nouns.empty()) return false;
    const bool specific = std::any_of(figure.words->said.nouns.begin(), figure.words->said.nouns.end(), [&](int word) {
        return vocabulary.general[static_cast<std::size_t>(word)] == 0;
    });
    return specific && figure.words->said.own.empty();
}

// "51/781 đơn vị sự nghiệp": 781 is all there are, unless some are left out.
void add_wholes_of_fractions(const Told& told, std::vector<Relation>& relations) {
    const std::map<int, std::vector<Term>> totals = totals_of(told);
    for (const FigureTopic& figure : told.topics.figures) {
        const Quantity& quantity = told.quantity(figure.fact);
        if (!quantity.denominator || figure.words->said.qualifiers.of(normalize::Aspect::level) != 0 ||
            figure.words->clause.qualifiers.of(normalize::Aspect::level) != 0 || figure.words->said.nouns.size() != 1)
            continue;
        const auto found = totals.find(figure.words->said.nouns.front());
        if (found == totals.end() || found->second.empty()) continue;
        const Term whole = told.term(figure.fact, Term::Side::denominator);
        const Term& first = found->second.front();
        const bool agree = std::any_of(found->second.begin(), found->second.end(),
                                       [&](const Term& total) { return told.agree(whole, total); });
        const bool one_total = std::all_of(found->second.begin(), found->second.end(),
                                           [&](const Term& total) { return told.agree(first, total); });
        // Close to it, but not it: a part of them would be far less, and more than all there cannot be.
        const Rational a = told.value(whole), b = told.value(first);
        const bool near = a > b ? (a - b) * 20 <= b : (b - a) * 50 <= b;
        if (agree) {
            for (const Term& total : found->second)
                if (told.agree(whole, total)) {
                    relations.push_back(told.same(whole, total, Certainty::possible));
                    break;
                }
        } else if (one_total && near && b >= 20) {
            relations.push_back(told.same(whole, first, Certainty::likely));
        }
    }
}

// Classes that divide a thing, without their total beside them: the total stands elsewhere.
void add_parts_elsewhere(const Told& told, const std::vector<Relation>& known, std::vector<Relation>& relations) {
    std::set<int> summed;  // facts that are parts of a sum already
    for (const Relation& relation : known)
        if (relation.kind == RelationKind::sum)
            for (const Term& term : relation.parts) summed.insert(term.fact);
    std::map<std::pair<int, int>, const RowTopic*> topic_of;
    for (const RowTopic& row : told.topics.rows)
        if (row.year == 0 && !row.of_several) topic_of[{row.table, row.row}] = &row;
    std::map<int, std::vector<const RowTopic*>> wholes;  // noun -> totals
    for (const RowTopic& row : told.topics.rows)
        if (row.year == 0 && !row.of_several && is_population(row) &&
            row.words->said.qualifiers == normalize::Qualifiers{})
            wholes[row.words->said.nouns.front()].push_back(&row);
    for (const TableView& view : told.views) {
        for (const std::vector<int>& siblings : view.siblings) {
            std::map<int, std::vector<const RowTopic*>> classes;  // noun -> rows
            for (int sibling : siblings) {
                const auto found = topic_of.find({view.table, sibling});
                if (found == topic_of.end() || found->second->rate || found->second->words->said.nouns.size() != 1)
                    continue;
                if (found->second->words->said.qualifiers.of(normalize::Aspect::autonomy) == 0) continue;
                classes[found->second->words->said.nouns.front()].push_back(found->second);
            }
            for (const auto& [noun, rows] : classes) {
                const auto whole = wholes.find(noun);
                if (whole == wholes.end() || rows.size() < 3 || rows.size() > 8) continue;
                const bool already = std::any_of(rows.begin(), rows.end(),
                                                 [&](const RowTopic* row) { return summed.contains(row->fact); });
                const bool beside = std::any_of(whole->second.begin(), whole->second.end(), [&](const RowTopic* row) {
                    return row->table == view.table &&
                           std::find(siblings.begin(), siblings.end(), row->row) != siblings.end();
                });
                if (already || beside) continue;
                std::vector<const normalize::Label*> labels;
                for (const RowTopic* row : rows) labels.push_back(view.rows[static_cast<std::size_t>(row->row)].label);
                const RowTopic& total = *whole->second.front();
                const normalize::Label& whole_label =
                    *told.views[static_cast<std::size_t>(total.table)].rows[static_cast<std::size_t>(total.row)].label;
                if (partition_of(whole_label, labels, told.lexicon) != Partition::closed) continue;
                Relation sum{.kind = RelationKind::sum,
                             .certainty = Certainty::likely,
                             .stated = told.term(total.fact),
                             .exclusive = true};
                for (const RowTopic* row : rows) sum.parts.push_back(told.term(row->fact));
                relations.push_back(std::move(sum));
            }
        }
    }
}

}  // namespace solieu::audit
