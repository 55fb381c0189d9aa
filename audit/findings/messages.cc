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

std::string joined(const Relation& relation, const Statements& statements, const Facts& facts, Language language) {
    std::string text;
    const bool ratio = relation.kind == RelationKind::ratio;
    const bool bracketed = ratio && relation.parts.size() > 2;
    for (std::size_t i = 0; i < relation.parts.size(); ++i) {
        if (i > 0) text += ratio && i == 1 ? (bracketed ? "/(" : "/") : " + ";
        if (i == max_addends && relation.parts.size() > max_addends + 1) {
            text += "… (" + std::to_string(relation.parts.size()) + (language == Language::vi ? " số)" : " numbers)");
            break;
        }
        const Term& term = relation.parts[i];
        const auto number = number_of(term, facts);
        text += number ? format_number(*number, language) : as_written(term, statements, facts);
    }
    if (bracketed) text += ")";
    if (std::any_of(relation.parts.begin(), relation.parts.end(), is_of_note))
        text += language == Language::vi ? " (theo ghi chú)" : " (by the note)";
    return text;
}

// "(các dòng 2.4.1, 2.4.2, 2.4.3)", "" when the parts have no numbers of their own.
std::string places(const Relation& relation, const Statements& statements, const Facts& facts, Language language) {
    std::string text;
    for (std::size_t i = 0; i < relation.parts.size() && i < max_addends; ++i) {
        const Fact* fact = fact_at(relation.parts[i].fact, facts);
        if (!fact || !fact->from_cell()) return {};
        const grammar::Row& row =
            statements.tables[static_cast<std::size_t>(fact->table)].rows[static_cast<std::size_t>(fact->row)];
        if (row.stt.empty()) return {};
        text += (text.empty() ? "" : ", ") + row.stt;
    }
    return (language == Language::vi ? " (dòng " : " (rows ") + text + ")";
}

std::string written_number(const std::string& plain, Language language) {
    const auto value = parse_plain(plain);
    return value ? format_number(*value, language) : plain;
}

std::string_view told(Slip slip, Language language) {
    const bool vi = language == Language::vi;
    switch (slip) {
        case Slip::digit:
            return vi ? "sai một chữ số" : "one digit";
        case Slip::swap:
            return vi ? "hai chữ số đổi chỗ" : "two digits swapped";
        case Slip::lost_digit:
            return vi ? "thiếu một chữ số" : "a digit lost";
        case Slip::added_digit:
            return vi ? "thừa một chữ số" : "a digit too many";
        case Slip::separator:
            return vi ? "sai dấu thập phân" : "the decimal mark";
        case Slip::neighbour:
            return vi ? "trùng số của dòng bên cạnh" : "the value of the row beside it";
        case Slip::misread:
            return vi ? "có thể do nhận dạng sai" : "probably misread";
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

std::string_view word_of(Beside beside, Language language) {
    const bool vi = language == Language::vi;
    switch (beside) {
        case Beside::should_be:
            return vi ? "lẽ ra" : "should be";
        case Beside::computed:
            return vi ? "tính ra" : "computes to";
        case Beside::elsewhere:
            return vi ? "nơi khác ghi" : "elsewhere";
        case Beside::missing:
            return vi ? "số còn thiếu" : "missing";
        case Beside::repaired:
            return vi ? "sửa thành" : "repaired to";
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

std::string format_number(const Decimal& value, Language language) {
    const std::string plain = to_string(value);
    const bool negative = plain.starts_with('-');
    const std::size_t begin = negative ? 1 : 0;
    const std::size_t point = std::min(plain.find('.'), plain.size());
    std::string text = negative ? "-" : "";
    for (std::size_t i = begin; i < point; ++i) {
        if (i > begin && (point - i) % 3 == 0) text += language == Language::vi ? '.' : ',';
        text += plain[i];
    }
    if (point < plain.size()) {
        text += language == Language::vi ? ',' : '.';
        text += plain.substr(point + 1);
    }
    return text;
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

std::string sentence(std::string text) {
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
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

std::string name_of_row(const Statements& statements, int table, int row, Language language) {
    const grammar::Row& source = statements.tables[static_cast<std::size_t>(table)].rows[static_cast<std::size_t>(row)];
    std::string text = language == Language::vi ? "dòng" : "row";
    if (!source.stt.empty()) text += " " + source.stt;
    if (!source.label.text.empty()) {
        const std::string label = shortened(single_spaced(source.label.text), max_label);
        text += source.stt.empty() ? " “" + label + "”" : " (" + label + ")";
    }
    return text;
}

std::string name_of_fact(int index, const Statements& statements, const Facts& facts, Language language) {
    const Fact* fact = fact_at(index, facts);
    if (!fact) return {};
    if (fact->from_cell()) {
        std::string text = name_of_row(statements, fact->table, fact->row, language);
        if (!fact->period.empty()) text += ", " + fact->period;
        return text;
    }
    if (fact->figure < 0) return {};
    const int section = statements.figures[static_cast<std::size_t>(fact->figure)].section;
    if (section >= 0 && section < static_cast<int>(statements.sections.size())) {
        const grammar::Section& source = statements.sections[static_cast<std::size_t>(section)];
        if (!source.label.empty()) return (language == Language::vi ? "mục " : "section ") + source.label;
    }
    return language == Language::vi ? "phần lời" : "the text";
}

std::string name_of_term(const Term& term, const Statements& statements, const Facts& facts, Language language) {
    const std::string name = name_of_fact(term.fact, statements, facts, language);
    if (!is_of_note(term)) return name;
    return (language == Language::vi ? "ghi chú của " : "the note of ") + name;
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
    auto text = [&](Language language) {
        const bool vi = language == Language::vi;
        int decimals = stated->decimals;
        if (relation.kind == RelationKind::ratio) {
            decimals = std::max(decimals, 2);
            // Enough digits to see what was cut.
            if (evaluation.outcome == Outcome::holds_when_cut || evaluation.outcome == Outcome::off_by_one)
                decimals = std::max(decimals, stated->decimals + 2);
        }
        const Rational computed = *evaluation.computed / power_of_ten(relation.stated.exponent);
        const std::string unit = relation.kind == RelationKind::ratio ? " %" : "";
        const std::string value = format_number(shown(computed, decimals), language) + unit;
        const std::string parts = joined(relation, statements, facts, language);
        std::string out = sentence(name_of_term(relation.stated, statements, facts, language));
        std::string written = as_written(relation.stated, statements, facts);
        out += (vi ? " ghi " : " states ") + written;
        if (relation.kind == RelationKind::at_most) {
            const bool several = relation.parts.size() > 1;
            if (several) {
                out += vi ? " nhưng các phần của nó cộng lại là " : " but its parts together are ";
            } else {
                out += vi ? " nhưng một phần của nó là " : " but a part of it is ";
            }
            out += parts + (several ? " = " + value : "") + places(relation, statements, facts, language);
            return out + (vi ? ", lớn hơn tổng." : ", more than the whole.");
        }
        if (evaluation.outcome == Outcome::holds_when_cut) {
            out += vi ? "; tính ra " : "; exactly ";
            out += parts + " = " + value;
            return out + (vi ? ": số đã bị cắt bớt chứ không làm tròn." : ": the figure was cut, not rounded.");
        }
        out += (vi ? " nhưng " : " but ") + parts + (parts == value ? "" : " = " + value);
        out += places(relation, statements, facts, language);
        if (relation.kind == RelationKind::sum || evaluation.outcome == Outcome::off_by_one) {
            Rational difference = computed - to_rational(*stated);
            if (difference < 0) difference = -difference;
            out += (vi ? ", chênh " : ", difference ") + format_number(shown(difference, decimals), language);
        }
        return out + ".";
    };
    return {.vi = text(Language::vi), .en = text(Language::en)};
}

Message suspect_message(const std::vector<Change>& changes, const Statements& statements, const Facts& facts) {
    if (changes.empty()) return {};
    const auto text = [&](Language language) {
        const bool vi = language == Language::vi;
        const bool one = changes.size() == 1;
        std::string out = one ? (vi ? " Nghi sai nhất: " : " Most suspect: ")
                              : (vi ? " Chưa rõ số nào sai; sửa một trong các số sau là khớp: "
                                    : " It is not clear which number is wrong; any one of these would do: ");
        for (std::size_t i = 0; i < changes.size() && i < max_suspects; ++i) {
            const Change& change = changes[i];
            if (i > 0) out += "; ";
            out += name_of_term(change.term, statements, facts, language);
            out += (vi ? " ghi " : " states ") + written_number(change.written, language);
            out += ", " + std::string(word_of(beside_of(change), language)) + " ";
            out += written_number(change.expected, language);
            if (change.from != change.to) {
                out += vi ? " (từ " : " (from ";
                out += written_number(change.from, language) + (vi ? " đến " : " to ");
                out += written_number(change.to, language) + (vi ? " đều khớp)" : " all agree)");
            } else if (const std::string_view slip = told(change.slip, language); !slip.empty()) {
                out += " (" + std::string(slip) + ")";
            }
        }
        if (changes.size() > max_suspects) out += "; …";
        return out + ".";
    };
    return {.vi = text(Language::vi), .en = text(Language::en)};
}

Message blank_message(const Term& blank, const Decimal& expected, const Statements& statements, const Facts& facts) {
    auto text = [&](Language language) {
        const bool vi = language == Language::vi;
        const Fact* fact = fact_at(blank.fact, facts);
        const bool percent = fact && fact->quantity.unit == "%";
        return sentence(name_of_fact(blank.fact, statements, facts, language)) +
               (vi ? " để trống; theo các số liên quan thì là " : " is blank; its neighbours give ") +
               format_number(expected, language) + (percent ? " %" : "") + ".";
    };
    return {.vi = text(Language::vi), .en = text(Language::en)};
}

}  // namespace solieu::audit
