#include "grammar/rowsearch/lines/loose_vocabulary.h"

#include <algorithm>
#include <optional>

#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "extract/encoding/vietnamese_syllable.h"

namespace solieu::grammar {
namespace {

std::vector<TableEntry> entries_of(std::string_view table, const Lexicon& lexicon) {
    std::vector<TableEntry> entries;
    for (const PackRow& row : lexicon.rows(table))
        entries.push_back({std::vector<std::string>(row.fields.begin(), row.fields.end())});
    return entries;
}

bool has_beginning(const std::vector<std::string>& beginnings, std::string_view lower) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
        if (!lower.starts_with(beginning)) return false;
        const std::size_t end = beginning.size();
        const auto byte = end < lower.size() ? static_cast<unsigned char>(lower[end]) : ' ';
        // Whole words only: "số" does not begin "sống".
        return !(byte >= 0x80 || (byte >= 'a' && byte <= 'z')) || beginning.back() == ' ';
    });
}

// "có/không" -> "có", "không".
std::vector<std::string> choices_of(std::string_view unit) {
    const char separator = unit.find(';') != std::string_view::npos ? ';' : '/';
    std::vector<std::string> parts;
    while (!unit.empty()) {
        const std::size_t end = std::min(unit.find(separator), unit.size());
        std::string part = lower(unit.substr(0, end));
        if (!part.empty()) parts.push_back(std::move(part));
        unit.remove_prefix(std::min(end + 1, unit.size()));
    }
    return parts;
}

std::string with_capital(std::string_view lower) {
    const std::u32string characters = extract::characters_of(lower);
    auto letter = characters.empty() ? std::nullopt : extract::letter_of(characters.front());
    if (!letter) return std::string(lower);
    letter->upper = true;
    return extract::utf8_of(*letter) + extract::utf8_of(std::u32string_view(characters).substr(1));
}

// Of the first words that open parts; none when they are not two.
WithinMark within_mark(std::string_view words) {
    const std::size_t space = words.find(' ');
    if (space == words.npos || words.find(' ', space + 1) != words.npos) return {};
    const std::string_view first = words.substr(0, space);
    return {.first = std::string(first),
            .second = std::string(words.substr(space + 1)),
            .opens = with_capital(first),
            .whole = with_capital(words)};
}

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) : lexicon_(&lexicon) {
    const WordTable words(lexicon, {"function_words.tsv", "date_words.tsv", "column_heads.tsv"});
    within_ = within_mark(words["including"].first());
    years_ = words["year"];
    quarters_ = words["quarter"];
    months_ = words["month"];
    bare_unit_heads_ = words["unit-alone"];
}

int Vocabulary::unit_word(std::string_view lower) const {
    const auto found = words_.find(std::string(lower));
    return found == words_.end() ? -1 : found->second;
}

int Vocabulary::step(int node, int word) const {
    if (node < 0 || word < 0) return -1;
    const auto found = edges_.find(static_cast<std::uint64_t>(node) << 32 | static_cast<std::uint32_t>(word));
    return found == edges_.end() ? -1 : found->second;
}

bool Vocabulary::continues_unit(int word) const {
    return word >= 0 && follows_[static_cast<std::size_t>(word)];
}

int Vocabulary::add_words(std::string_view lower) {
    int node = 0;
    while (!lower.empty()) {
        const std::size_t end = std::min(lower.find(' '), lower.size());
        const auto [word, is_new] =
            words_.try_emplace(std::string(lower.substr(0, end)), static_cast<int>(words_.size()));
        if (is_new) follows_.push_back(false);
        if (node != 0) follows_[static_cast<std::size_t>(word->second)] = true;
        const std::uint64_t key = static_cast<std::uint64_t>(node) << 32 | static_cast<std::uint32_t>(word->second);
        const auto [edge, is_new_edge] = edges_.try_emplace(key, static_cast<int>(full_.size()));
        if (is_new_edge) full_.push_back(false);
        node = edge->second;
        lower.remove_prefix(std::min(end + 1, lower.size()));
    }
    if (node > 0) full_[static_cast<std::size_t>(node)] = true;
    return node;
}

void Vocabulary::add_unit(std::string_view lower) {
    const auto parts = choices_of(lower);
    const bool words = lower.find(';') != std::string_view::npos ||
                       std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return is_text_value(part); });
    if (parts.size() > 1 && words) {
        add_choices(lower);
    } else {
        add_words(lower);
    }
}

void Vocabulary::add_choices(std::string_view unit) {
    const int node = add_words(unit);
    if (node <= 0) return;
    support_unit(node);
    std::vector<std::string> parts = choices_of(unit);
    all_choices_.insert(parts.begin(), parts.end());
    choices_[node] = std::move(parts);
}

bool Vocabulary::is_choice(int node, std::string_view lower) const {
    const auto found = choices_.find(node);
    return found != choices_.end() &&
           std::find(found->second.begin(), found->second.end(), lower) != found->second.end();
}

bool Vocabulary::is_unfinished(std::string_view lower_word) const {
    return unfinished_.contains(std::string(lower_word));
}
bool Vocabulary::opens_label(std::string_view lower) const {
    return has_beginning(starters_, lower);
}
bool Vocabulary::is_seldom_last(std::string_view lower_word) const {
    return seldom_last_.contains(std::string(lower_word));
}
bool Vocabulary::opens_note(std::string_view lower) const {
    return has_beginning(remarks_, lower);
}
bool Vocabulary::is_text_value(std::string_view lower) const {
    return values_.contains(std::string(lower));
}
bool Vocabulary::is_predicate(std::string_view lower_word) const {
    return predicates_.contains(std::string(lower_word));
}
bool Vocabulary::closes_table(std::string_view lower) const {
    return has_beginning(closing_, lower);
}
bool Vocabulary::opens_title(std::string_view lower) const {
    return has_beginning(titles_, lower);
}
bool Vocabulary::opens_signature(std::string_view lower) const {
    return has_beginning(signatures_, lower);
}

std::string_view Vocabulary::head_role(std::string_view lower) const {
    const auto found = heads_.find(std::string(lower));
    return found == heads_.end() ? std::string_view() : found->second;
}

bool Vocabulary::begins_head(std::string_view lower) const {
    return std::any_of(heads_.begin(), heads_.end(), [&](const auto& head) {
        return head.first.size() > lower.size() && head.first.starts_with(lower) && head.first[lower.size()] == ' ';
    });
}

void Vocabulary::add_word(std::string_view kind, std::string_view lower) {
    if (kind == "starter") starters_.emplace_back(lower);
    if (kind == "unfinished") unfinished_.emplace(lower);
    if (kind == "weak") seldom_last_.emplace(lower);
    if (kind == "remark") remarks_.emplace_back(lower);
    if (kind == "value") values_.emplace(lower);
    if (kind == "predicate") predicates_.emplace(lower);
    if (kind == "closing") closing_.emplace_back(lower);
    if (kind == "recipients") closing_.emplace_back(lower);
    // "KT. GIÁM ĐỐC", but not "Q.1".
    if (kind == "signature") signatures_.push_back(std::string(lower) + (lower.ends_with('.') ? " " : ""));
    if (kind.starts_with("head-")) heads_.emplace(lower, kind.substr(5));
    if (kind == "caption") titles_.emplace_back(lower);
}

Vocabulary load_vocabulary(const Lexicon& lexicon) {
    Vocabulary vocabulary(lexicon);
    std::vector<TableEntry> entries = loose_word_entries(lexicon);
    for (TableEntry& entry : entries_of("section_words.tsv", lexicon))
        if (entry.fields[0] == "recipients" || entry.fields[0] == "signature" || entry.fields[0] == "caption")
            entries.push_back(std::move(entry));
    for (const TableEntry& entry : entries) {
        // A space at the end is part of the entry; lower() would trim it.
        std::string words = lower(entry.fields[1]);
        if (entry.fields[1].ends_with(' ')) words += ' ';
        vocabulary.add_word(entry.fields[0], words);
    }
    // Behind the words: which units are lists of values follows from them.
    for (const TableEntry& entry : loose_unit_entries(lexicon)) vocabulary.add_unit(lower(entry.fields[0]));
    return vocabulary;
}

namespace {

struct ListedUnits {
    explicit ListedUnits(const Lexicon& lexicon) {
        for (const TableEntry& entry : loose_unit_entries(lexicon)) units.insert(lower(entry.fields[0]));
    }
    std::unordered_set<std::string> units;
};

}  // namespace

bool is_listed_unit(std::string_view text, const Lexicon& lexicon) {
    return lexicon.of<ListedUnits>().units.contains(lower(text));
}

std::vector<TableEntry> loose_unit_entries(const Lexicon& lexicon) {
    return entries_of("unit_cells.tsv", lexicon);
}
std::vector<TableEntry> loose_word_entries(const Lexicon& lexicon) {
    return entries_of("row_words.tsv", lexicon);
}

}  // namespace solieu::grammar
