#include "audit/remarks/numbering.h"

#include <algorithm>
#include <cstddef>

#include "audit/findings/messages.h"
#include "audit/remarks/sequence.h"

namespace solieu::audit {
namespace {

using grammar::Statements;

constexpr std::size_t max_refs = 20;

struct Named {
    Ref ref;
    std::string number;
    Message name;          // "dòng 6.1 (Tỉnh thực hiện)"
    bool sure = true;      // it was not read from a picture
    bool guessed = false;  // where its values stand was guessed, so that it may be no row
};

bool is_sure(const grammar::Place& place) {
    return place.confidence >= 1;
}

bool is_guessed(const grammar::Row& row) {
    constexpr float doubtful = 0.75F;
    return std::any_of(row.values.begin(), row.values.end(), [](const grammar::RowValue& value) {
        return !value.text.text.empty() && value.place.confidence < doubtful;
    });
}

Finding finding_of(const SequenceFault& fault, const std::vector<Named>& names, Severity gap) {
    const Named& here = names[static_cast<std::size_t>(fault.item)];
    const Named* other = fault.others.empty() ? nullptr : &names[static_cast<std::size_t>(fault.others.front())];
    Finding finding{.rule = Rule::stt, .severity = Severity::warning, .stated = here.number};
    finding.refs = {here.ref};
    for (int item : fault.others)
        if (finding.refs.size() < max_refs) finding.refs.push_back(names[static_cast<std::size_t>(item)].ref);
    switch (fault.kind) {
        case SequenceFault::Kind::twice:
            // A letter that was misread, II for III, is no slip of the author's: a question.
            if (fault.fills_gap && !(here.sure && (!other || other->sure))) finding.severity = Severity::info;
            // The end of a row that the reading took for a row of its own.
            if (here.guessed || (other && other->guessed)) finding.severity = Severity::info;
            finding.message = {{"numbering.twice", {as_is("number", here.number), said("here", here.name)}}};
            if (other)
                finding.message = {
                    {"numbering.twice-beside",
                     {as_is("number", here.number), said("other", other->name), said("here", here.name)}}};
            if (finding.severity == Severity::info) finding.message.push_back({"finding.doubtful", {}});
            break;
        case SequenceFault::Kind::gap:
            finding.severity = here.guessed || (other && other->guessed) ? Severity::info : gap;
            finding.expected = fault.missing;
            finding.message = {{"numbering.gap", {said("here", here.name), as_is("missing", fault.missing)}}};
            if (other)
                finding.message = {
                    {"numbering.gap-after",
                     {said("here", here.name), said("other", other->name), as_is("missing", fault.missing)}}};
            break;
        case SequenceFault::Kind::disorder:
            finding.severity = Severity::info;
            finding.message = {{"numbering.disorder", {said("here", here.name), as_is("missing", fault.missing)}}};
            break;
        case SequenceFault::Kind::misplaced: {
            std::string list = here.number;
            for (int item : fault.others) list += ", " + names[static_cast<std::size_t>(item)].number;
            const std::string top = here.number.substr(0, here.number.find('.'));
            finding.message = {{"numbering.misplaced", {as_is("numbers", list), as_is("top", top)}}};
            break;
        }
    }
    return finding;
}

// Codes of provinces and the like leave out many numbers; a numbering leaves out few.
bool are_codes(const std::vector<SequenceItem>& items, const std::vector<SequenceFault>& faults) {
    constexpr std::ptrdiff_t few_gaps = 4, items_to_gap = 8;
    const auto gaps = std::count_if(faults.begin(), faults.end(),
                                    [](const SequenceFault& one) { return one.kind == SequenceFault::Kind::gap; });
    return gaps >= few_gaps && gaps * items_to_gap >= static_cast<std::ptrdiff_t>(items.size());
}

void report(const std::vector<SequenceItem>& items, const std::vector<Named>& names, bool headings, bool hidden,
            std::vector<Finding>& findings) {
    const std::vector<SequenceFault> faults = check_sequence(items, headings);
    if (!headings && are_codes(items, faults)) return;
    for (const SequenceFault& fault : faults) {
        // A row that is hidden in the file leaves a gap that is none.
        if (hidden && fault.kind == SequenceFault::Kind::gap) continue;
        findings.push_back(finding_of(fault, names, headings ? Severity::info : Severity::warning));
    }
}

}  // namespace

std::vector<Finding> find_wrong_row_numbers(const Statements& statements) {
    std::vector<Finding> findings;
    for (int table = 0; table < static_cast<int>(statements.tables.size()); ++table) {
        const std::vector<grammar::Row>& rows = statements.tables[static_cast<std::size_t>(table)].rows;
        const bool hidden = statements.tables[static_cast<std::size_t>(table)].rows_hidden;
        std::vector<SequenceItem> items, groups;
        std::vector<Named> names, group_names;
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            const grammar::Row& row = rows[static_cast<std::size_t>(i)];
            auto named = [&] {
                return Named{.ref = {.kind = Ref::Kind::row, .table = table, .index = i},
                             .number = row.stt,
                             .name = name_of_row(statements, table, i),
                             .sure = is_sure(grammar::place_of(row.label)),
                             .guessed = is_guessed(row)};
            };
            const int roman = roman_number(row.stt);
            const bool capital = roman == 0 && row.stt.size() == 1 && row.stt[0] >= 'A' && row.stt[0] <= 'Z';
            if (row.kind == grammar::RowKind::group || roman > 0 || capital) {
                items.push_back({});
                names.push_back({});
                if (capital) {  // A and B count their I, II each for themselves
                    groups.push_back({});
                    group_names.push_back({});
                } else if (roman > 0) {
                    groups.push_back({.numbers = {roman}});
                    group_names.push_back(named());
                }
                continue;
            }
            std::vector<int> numbers = decimal_numbers(row.stt);
            if (numbers.empty()) continue;
            items.push_back({.numbers = std::move(numbers), .recovered = row.stt_recovered});
            names.push_back(named());
        }
        report(items, names, false, hidden, findings);
        report(groups, group_names, false, hidden, findings);
    }
    return findings;
}

std::vector<Finding> find_wrong_section_numbers(const Statements& statements) {
    std::vector<Finding> findings;
    std::vector<SequenceItem> items, parts;
    std::vector<Named> names, part_names;
    for (int i = 0; i < static_cast<int>(statements.sections.size()); ++i) {
        const grammar::Section& section = statements.sections[static_cast<std::size_t>(i)];
        if (section.label.empty()) continue;
        const Argument label = as_is("number", section.label);
        Named named{.ref = {.kind = Ref::Kind::section, .index = i},
                    .number = section.label,
                    .name = {"name.section", {label}},
                    .sure = is_sure(section.place)};
        if (!section.title.empty())
            named.name = {"name.section-title", {label, as_is("title", shortened(section.title, 60))}};
        std::vector<int> numbers = decimal_numbers(section.label);
        if (!numbers.empty()) {
            items.push_back({.numbers = std::move(numbers)});
            names.push_back(std::move(named));
            continue;
        }
        // Another kind of number ("II", "A", "PHẦN I") opens a new part.
        items.push_back({});
        names.push_back({});
        if (const int roman = roman_number(section.label); roman > 0) {
            parts.push_back({.numbers = {roman}});
            part_names.push_back(std::move(named));
        } else {
            parts.push_back({});
            part_names.push_back({});
        }
    }
    report(items, names, true, false, findings);
    report(parts, part_names, true, false, findings);
    return findings;
}

}  // namespace solieu::audit
