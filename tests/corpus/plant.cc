#include "tests/corpus/plant.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "audit/check.h"
#include "audit/findings/messages.h"
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
    }
    return std::nullopt;
}

// One number of the report: a cell, or the number or denominator of a figure.
struct Target {
    int fact = -1;
    audit::Term::Side side = audit::Term::Side::value;
    std::string written;
    std::string neighbour;  // the cell below or above
};

std::vector<Target> targets_of(const Outcome& outcome) {
    std::vector<Target> targets;
    const auto cell = [&](const normalize::Fact& fact, int row) -> std::string {
        const auto& rows = outcome.statements.tables[static_cast<std::size_t>(fact.table)].rows;
        if (row < 0 || row >= static_cast<int>(rows.size())) return {};
        const auto& values = rows[static_cast<std::size_t>(row)].values;
        if (fact.value >= static_cast<int>(values.size())) return {};
        const std::string& text = values[static_cast<std::size_t>(fact.value)].text.text;
        return is_plain_number(text) ? text : std::string();
    };
    for (int i = 0; i < static_cast<int>(outcome.facts.facts.size()); ++i) {
        const normalize::Fact& fact = outcome.facts.facts[static_cast<std::size_t>(i)];
        if (fact.from_cell()) {
            Target target{.fact = i, .written = cell(fact, fact.row)};
            if (target.written.empty() || !fact.quantity.value || fact.quantity.kind == normalize::QuantityKind::code)
                continue;
            // From below and from above in turn.
            const int first = i % 2 == 0 ? 1 : -1;
            for (int row : {fact.row + first, fact.row - first})
                if (target.neighbour.empty()) target.neighbour = cell(fact, row);
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

bool refers(const std::vector<audit::Ref>& refs, const audit::Ref& ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
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
    return *this;
}

Planted plant_all(const std::string& path) {
    const Outcome sound = run(path);
    if (!sound.read) throw std::runtime_error(path + ": " + sound.trouble);
    Planted planted;
    for (const audit::Finding& finding : sound.audit.findings)
        planted.errors_before += finding.severity == Severity::error ? 1 : 0;

    std::size_t turn = 0;
    for (const Target& target : targets_of(sound)) {
        std::vector<const audit::Relation*> relations;
        for (const audit::Judged& judged : sound.audit.relations)
            if (judged.relation.certainty != audit::Certainty::possible &&
                judged.evaluation.outcome != audit::Outcome::unknown && takes_part(judged.relation, target))
                relations.push_back(&judged.relation);
        for (std::size_t kind = 0; kind < all_plants.size(); ++kind) {
            const auto text = with_slip(target.written, all_plants[kind], turn++, target.neighbour);
            if (!text || *text == target.written) continue;
            grammar::Statements statements = sound.statements;
            write(*text, target, sound.facts, statements);
            const normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
            const audit::Term term{.fact = target.fact, .side = target.side};
            const auto before = number_of(term, sound.facts), after = number_of(term, facts);
            if (before && after && *before == *after) continue;
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
            const audit::Ref ref = audit::ref_of(target.fact, facts);
            const auto finding = std::find_if(
                audit.findings.begin(), audit.findings.end(),
                [&](const audit::Finding& one) { return one.severity != Severity::info && refers(one.refs, ref); });
            const std::string what =
                std::string(name_of(all_plants[kind])) + ": " +
                output::text_of(audit::name_of_fact(target.fact, statements, facts), output::Language::vi) + ": " +
                target.written + " -> " + *text;
            if (finding == audit.findings.end()) {
                planted.missed.push_back("not found: " + what);
                continue;
            }
            ++tally.found;
            tally.among += refers(finding->suspects, ref) ? 1 : 0;
            if (!finding->suspects.empty() && finding->suspects.front() == ref) {
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
