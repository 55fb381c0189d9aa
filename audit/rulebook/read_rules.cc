#include "audit/rulebook/read_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/edit_distance.h"
#include "base/lexicon/toml.h"
#include "normalize/indicators/indicator.h"
#include "normalize/values/unit.h"

namespace solieu::audit {
namespace {

using Keys = std::span<const std::string_view>;

constexpr std::string_view file_keys[] = {"rule", "same"};
constexpr std::string_view choice_keys[] = {"label", "unless", "under",     "unit",
                                            "value", "stt",    "indicator", "optional"};
constexpr std::string_view explain_keys[] = {"vi", "en"};
constexpr std::string_view rule_keys[] = {
    "id",   "relation", "severity", "source",  "explain", "level", "reach", "in",    "total", "whole", "parts", "part",
    "rate", "rows",     "row",      "allowed", "codes",   "min",   "max",   "money", "holds", "fails", "across"};

struct ClaimWord {
    Claim claim;
    std::string_view word, example;
    std::array<std::string_view, 3> keys;  // what such a rule needs; "" for no more
};
constexpr ClaimWord claims[] = {
    {Claim::sum, "sum", "total = \"…\" and parts = [\"…\", \"…\"]", {"total", "parts", ""}},
    {Claim::at_most, "at-most", "whole = \"…\" and parts = [\"…\"]", {"whole", "parts", ""}},
    {Claim::ratio, "ratio", "rate = \"…\", part = \"…\" and whole = \"…\"", {"rate", "part", "whole"}},
    {Claim::equal, "equal", "rows = [\"…\", \"…\"]", {"rows", "", ""}},
    {Claim::unit, "unit", "row = \"…\" and allowed = [\"percent\"]", {"row", "allowed", ""}},
    {Claim::value, "value", "row = \"…\" and allowed = [\"count\"]", {"row", "allowed", ""}},
    {Claim::range, "range", "row = \"…\" with min or max", {"row", "", ""}},
    {Claim::codes, "codes", "row = \"…\", and codes = [\"0\", \"1\"] where the unit cell lists none", {"row", "", ""}},
};

constexpr std::string_view value_words[] = {"count", "percent", "decimal", "fraction", "money",
                                            "code",  "tick",    "text",    "missing"};
constexpr std::string_view unit_kinds[] = {"percent", "count", "money", "measure", "codes", "none", "unknown"};
constexpr std::string_view level_words[] = {"unknown", "ministry", "province", "department", "district", "commune"};

std::string in_quotes(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string listed(Keys words) {
    std::string text;
    for (std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
    return text;
}

bool contains_word(Keys words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string suggestion(std::string_view word, Keys known) {
    const std::string_view meant = nearest(word, known);
    return meant.empty() ? "There are " + listed(known) : "Did you mean " + in_quotes(meant) + "?";
}

class Reader {
  public:
    Reader(Rulebook& rulebook, const std::string& file, const Lexicon& lexicon)
        : rulebook_(rulebook), file_(file), lexicon_(lexicon) {}

    void read(std::string_view text) {
        const ParsedToml parsed = parse_toml(text);
        if (!parsed.table) {
            problems.push_back({file_, parsed.line, parsed.column, parsed.reason, parsed.advice});
            return;
        }
        const toml::table& root = *parsed.table;
        check_keys(root, file_keys);
        if (const toml::node* same = root.get("same")) read_synonyms(*same);
        if (const toml::node* node = root.get("rule")) {
            const toml::array* list = node->as_array();
            if (!list || !list->is_homogeneous(toml::node_type::table)) {
                add(*node, "\"rule\" is no list of rules", "Begin each rule with a line [[rule]]");
                return;
            }
            for (const toml::node& each : *list) read_rule(*each.as_table());
        } else if (!root.contains("same") && problems.empty()) {
            add(root.source().begin, "the file has no rules", "Begin each rule with a line [[rule]]");
        }
    }

    std::vector<RuleProblem> problems;
    std::vector<DataRule> rules;
    std::optional<Rulebook> unchanged;  // that of before, where reading changed more of it than the words that it knows

  private:
    void add(toml::source_position at, std::string reason, std::string advice) {
        problems.push_back({file_, std::max(1, static_cast<int>(at.line)), std::max(1, static_cast<int>(at.column)),
                            std::move(reason), std::move(advice)});
    }
    void add(const toml::node& node, std::string reason, std::string advice) {
        add(node.source().begin, std::move(reason), std::move(advice));
    }

    void check_keys(const toml::table& table, Keys known) {
        for (const auto& [key, node] : table)
            if (!contains_word(known, key.str()))
                add(key.source().begin, "unknown key " + in_quotes(key.str()), suggestion(key.str(), known));
    }

    void read_synonyms(const toml::node& node) {
        if (!unchanged) unchanged = rulebook_;
        const toml::array* list = node.as_array();
        if (!list) return add(node, "\"same\" is no list", "Write same = [[\"short\", \"the long name\"]]");
        for (const toml::node& each : *list) {
            const std::vector<std::string> phrases = texts(each);
            if (phrases.size() < 2) {
                add(each, "phrases that mean the same are two or more", "Write [\"short\", \"the long name\"]");
            } else {
                rulebook_.vocabulary.add_synonyms(phrases);
            }
        }
        // Patterns that were read before know nothing of these words.
        for (DataRule& rule : rulebook_.rules) {
            read_again(rule.row);
            for (RowChoice& part : rule.parts) read_again(part);
        }
    }

    void read_again(RowChoice& choice) {
        for (auto* patterns : {&choice.label, &choice.unless, &choice.under})
            for (LabelPattern& pattern : *patterns)
                if (auto again = parse_pattern(pattern.text, rulebook_.vocabulary)) pattern = std::move(*again);
    }

    // A text or a list of texts.
    std::vector<std::string> texts(const toml::node& node) {
        std::vector<std::string> result;
        if (const auto* one = node.as_string()) return {one->get()};
        if (const toml::array* list = node.as_array()) {
            for (const toml::node& each : *list) {
                if (const auto* text = each.as_string()) {
                    result.push_back(text->get());
                } else {
                    add(each, "a text is expected here", "Put it in quotes");
                }
            }
            if (list->empty()) add(node, "the list is empty", "Leave the key out or name something");
            return result;
        }
        add(node, "a text or a list of texts is expected here", "Write \"…\" or [\"…\", \"…\"]");
        return result;
    }

    std::string text(const toml::table& table, std::string_view key) {
        const toml::node* node = table.get(key);
        if (!node) return {};
        if (const auto* value = node->as_string()) return value->get();
        add(*node, in_quotes(key) + " is no text", "Put it in quotes");
        return {};
    }

    std::vector<std::string> words(const toml::table& table, std::string_view key, Keys known) {
        const toml::node* node = table.get(key);
        if (!node) return {};
        std::vector<std::string> result = texts(*node);
        for (const std::string& word : result)
            if (!contains_word(known, word))
                add(*node, in_quotes(word) + " is not known here", suggestion(word, known));
        return result;
    }

    std::vector<LabelPattern> patterns(const toml::node& node) {
        std::vector<LabelPattern> result;
        for (const std::string& one : texts(node)) {
            auto pattern = parse_pattern(one, rulebook_.vocabulary);
            if (pattern) {
                result.push_back(std::move(*pattern));
            } else {
                add(node, "the pattern " + in_quotes(one) + " cannot be read: " + pattern.error(),
                    "Patterns are words, \"…\" for any words, (a|b) for one of several, [a] for what may be there");
            }
        }
        return result;
    }

    std::vector<UnitChoice> units(const toml::node& node) {
        std::vector<UnitChoice> result;
        for (const std::string& text : texts(node)) {
            const UnitChoice& choice = result.emplace_back(UnitChoice{text, normalize::unit_of(text, lexicon_)});
            if (contains_word(unit_kinds, text)) continue;
            if (choice.unit.kind == normalize::UnitKind::unknown || choice.unit.kind == normalize::UnitKind::none)
                add(node, in_quotes(text) + " is no unit that is known",
                    "Name a unit such as \"%\", or a kind: " + listed(unit_kinds));
        }
        return result;
    }

    std::vector<std::string> known_indicators(const toml::node& node) {
        std::vector<std::string> ids = texts(node);
        for (const std::string& id : ids)
            if (!normalize::find_indicator(id, lexicon_))
                add(node, in_quotes(id) + " is no indicator of the catalogue", "solieu indicators list shows them all");
        return ids;
    }

    RowChoice choice(const toml::node& node) {
        RowChoice result;
        const toml::table* table = node.as_table();
        if (!table) {
            result.label = patterns(node);
            return result;
        }
        check_keys(*table, choice_keys);
        if (const toml::node* label = table->get("label")) result.label = patterns(*label);
        if (const toml::node* unless = table->get("unless")) result.unless = patterns(*unless);
        if (const toml::node* under = table->get("under")) result.under = patterns(*under);
        if (const toml::node* unit = table->get("unit")) result.unit = units(*unit);
        result.value = words(*table, "value", value_words);
        if (const toml::node* stt = table->get("stt")) result.stt = texts(*stt);
        if (const toml::node* indicator = table->get("indicator")) result.indicators = known_indicators(*indicator);
        if (const toml::node* optional = table->get("optional")) {
            if (const auto* flag = optional->as_boolean()) {
                result.optional = flag->get();
            } else {
                add(*optional, "\"optional\" is neither true nor false", "Write optional = true");
            }
        }
        if (table->empty()) add(node, "nothing says which row is meant", "Write label = \"…\"");
        return result;
    }

    void choices(const toml::table& table, std::string_view key, std::size_t least, std::vector<RowChoice>& into) {
        const toml::node* node = table.get(key);
        if (!node) return;
        const toml::array* list = node->as_array();
        if (!list) return add(*node, in_quotes(key) + " is no list", "Write " + std::string(key) + " = [\"…\", \"…\"]");
        for (const toml::node& each : *list) into.push_back(choice(each));
        if (into.size() < least)
            add(*node, in_quotes(key) + " needs at least " + std::to_string(least),
                "Name each row by a pattern of its label");
    }

    std::optional<Decimal> bound(const toml::table& table, std::string_view key) {
        const toml::node* node = table.get(key);
        if (!node) return std::nullopt;
        if (const auto* number = node->as_integer()) return Decimal{.coefficient = number->get()};
        if (const auto* written = node->as_string())
            if (const auto number = parse_plain(written->get())) return number;
        add(*node, in_quotes(key) + " is no number", "Write a whole number, or a decimal in quotes: \"99.5\"");
        return std::nullopt;
    }

    void read_words(const toml::table& table, DataRule& rule) {
        const std::string severity = text(table, "severity");
        if (severity == "error" || severity == "warning" || severity == "info") {
            rule.severity = severity == "error"  ? Severity::error
                            : severity == "info" ? Severity::info
                                                 : Severity::warning;
        } else if (table.contains("severity") && table.get("severity")->is_string()) {
            add(*table.get("severity"), in_quotes(severity) + " is no severity", "There are error, warning, info");
        }
        const bool relation = rule.claim == Claim::sum || rule.claim == Claim::at_most || rule.claim == Claim::ratio ||
                              rule.claim == Claim::equal;
        if (relation && rule.severity == Severity::info)
            add(*table.get("severity"), "numbers that must agree are no matter of info", "Use error or warning");
        constexpr std::string_view reaches[] = {"near", "table", "report"};
        for (const std::string& reach : words(table, "reach", reaches))
            rule.reach = reach == "report" ? Reach::report : reach == "table" ? Reach::table : Reach::near;
        constexpr std::string_view lines[] = {"rows", "columns"};
        for (const std::string& across : words(table, "across", lines)) rule.across_columns = across == "columns";
        if (rule.across_columns && !relation)
            add(*table.get("across"), "only numbers that must agree can be asked of columns", "Leave \"across\" out");
        constexpr std::string_view places[] = {"tables", "prose"};
        if (const std::vector<std::string> in = words(table, "in", places); !in.empty()) {
            rule.in_tables = contains_word(std::vector<std::string_view>(in.begin(), in.end()), "tables");
            rule.in_prose = contains_word(std::vector<std::string_view>(in.begin(), in.end()), "prose");
            if (rule.in_prose && rule.claim != Claim::range)
                add(*table.get("in"), "only a range can be asked of figures in the prose", "Leave \"in\" out");
        }
        rule.levels = words(table, "level", level_words);
        if (const toml::node* explain = table.get("explain")) {
            if (const toml::table* both = explain->as_table()) {
                check_keys(*both, explain_keys);
                rule.explanation = {.vi = text(*both, "vi"), .en = text(*both, "en")};
            } else {
                add(*explain, "\"explain\" is no pair of texts", "Write explain.vi = \"…\" and explain.en = \"…\"");
            }
        }
    }

    void read_rows(const toml::table& table, DataRule& rule) {
        for (std::string_view key : {"total", "whole", "rate", "row"})
            if (const toml::node* node = table.get(key); node && !(key == "whole" && rule.claim == Claim::ratio))
                rule.row = choice(*node);
        choices(table, "parts", rule.claim == Claim::sum ? 2 : 1, rule.parts);
        if (rule.claim == Claim::ratio)
            for (std::string_view key : {"part", "whole"})
                if (const toml::node* node = table.get(key)) rule.parts.push_back(choice(*node));
        if (rule.claim == Claim::equal) {
            std::vector<RowChoice> both;
            choices(table, "rows", 2, both);
            if (both.size() > 2) add(*table.get("rows"), "\"rows\" names more than two", "Write a rule for each pair");
            if (both.size() == 2) {
                rule.row = std::move(both[0]);
                rule.parts.push_back(std::move(both[1]));
            }
        }
    }

    // A column is known by its head alone.
    void check_columns(const toml::table& table, const DataRule& rule) {
        std::vector<const RowChoice*> all = {&rule.row};
        for (const RowChoice& part : rule.parts) all.push_back(&part);
        for (const RowChoice* one : all)
            if (one->label.empty() || !one->under.empty() || !one->unit.empty() || !one->value.empty() ||
                !one->stt.empty() || !one->indicators.empty())
                add(table, "a column is named by its head alone",
                    "Write label = \"…\", with unless where it is needed");
    }

    void read_bounds(const toml::table& table, DataRule& rule) {
        if (const toml::node* allowed = table.get("allowed"); allowed && rule.claim == Claim::value) {
            rule.allowed = words(table, "allowed", value_words);
        } else if (allowed) {
            rule.allowed_units = units(*allowed);
        }
        if (const toml::node* codes = table.get("codes")) rule.allowed = texts(*codes);
        rule.min = bound(table, "min");
        rule.max = bound(table, "max");
        rule.bound_unit = text(table, "money");
        const normalize::Unit money = normalize::unit_of(rule.bound_unit, lexicon_);
        rule.bound_exponent = money.exponent;
        if (!rule.bound_unit.empty() && money.kind != normalize::UnitKind::money)
            add(*table.get("money"), in_quotes(rule.bound_unit) + " is no unit of money", "Write \"vnd\"");
        if (rule.claim == Claim::range && !rule.min && !rule.max)
            add(table, "a range has neither min nor max", "Add min = … or max = …");
    }

    void read_rule(const toml::table& table) {
        const std::size_t before = problems.size();
        check_keys(table, rule_keys);
        DataRule rule{.id = text(table, "id"), .source = text(table, "source")};
        rule.file = file_;
        rule.line = static_cast<int>(table.source().begin.line);
        const bool id = !rule.id.empty() &&
                        rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
        if (!id)
            add(table, rule.id.empty() ? "a rule has no id" : in_quotes(rule.id) + " is no id",
                "Write id = \"part.what-it-says\" in small letters, digits, points and dashes");
        const std::string relation = text(table, "relation");
        const auto* claim = std::find_if(std::begin(claims), std::end(claims),
                                         [&](const ClaimWord& one) { return one.word == relation; });
        if (claim == std::end(claims)) {
            std::vector<std::string_view> known;
            for (const ClaimWord& one : claims) known.push_back(one.word);
            return add(table.contains("relation") ? *table.get("relation") : table,
                       relation.empty() ? "a rule has no relation" : in_quotes(relation) + " is no relation",
                       suggestion(relation, known));
        }
        rule.claim = claim->claim;
        for (std::string_view key : claim->keys)
            if (!key.empty() && !table.contains(key))
                add(table, "a rule of relation " + in_quotes(relation) + " needs " + in_quotes(key),
                    "Write " + std::string(claim->example));
        for (std::string_view key : {"source", "explain", "severity", "holds", "fails"})
            if (!table.contains(key))
                add(table, "the rule " + in_quotes(rule.id) + " has no " + in_quotes(key),
                    key == "holds" || key == "fails" ? "Give an example: a few lines STT | label | unit | value"
                    : key == "severity"              ? "Write severity = \"warning\""
                    : key == "explain"               ? "Write explain.vi = \"…\" and explain.en = \"…\""
                                                     : "Say where the rule comes from");
        read_words(table, rule);
        read_rows(table, rule);
        if (rule.across_columns) check_columns(table, rule);
        read_bounds(table, rule);
        rule.holds = text(table, "holds");
        rule.fails = text(table, "fails");
        for (const DataRule& other : rules)
            if (other.id == rule.id)
                add(table, "two rules of the file have the id " + in_quotes(rule.id), "Give one of them another id");
        if (problems.size() == before) rules.push_back(std::move(rule));
    }

    Rulebook& rulebook_;
    const std::string& file_;
    const Lexicon& lexicon_;
};

}  // namespace

// FNV-1a: names the content of a file, guards nothing.
std::string fingerprint(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::string digits;
    for (int shift = 60; shift >= 32; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 15U];
    return digits;
}

std::string_view name_of(Claim claim) {
    for (const ClaimWord& one : claims)
        if (one.claim == claim) return one.word;
    return {};
}

std::string place_of(const RuleProblem& problem) {
    return problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
}

std::vector<RuleProblem> add_rules(Rulebook& rulebook, std::string_view text, const std::string& name,
                                   const Lexicon& lexicon) {
    Reader reader(rulebook, name, lexicon);
    reader.read(text);
    if (!reader.problems.empty()) {
        if (reader.unchanged) rulebook = std::move(*reader.unchanged);
        return std::move(reader.problems);
    }
    for (DataRule& rule : reader.rules) {
        const auto old = std::find_if(rulebook.rules.begin(), rulebook.rules.end(),
                                      [&](const DataRule& one) { return one.id == rule.id; });
        if (old == rulebook.rules.end()) {
            rulebook.rules.push_back(std::move(rule));
        } else {
            rulebook.notes.push_back("rule " + rule.id + " of " + name + " replaces the one of " + old->file);
            *old = std::move(rule);
        }
    }
    const std::size_t slash = name.rfind('/');
    rulebook.version += (rulebook.version.empty() ? "" : " + ") +
                        (slash == std::string::npos ? name : name.substr(slash + 1)) + " " + fingerprint(text);
    return {};
}

}  // namespace solieu::audit
