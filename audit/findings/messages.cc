#include "audit/findings/messages.h"

#include <algorithm>

#include "audit/findings/localise.h"
#include "base/text.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Fact;
using normalize::Facts;

constexpr std::size_t max_label = 60;
constexpr std::size_t max_title = 40;  // of a column
constexpr std::size_t max_addends = 12;
constexpr std::size_t max_suspects = 5;

const Fact* fact_at(int index, const Facts& facts) {
    return index >= 0 && index < static_cast<int>(facts.facts.size()) ? &facts.facts[static_cast<std::size_t>(index)]
                                                                      : nullptr;
}

std::string_view raw_of(const Fact& fact, const Statements& statements) {
    if (fact.from_cell()) {
        const auto& values =
            statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)].values;
        return values[static_cast<std::size_t>(fact.value)].text.text;
    }
    if (fact.figure >= 0) return statements.figures[static_cast<std::size_t>(fact.figure)].raw;
    return {};
}

bool is_of_note(const Term& term) {
    return term.side == Term::Side::note;
}

// "(1.350 - 1.200)/1.200", "150/(1.350 - 150)".
Message compared(RelationKind kind, const Decimal& first, const Decimal& second) {
    const auto fraction = [](const Decimal& above, std::string_view less, const Decimal& below, const Decimal& whole) {
        return together({as_is("", "("), number("", above), as_is("", less), number("", below), as_is("", ")/"),
                         number("", whole)});
    };
    if (kind == RelationKind::growth) return fraction(first, " - ", second, second);
    if (kind == RelationKind::fall) return fraction(second, " - ", first, second);
    return together({number("", first), as_is("", "/("), number("", second),
                     as_is("", kind == RelationKind::growth_by ? " - " : " + "), number("", first), as_is("", ")")});
}

// "32/38", "286 + 134".
Message joined(const Relation& relation, const Statements& statements, const Facts& facts) {
    std::vector<Argument> pieces;
    if (is_quotient(relation.kind) && relation.kind != RelationKind::ratio && relation.parts.size() == 2) {
        const auto first = number_of(relation.parts[0], facts), second = number_of(relation.parts[1], facts);
        if (first && second) return compared(relation.kind, *first, *second);
    }
    const bool ratio = is_quotient(relation.kind);
    const bool bracketed = ratio && relation.parts.size() > 2;
    for (std::size_t i = 0; i < relation.parts.size(); ++i) {
        if (i > 0) pieces.push_back(as_is("", ratio && i == 1 ? (bracketed ? "/(" : "/") : " + "));
        if (i == max_addends && relation.parts.size() > max_addends + 1) {
            pieces.push_back(said("", {"expression.more", {as_is("count", std::to_string(relation.parts.size()))}}));
            break;
        }
        const Term& term = relation.parts[i];
        const auto value = number_of(term, facts);
        pieces.push_back(value ? number("", *value) : as_is("", as_written(term, statements, facts)));
    }
    if (bracketed) pieces.push_back(as_is("", ")"));
    Message expression = together(std::move(pieces));
    if (std::none_of(relation.parts.begin(), relation.parts.end(), is_of_note)) return expression;
    return {"expression.noted", {said("expression", std::move(expression))}};
}

// "2.4.1, 2.4.2, 2.4.3", "" when the parts have no numbers of their own.
std::string rows_of(const Relation& relation, const Statements& statements, const Facts& facts) {
    std::string text;
    const Fact* stated = fact_at(relation.stated.fact, facts);
    // Columns of one row: the row is named already.
    if (stated && stated->from_cell() &&
        std::all_of(relation.parts.begin(), relation.parts.end(), [&](const Term& term) {
            const Fact* fact = fact_at(term.fact, facts);
            return fact && fact->table == stated->table && fact->row == stated->row;
        }))
        return text;
    for (std::size_t i = 0; i < relation.parts.size() && i < max_addends; ++i) {
        const Fact* fact = fact_at(relation.parts[i].fact, facts);
        if (!fact || !fact->from_cell()) return {};
        const grammar::Row& row =
            statements.tables[static_cast<std::size_t>(fact->table)].rows[static_cast<std::size_t>(fact->row)];
        if (row.stt.empty()) return {};
        text += (text.empty() ? "" : ", ") + row.stt;
    }
    return text;
}

// The expression, what it computes to where it says more than that, and its rows.
Message equation(Message expression, const Decimal* value, std::string_view unit, const std::string& rows) {
    if (value) {
        expression = together({said("", std::move(expression)), as_is("", " = "), number("", *value), as_is("", unit)});
    }
    if (rows.empty()) return expression;
    return {"expression.of-rows", {said("expression", std::move(expression)), as_is("rows", rows)}};
}

// What the expression says already: one number, written as the value is.
bool is_value_itself(const Relation& relation, const Decimal& value, const Facts& facts) {
    if (relation.parts.size() != 1 || is_quotient(relation.kind) || is_of_note(relation.parts.front())) return false;
    const auto only = number_of(relation.parts.front(), facts);
    return only && to_string(*only) == to_string(value);
}

std::string_view code_of(Slip slip) {
    switch (slip) {
        case Slip::digit:
            return "slip.digit";
        case Slip::swap:
            return "slip.swap";
        case Slip::lost_digit:
            return "slip.lost-digit";
        case Slip::added_digit:
            return "slip.added-digit";
        case Slip::separator:
            return "slip.separator";
        case Slip::neighbour:
            return "slip.neighbour";
        case Slip::beside:
            return "slip.beside";
        case Slip::left_out:
            return "slip.left-out";
        case Slip::rows_swapped:
            return "slip.rows-swapped";
        case Slip::shifted:
            return "slip.shifted";
        case Slip::scope:
            return "slip.scope";
        case Slip::misread:
            return "slip.misread";
        case Slip::other:
            return {};
    }
    return {};
}

Decimal shown(const Rational& value, int decimals) {
    return round_to(value, decimals);
}

Beside beside_of(const Change& change) {
    return is_correction(change) ? Beside::should_be : Beside::computed;
}

// No other number would do as well.
bool is_sole_suspect(const Ref& suspect, const Finding& finding) {
    return std::all_of(finding.corrections.begin(), finding.corrections.end(), [&](const Correction& correction) {
        return correction.cost >= finding.corrections.front().cost + equally_good ||
               std::any_of(correction.changes.begin(), correction.changes.end(),
                           [&](const Change& change) { return change.ref == suspect; });
    });
}

// What `expected` of a finding is, by its rule.
Beside beside_of(Rule rule) {
    switch (rule) {
        case Rule::conflict:
        case Rule::date:
            return Beside::elsewhere;
        case Rule::stt:
            return Beside::missing;
        case Rule::format:
            return Beside::repaired;
        case Rule::sum:
        case Rule::ratio:
        case Rule::rounding:
        case Rule::bound:
        case Rule::unit:
        case Rule::missing:
            return Beside::computed;
    }
    return Beside::computed;
}

}  // namespace

std::string_view code_of(Beside beside) {
    switch (beside) {
        case Beside::should_be:
            return "beside.should-be";
        case Beside::computed:
            return "beside.computed";
        case Beside::elsewhere:
            return "beside.elsewhere";
        case Beside::missing:
            return "beside.missing";
        case Beside::repaired:
            return "beside.repaired";
    }
    return {};
}

const Change* change_of_suspect(const Finding& finding) {
    if (finding.suspects.empty()) return nullptr;
    for (const Correction& correction : finding.corrections)
        for (const Change& change : correction.changes)
            if (change.ref == finding.suspects.front()) return &change;
    return nullptr;
}

bool is_correction(const Change& change) {
    return change.slip != Slip::other;
}

ValueBeside value_beside(const Finding& finding) {
    const Change* change = change_of_suspect(finding);
    // A note of a row has the place of its row: the number tells them apart.
    if (change && is_correction(*change) && !finding.refs.empty() && change->ref == finding.refs.front() &&
        change->written == finding.stated && is_sole_suspect(change->ref, finding))
        return {Beside::should_be, change->expected};
    return {beside_of(finding.rule), finding.expected};
}

std::string plain_number(const Term& term, int exponent, const Statements& statements, const Facts& facts) {
    const auto number = number_of(term, facts);
    if (!number) return as_written(term, statements, facts);
    const int shift = term.exponent - exponent;
    if (shift == 0) return to_plain(*number);
    return to_plain(round_to(to_rational(*number) * power_of_ten(shift), std::max(0, number->decimals - shift)));
}

std::string shortened(std::string_view text, std::size_t length) {
    if (solieu::length(text) <= length) return std::string(text);
    std::size_t bytes = 0, characters = 0, last_space = 0;
    while (bytes < text.size() && characters < length) {
        if (text[bytes] == ' ') last_space = bytes;
        ++bytes;
        while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) ++bytes;
        ++characters;
    }
    return std::string(text.substr(0, last_space > 0 ? last_space : bytes)) + "…";
}

std::string as_written(const Term& term, const Statements& statements, const Facts& facts) {
    const Fact* fact = fact_at(term.fact, facts);
    if (!fact) return {};
    if (term.side == Term::Side::part && term.part >= 0 && term.part < static_cast<int>(fact->quantity.parts.size()))
        return fact->quantity.parts[static_cast<std::size_t>(term.part)].raw;
    if (is_of_note(term))
        return term.part >= 0 && term.part < static_cast<int>(fact->note.size())
                   ? fact->note[static_cast<std::size_t>(term.part)].raw
                   : "";
    std::string text = single_spaced(raw_of(*fact, statements));
    const bool percent = fact->quantity.kind == normalize::QuantityKind::percent;
    if (percent && !text.empty() && text.find('%') == std::string::npos) text += " %";
    return text;
}

Message name_of_row(const Statements& statements, int table, int row) {
    const grammar::Row& source = statements.tables[static_cast<std::size_t>(table)].rows[static_cast<std::size_t>(row)];
    const Argument stt = as_is("number", source.stt);
    if (source.label.text.empty()) {
        return source.stt.empty() ? Message{"name.row", {}} : Message{"name.row-number", {stt}};
    }
    const Argument label = as_is("label", shortened(single_spaced(source.label.text), max_label));
    return source.stt.empty() ? Message{"name.row-label", {label}} : Message{"name.row-number-label", {stt, label}};
}

// "dòng 1 (Hộ tịch), cột “Trực tuyến”" where the row has several values.
static Message in_column(Message row, const Fact& fact, const Statements& statements) {
    const grammar::Table& table = statements.tables[static_cast<std::size_t>(fact.table)];
    const auto& values = table.rows[static_cast<std::size_t>(fact.row)].values;
    const int column = values[static_cast<std::size_t>(fact.value)].column;
    if (values.size() < 2 || column < 0 || column >= static_cast<int>(table.columns.size())) return row;
    const std::string& title = table.columns[static_cast<std::size_t>(column)].title;
    if (title.empty()) return row;
    const std::string_view lowest =
        std::string_view(title).substr(title.rfind(" / ") == std::string::npos ? 0 : title.rfind(" / ") + 3);
    return {"name.in-column",
            {said("row", std::move(row)), as_is("column", shortened(single_spaced(lowest), max_title))}};
}

Message name_of_fact(int index, const Statements& statements, const Facts& facts) {
    const Fact* fact = fact_at(index, facts);
    if (!fact) return {};
    if (fact->from_cell()) {
        Message row = name_of_row(statements, fact->table, fact->row);
        if (fact->period.empty()) return in_column(std::move(row), *fact, statements);
        return {"name.in-period", {said("row", std::move(row)), as_is("period", fact->period)}};
    }
    if (fact->figure < 0) return {};
    const int section = statements.figures[static_cast<std::size_t>(fact->figure)].section;
    if (section >= 0 && section < static_cast<int>(statements.sections.size())) {
        const grammar::Section& source = statements.sections[static_cast<std::size_t>(section)];
        if (!source.label.empty()) return {"name.section", {as_is("number", source.label)}};
    }
    return {"name.prose", {}};
}
Message name_of_term(const Term& term, const Statements& statements, const Facts& facts) {
    Message name = name_of_fact(term.fact, statements, facts);
    if (!is_of_note(term)) return name;
    return {"name.note-of", {said("name", std::move(name))}};
}

Ref ref_of(int index, const Facts& facts) {
    const Fact* fact = fact_at(index, facts);
    if (!fact) return {};
    if (fact->from_cell())
        return {.kind = Ref::Kind::row, .table = fact->table, .index = fact->row, .value = fact->value};
    return {.kind = Ref::Kind::figure, .index = fact->figure};
}

Message relation_message(const Relation& relation, const Evaluation& evaluation, const Statements& statements,
                         const Facts& facts) {
    const Fact* stated_fact = fact_at(relation.stated.fact, facts);
    const auto stated = number_of(relation.stated, facts);
    if (!stated_fact || !stated || !evaluation.computed) return {};
    const bool ratio = is_quotient(relation.kind);
    int decimals = stated->decimals;
    if (ratio) {
        decimals = std::max(decimals, 2);
        // Enough digits to see what was cut.
        if (evaluation.outcome == Outcome::holds_when_cut || evaluation.outcome == Outcome::off_by_one)
            decimals = std::max(decimals, stated->decimals + 2);
    }
    const Rational computed = *evaluation.computed / power_of_ten(relation.stated.exponent);
    const Decimal value = shown(computed, decimals);
    const std::string_view unit = ratio ? " %" : "";
    const std::string rows = rows_of(relation, statements, facts);
    const Argument name = said("name", name_of_term(relation.stated, statements, facts));
    const Argument written = as_is("written", as_written(relation.stated, statements, facts));
    Message parts = joined(relation, statements, facts);
    if (relation.kind == RelationKind::at_most) {
        const bool several = relation.parts.size() > 1;
        return {several ? "relation.parts-exceed" : "relation.part-exceeds",
                {name, written, said("parts", equation(std::move(parts), several ? &value : nullptr, unit, rows))}};
    }
    if (evaluation.outcome == Outcome::holds_when_cut)
        return {"relation.cut", {name, written, said("parts", equation(std::move(parts), &value, unit, ""))}};
    const bool told = is_value_itself(relation, value, facts);
    const Argument expression = said("parts", equation(std::move(parts), told ? nullptr : &value, unit, rows));
    if (relation.kind != RelationKind::sum && evaluation.outcome != Outcome::off_by_one)
        return {"relation.fails", {name, written, expression}};
    Rational difference = computed - to_rational(*stated);
    if (difference < 0) difference = -difference;
    return {"relation.fails-by", {name, written, expression, number("difference", shown(difference, decimals))}};
}

static Message change_message(const Change& change, const Statements& statements, const Facts& facts) {
    Message told{"suspect.change",
                 {said("name", name_of_term(change.term, statements, facts)), number("written", change.written),
                  said("beside", {std::string(code_of(beside_of(change))), {}}), number("expected", change.expected)}};
    if (change.from != change.to)
        return {"suspect.change-range",
                {said("change", std::move(told)), number("from", change.from), number("to", change.to)}};
    if (const std::string_view slip = code_of(change.slip); !slip.empty())
        return {"suspect.change-slip", {said("change", std::move(told)), said("slip", {std::string(slip), {}})}};
    return told;
}

// One after the other, "; " between them; of many the first, then "…".
static Message listed(std::vector<Message> messages) {
    std::vector<Argument> list;
    for (std::size_t i = 0; i < messages.size() && i < max_suspects; ++i) {
        if (i > 0) list.push_back(as_is("", "; "));
        list.push_back(said("", std::move(messages[i])));
    }
    if (messages.size() > max_suspects) list.push_back(as_is("", "; …"));
    return together(std::move(list));
}

Message suspect_message(std::span<const std::vector<Change>> ways, const Statements& statements, const Facts& facts) {
    const bool all_single =
        std::all_of(ways.begin(), ways.end(), [](const std::vector<Change>& way) { return way.size() == 1; });
    std::vector<Message> told;
    for (const std::vector<Change>& way : ways) {
        std::vector<Message> changes;
        for (const Change& change : way) changes.push_back(change_message(change, statements, facts));
        Message list = listed(std::move(changes));
        const std::string number = std::to_string(told.size() + 1);
        told.push_back(all_single || ways.size() == 1
                           ? std::move(list)
                           : Message{"suspect.way", {as_is("number", number), said("changes", std::move(list))}});
    }
    if (told.empty()) return {};
    if (told.size() == 1)
        return {all_single ? "suspect.one" : "suspect.all", {said("changes", std::move(told.front()))}};
    return {all_single ? "suspect.several" : "suspect.ways", {said("changes", listed(std::move(told)))}};
}

Message blank_message(const Term& blank, const Decimal& expected, const Statements& statements, const Facts& facts) {
    const Fact* fact = fact_at(blank.fact, facts);
    const bool percent = fact && fact->quantity.unit == "%";
    return {"relation.blank",
            {said("name", name_of_fact(blank.fact, statements, facts)),
             said("value", together({number("", expected), as_is("", percent ? " %" : "")}))}};
}

}  // namespace solieu::audit
