#include "tests/corpus/plant.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "audit/check.h"
#include "audit/findings/messages.h"
#include "normalize/find_cell.h"
#include "normalize/resolve.h"
#include "output/words/messages.h"
#include "tests/corpus/engine.h"

namespace solieu::corpus {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// "1.872", "99,80", "05", "62,5%": digits with marks between them, a percent sign at most.
bool is_plain_number(const std::string& text) {
    if (text.empty() || !digit(text.front())) return false;
    const std::size_t end = text.find_first_not_of("0123456789.,");
    return digit(text[std::min(end, text.size()) - 1]) &&
           (end == std::string::npos || text.find_first_not_of(" %", end) == std::string::npos);
}

// The digits before the decimal mark, in groups of three when the number was written so.
std::string regrouped(const std::string& before, const std::string& after) {
    const std::size_t end = std::min(after.find_first_of(",% "), after.size());
    std::string whole = after.substr(0, end);
    if (before.find('.') == std::string::npos || before.find('.') > before.find(',')) return after;
    whole.erase(std::remove(whole.begin(), whole.end(), '.'), whole.end());
    for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, ".");
    return whole + after.substr(end);
}

// The number with one slip; nullopt when this slip cannot happen to it. `turn` varies the place.
std::optional<std::string> with_slip(const std::string& number, Plant plant, std::size_t turn,
                                     const std::string& neighbour) {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < number.size(); ++i)
        if (digit(number[i])) digits.push_back(i);
    // Zeros before the number are a style.
    while (digits.size() > 1 && number[digits.front()] == '0') digits.erase(digits.begin());
    std::string text = number;
    switch (plant) {
        case Plant::digit: {
            const std::size_t at = digits[turn % digits.size()];
            const int step = 1 + static_cast<int>(turn / 3 % 8);
            text[at] = static_cast<char>('0' + (text[at] - '0' + step) % 10);
            if (at == digits.front() && text[at] == '0') text[at] = '5' == number[at] ? '6' : '5';
            return text;
        }
        case Plant::swap:
            for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
                const std::size_t a = digits[(turn + i) % (digits.size() - 1)],
                                  b = digits[(turn + i) % (digits.size() - 1) + 1];
                if (text[a] == text[b] || (a == digits.front() && text[b] == '0')) continue;
                std::swap(text[a], text[b]);
                return text;
            }
            return std::nullopt;
        case Plant::drop:
            if (digits.size() < 2) return std::nullopt;
            text.erase(digits[turn % digits.size()], 1);
            if (text.front() == ',' || text.front() == '.' || text.find(",%") != std::string::npos ||
                text.back() == ',')
                return std::nullopt;
            return regrouped(number, text);
        case Plant::separator: {
            const std::size_t mark = text.find(',');
            if (mark == std::string::npos) return std::nullopt;
            return text.erase(mark, 1);
        }
        case Plant::neighbour:
            if (neighbour.empty()) return std::nullopt;
            return neighbour;
        default:
            return std::nullopt;
    }
}

// One number of the report: a cell, or the number or denominator of a figure.
struct Target {
    int fact = -1;
    audit::Term::Side side = audit::Term::Side::value;
    std::string written;
    std::string neighbour;  // the cell below or above
};

// The text of a cell that is a plain number; "" for others.
std::string cell_text(const Outcome& outcome, int table, int row, int value) {
    const auto& rows = outcome.statements.tables[static_cast<std::size_t>(table)].rows;
    if (row < 0 || row >= static_cast<int>(rows.size())) return {};
    const auto& values = rows[static_cast<std::size_t>(row)].values;
    if (value < 0 || value >= static_cast<int>(values.size())) return {};
    const std::string& text = values[static_cast<std::size_t>(value)].text.text;
    return is_plain_number(text) ? text : std::string();
}

std::vector<Target> targets_of(const Outcome& outcome) {
    std::vector<Target> targets;
    for (int i = 0; i < static_cast<int>(outcome.facts.facts.size()); ++i) {
        const normalize::Fact& fact = outcome.facts.facts[static_cast<std::size_t>(i)];
        if (fact.from_cell()) {
            Target target{.fact = i, .written = cell_text(outcome, fact.table, fact.row, fact.value)};
            if (target.written.empty() || !fact.quantity.value || fact.quantity.kind == normalize::QuantityKind::code)
                continue;
            // From below and from above in turn.
            const int first = i % 2 == 0 ? 1 : -1;
            for (int row : {fact.row + first, fact.row - first})
                if (target.neighbour.empty()) target.neighbour = cell_text(outcome, fact.table, row, fact.value);
            targets.push_back(std::move(target));
            continue;
        }
        const grammar::Figure& figure = outcome.statements.figures[static_cast<std::size_t>(fact.figure)];
        if (is_plain_number(figure.number))
            targets.push_back(
                {.fact = i,
                 .side = figure.denominator.empty() ? audit::Term::Side::value : audit::Term::Side::numerator,
                 .written = figure.number});
        if (is_plain_number(figure.denominator))
            targets.push_back({.fact = i, .side = audit::Term::Side::denominator, .written = figure.denominator});
    }
    return targets;
}

// One number that is written otherwise.
struct Edit {
    Target target;
    std::string text;
};

// The row beside the one that a figure of the prose repeats, in the same column: what it would tell of another level.
std::string other_scope(const Outcome& outcome, const Target& target) {
    if (target.side != audit::Term::Side::value) return {};
    for (const audit::Judged& judged : outcome.audit.relations) {
        const audit::Relation& relation = judged.relation;
        if (relation.kind != audit::RelationKind::same) continue;
        const bool stated = relation.stated.fact == target.fact;
        if (!stated && relation.parts.front().fact != target.fact) continue;
        const audit::Term& other = stated ? relation.parts.front() : relation.stated;
        const normalize::Fact& cell = outcome.facts.facts[static_cast<std::size_t>(other.fact)];
        if (!cell.from_cell() || other.side != audit::Term::Side::value) continue;
        for (const int row : {cell.row + 1, cell.row - 1}) {
            const int beside = normalize::fact_of_cell(outcome.facts, cell.table, row, cell.value);
            if (beside < 0) continue;
            const normalize::Quantity& quantity = outcome.facts.facts[static_cast<std::size_t>(beside)].quantity;
            if (quantity.kind != cell.quantity.kind || quantity.unit != cell.quantity.unit) continue;
            if (std::string text = cell_text(outcome, cell.table, row, cell.value); !text.empty()) return text;
        }
    }
    return {};
}

// What a slip writes; empty when it cannot happen to the number.
std::vector<Edit> edits_of(const Outcome& outcome, const std::vector<Target>& targets, std::size_t index, Plant plant,
                           std::size_t turn) {
    const Target& target = targets[index];
    const normalize::Fact& fact = outcome.facts.facts[static_cast<std::size_t>(target.fact)];
    const auto same_kind = [&](const Target& other) {
        return outcome.facts.facts[static_cast<std::size_t>(other.fact)].quantity.kind == fact.quantity.kind;
    };
    const auto of_row = [&](int row) {
        std::vector<Target> found;
        for (const Target& other : targets) {
            const normalize::Fact& cell = outcome.facts.facts[static_cast<std::size_t>(other.fact)];
            if (cell.from_cell() && cell.table == fact.table && cell.row == row) found.push_back(other);
        }
        return found;
    };
    std::vector<Edit> edits;
    switch (plant) {
        case Plant::rows: {
            if (!fact.from_cell()) return {};
            for (const Target& below : of_row(fact.row + 1)) {
                const normalize::Fact& cell = outcome.facts.facts[static_cast<std::size_t>(below.fact)];
                if (cell.value == fact.value && same_kind(below))
                    edits = {{target, below.written}, {below, target.written}};
            }
            return edits;
        }
        case Plant::period: {
            if (!fact.from_cell() || fact.year == 0) return {};
            for (const Target& beside : of_row(fact.row)) {
                const normalize::Fact& cell = outcome.facts.facts[static_cast<std::size_t>(beside.fact)];
                if (cell.year != 0 && std::abs(cell.value - fact.value) == 1 && same_kind(beside))
                    edits = {{target, beside.written}};
            }
            return edits;
        }
        case Plant::scope:
            if (fact.from_cell()) return {};
            if (std::string text = other_scope(outcome, target); !text.empty()) edits = {{target, std::move(text)}};
            return edits;
        case Plant::copied_row:
        case Plant::shifted: {
            if (!fact.from_cell()) return {};
            const std::vector<Target> row = of_row(fact.row);
            if (row.size() < 3 || row.front().fact != target.fact) return {};
            const std::vector<Target> above = of_row(fact.row - 1);
            if (plant == Plant::copied_row && above.size() != row.size()) return {};
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (plant == Plant::copied_row) {
                    edits.push_back({row[i], above[i].written});
                } else if (i > 0 && same_kind(row[i]) && same_kind(row[i - 1])) {
                    edits.push_back({row[i], row[i - 1].written});
                } else if (i > 1) {
                    break;
                }
            }
            return edits;
        }
        default:
            break;
    }
    if (const auto text = with_slip(target.written, plant, turn, target.neighbour)) edits = {{target, *text}};
    return edits;
}

void write(const std::string& text, const Target& target, const normalize::Facts& facts,
           grammar::Statements& statements) {
    const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(target.fact)];
    if (fact.from_cell()) {
        statements.tables[static_cast<std::size_t>(fact.table)]
            .rows[static_cast<std::size_t>(fact.row)]
            .values[static_cast<std::size_t>(fact.value)]
            .text.text = text;
        return;
    }
    grammar::Figure& figure = statements.figures[static_cast<std::size_t>(fact.figure)];
    std::string& number = target.side == audit::Term::Side::denominator ? figure.denominator : figure.number;
    // The denominator stands behind the number.
    const std::size_t in_raw =
        target.side == audit::Term::Side::denominator ? figure.raw.rfind(number) : figure.raw.find(number);
    if (in_raw == std::string::npos) throw std::runtime_error("a figure without its number: " + figure.raw);
    const auto longer = static_cast<std::int64_t>(text.size()) - static_cast<std::int64_t>(number.size());
    figure.raw.replace(in_raw, number.size(), text);
    statements.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text.replace(figure.begin + in_raw,
                                                                                        number.size(), text);
    number = text;
    for (grammar::Figure& other : statements.figures) {
        if (other.paragraph != figure.paragraph) continue;
        if (other.begin > figure.begin) other.begin = static_cast<std::uint32_t>(other.begin + longer);
        if (other.end >= figure.end && &other != &figure) other.end = static_cast<std::uint32_t>(other.end + longer);
    }
    figure.end = static_cast<std::uint32_t>(figure.end + longer);
}

bool takes_part(const audit::Relation& relation, const Target& target) {
    const auto same = [&](const audit::Term& term) { return term.fact == target.fact && term.side == target.side; };
    return same(relation.stated) || std::any_of(relation.parts.begin(), relation.parts.end(), same);
}

// What is told twice and agrees is claimed only once it no longer does, and only where the words leave no doubt of
// which row is meant. A number that stands nowhere else in the report shows whether they do: the relations that are
// claimed of it then.
std::vector<audit::RelationKey> claimed_by_words(const Outcome& sound, const Target& target) {
    const auto stands_elsewhere = [&](const std::string& text) {
        return std::any_of(sound.facts.facts.begin(), sound.facts.facts.end(), [&](const normalize::Fact& fact) {
            return (fact.quantity.value && to_plain(*fact.quantity.value) == text);
        });
    };
    for (std::size_t turn = 0; turn < 24; ++turn) {
        const std::optional<std::string> other = with_slip(target.written, Plant::digit, turn, {});
        std::string digits;
        for (const char c : other.value_or("")) digits += digit(c) ? std::string(1, c) : c == ',' ? "." : "";
        if (!other || stands_elsewhere(digits)) continue;
        grammar::Statements statements = sound.statements;
        write(*other, target, sound.facts, statements);
        const normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
        const audit::Audit audit = audit::check(statements, facts, built_in_lexicon());
        std::vector<audit::RelationKey> claimed;
        for (const audit::Judged& judged : audit.relations)
            if (judged.relation.kind == audit::RelationKind::same && takes_part(judged.relation, target) &&
                judged.relation.certainty != audit::Certainty::possible)
                claimed.push_back(key_of(judged.relation));
        return claimed;
    }
    return {};
}

}  // namespace

std::string_view name_of(Plant plant) {
    switch (plant) {
        case Plant::digit:
            return "digit changed";
        case Plant::swap:
            return "digits swapped";
        case Plant::drop:
            return "digit dropped";
        case Plant::separator:
            return "separator lost";
        case Plant::neighbour:
            return "neighbour's value";
        case Plant::rows:
            return "two rows swapped";
        case Plant::period:
            return "last period's value";
        case Plant::scope:
            return "another scope";
        case Plant::copied_row:
            return "a copied row";
        case Plant::shifted:
            return "a shifted row";
    }
    return "";
}

Tally& Tally::operator+=(const Tally& other) {
    planted += other.planted;
    related += other.related;
    visible += other.visible;
    found += other.found;
    first += other.first;
    among += other.among;
    alone += other.alone;
    return *this;
}

Planted plant_all(const std::string& path, int step) {
    const Outcome sound = run(path);
    if (!sound.read) throw std::runtime_error(path + ": " + sound.trouble);
    Planted planted;
    for (const audit::Finding& finding : sound.audit.findings)
        planted.errors_before += finding.severity == Severity::error ? 1 : 0;

    std::size_t turn = 0;
    std::array<int, all_plants.size()> possible{};  // of each kind so far
    const std::vector<Target> targets = targets_of(sound);
    for (std::size_t index = 0; index < targets.size(); ++index) {
        for (std::size_t kind = 0; kind < all_plants.size(); ++kind) {
            std::vector<Edit> edits = edits_of(sound, targets, index, all_plants[kind], turn++);
            std::erase_if(edits, [](const Edit& edit) { return edit.text == edit.target.written; });
            if (edits.empty() || possible[kind]++ % step != 0) continue;
            grammar::Statements statements = sound.statements;
            for (const Edit& edit : edits) write(edit.text, edit.target, sound.facts, statements);
            const normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
            const bool changed = std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) {
                const audit::Term term{.fact = edit.target.fact, .side = edit.target.side};
                const auto before = number_of(term, sound.facts), after = number_of(term, facts);
                return !before || !after || !(*before == *after);
            });
            if (!changed) continue;
            const std::vector<audit::RelationKey> by_words = all_plants[kind] == Plant::scope
                                                                 ? claimed_by_words(sound, edits.front().target)
                                                                 : std::vector<audit::RelationKey>{};
            std::vector<const audit::Relation*> relations;
            for (const audit::Judged& judged : sound.audit.relations) {
                const bool here = std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) {
                    return takes_part(judged.relation, edit.target);
                });
                const bool told_twice =
                    std::find(by_words.begin(), by_words.end(), key_of(judged.relation)) != by_words.end();
                if (here && (judged.relation.certainty != audit::Certainty::possible || told_twice) &&
                    judged.evaluation.outcome != audit::Outcome::unknown)
                    relations.push_back(&judged.relation);
            }
            Tally& tally = planted.tallies[kind];
            ++tally.planted;
            if (relations.empty()) continue;
            ++tally.related;
            const bool visible = std::any_of(relations.begin(), relations.end(), [&](const audit::Relation* relation) {
                const audit::Outcome outcome = evaluate(*relation, facts).outcome;
                return outcome != audit::Outcome::holds && outcome != audit::Outcome::holds_when_cut;
            });
            if (!visible) continue;
            ++tally.visible;
            const audit::Audit audit = audit::check(statements, facts, built_in_lexicon());
            const auto is_changed = [&](const audit::Ref& ref) {
                return std::any_of(edits.begin(), edits.end(),
                                   [&](const Edit& edit) { return audit::ref_of(edit.target.fact, facts) == ref; });
            };
            const auto concerns = [&](const audit::Finding& one) {
                return one.severity != Severity::info && std::any_of(one.refs.begin(), one.refs.end(), is_changed);
            };
            const auto finding = std::find_if(audit.findings.begin(), audit.findings.end(), concerns);
            const Target& target = edits.front().target;
            const std::string what =
                std::string(name_of(all_plants[kind])) + ": " +
                output::text_of(audit::name_of_fact(target.fact, statements, facts), output::Language::vi) + ": " +
                target.written + " -> " + edits.front().text;
            if (finding == audit.findings.end()) {
                planted.missed.push_back("not found: " + what);
                continue;
            }
            ++tally.found;
            tally.alone += std::count_if(audit.findings.begin(), audit.findings.end(), concerns) == 1 ? 1 : 0;
            tally.among += std::any_of(finding->suspects.begin(), finding->suspects.end(), is_changed) ? 1 : 0;
            if (!finding->suspects.empty() && is_changed(finding->suspects.front())) {
                ++tally.first;
            } else {
                planted.missed.push_back("another suspect: " + what + ": " +
                                         output::text_of(finding->message, output::Language::vi));
            }
        }
    }
    return planted;
}

}  // namespace solieu::corpus
