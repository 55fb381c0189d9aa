#pragma once
// What the words of a table without cells can be: unit cells, words that open a label or cannot end one, words that
// close a table. The lists are data: packs/vi/unit_cells.tsv and row_words.tsv; the words of periods, of parts and of
// the bare head of units are those of date_words.tsv, function_words.tsv and column_heads.tsv.
//
// Units are kept as a tree of words, so that a unit that is wrapped ("Cơ quan, đơn" / "vị") can be followed from line
// to line.
//
// Example:
//   Vocabulary vocabulary = load_vocabulary(lexicon);
//   int node = vocabulary.step(0, vocabulary.unit_word("hồ"));   // "Hồ sơ" begins
//   node = vocabulary.step(node, vocabulary.unit_word("sơ"));
//   vocabulary.is_unit(node);                                    // true

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/word_table.h"

namespace solieu::grammar {

// The words that open the parts of a row in the column of its number, on one line or on two.
struct WithinMark {
    std::string first, second;  // "trong", "đó"; empty where no pack has such words
    std::string opens;          // "Trong": the first as it opens the cell
    std::string whole;          // "Trong đó"

    [[nodiscard]] bool is_first(std::string_view lower) const { return !first.empty() && lower == first; }
    [[nodiscard]] bool is_opening(std::string_view text) const { return !opens.empty() && text == opens; }
    [[nodiscard]] bool begins_second(std::string_view lower) const {
        return !second.empty() && lower.starts_with(second);
    }
    // With or without a colon.
    [[nodiscard]] bool is_second(std::string_view lower) const {
        if (!begins_second(lower)) return false;
        lower.remove_prefix(second.size());
        return lower.empty() || lower == ":";
    }
};

class Vocabulary {
  public:
    explicit Vocabulary(const Lexicon& lexicon);
    [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
    // The number of a word (lower case) that occurs in units; -1 for any other.
    [[nodiscard]] int unit_word(std::string_view lower) const;
    // The node after `node` by the word; 0 is the root; -1 when no unit goes on so.
    [[nodiscard]] int step(int node, int word) const;
    [[nodiscard]] bool is_unit(int node) const { return node > 0 && full_[static_cast<std::size_t>(node)]; }
    // True when the word stands in a unit of several words anywhere but first.
    [[nodiscard]] bool continues_unit(int word) const;
    void add_unit(std::string_view lower);
    // Units that this table was seen to use: words that may be a unit elsewhere ("TTHC") are none here without it.
    void support_unit(int node) { supported_.insert(node); }
    [[nodiscard]] bool is_supported(int node) const { return supported_.contains(node); }

    // Units that list the words a value may be: "Có/không", "Trực tuyến; Phát phiếu; Kết hợp". Adds `unit` (lower case)
    // as one; units with ';' are such lists without being told.
    void add_choices(std::string_view unit);
    [[nodiscard]] bool is_choice(int node, std::string_view lower) const;
    [[nodiscard]] bool is_any_choice(std::string_view lower) const { return all_choices_.contains(std::string(lower)); }

    // A word that cannot end a label ("của"), or seldom does ("năm").
    [[nodiscard]] bool is_unfinished(std::string_view lower_word) const;
    [[nodiscard]] bool is_seldom_last(std::string_view lower_word) const;
    // `lower` is the beginning of a line, in lower case.
    [[nodiscard]] bool opens_label(std::string_view lower) const;
    [[nodiscard]] bool opens_note(std::string_view lower) const;
    [[nodiscard]] bool is_text_value(std::string_view lower) const;
    // A word of a sentence ("tăng", "do"): behind a number it makes a note, not a part of the value.
    [[nodiscard]] bool is_predicate(std::string_view lower_word) const;
    [[nodiscard]] bool closes_table(std::string_view lower) const;
    [[nodiscard]] bool opens_title(std::string_view lower) const;
    // Like closes_table, for lines in capitals.
    [[nodiscard]] bool opens_signature(std::string_view lower) const;
    // The role ("stt", "indicator", "unit", "reporter", "value", "results", "note") of words that head a column; "" for
    // any others.
    [[nodiscard]] std::string_view head_role(std::string_view lower) const;
    // True when some head of a column begins with these words and goes on.
    [[nodiscard]] bool begins_head(std::string_view lower) const;
    void add_word(std::string_view kind, std::string_view lower);

    [[nodiscard]] const WithinMark& within() const { return within_; }
    // Words of periods: "năm", "quý", "tháng".
    [[nodiscard]] bool is_year_word(std::string_view lower) const { return years_.contains(lower); }
    [[nodiscard]] bool is_quarter_word(std::string_view lower) const { return quarters_.contains(lower); }
    [[nodiscard]] bool is_month_word(std::string_view lower) const { return months_.contains(lower); }
    // A head of units that beside another one names the rows: "đơn vị".
    [[nodiscard]] bool is_bare_unit_head(std::string_view lower) const { return bare_unit_heads_.contains(lower); }

  private:
    int add_words(std::string_view lower);

    const Lexicon* lexicon_;
    WithinMark within_;
    WordList years_, quarters_, months_, bare_unit_heads_;
    std::unordered_map<std::string, int> words_;
    std::vector<bool> follows_{};                   // by word
    std::unordered_map<std::uint64_t, int> edges_;  // node and word -> node
    std::unordered_set<int> supported_;
    std::vector<bool> full_ = {false};                           // by node
    std::unordered_map<int, std::vector<std::string>> choices_;  // by node
    std::unordered_set<std::string> all_choices_;
    std::unordered_set<std::string> unfinished_, seldom_last_, values_, predicates_;
    std::vector<std::string> starters_, remarks_, closing_, signatures_, titles_;
    std::unordered_map<std::string, std::string> heads_;
};

[[nodiscard]] Vocabulary load_vocabulary(const Lexicon& lexicon);

// The whole text is a unit of the list: "Hồ sơ", "Cơ quan, đơn vị".
[[nodiscard]] bool is_listed_unit(std::string_view text, const Lexicon& lexicon);

// The entries of the data files, for tests.
struct TableEntry {
    std::vector<std::string> fields;
};
[[nodiscard]] std::vector<TableEntry> loose_unit_entries(const Lexicon& lexicon);
[[nodiscard]] std::vector<TableEntry> loose_word_entries(const Lexicon& lexicon);

}  // namespace solieu::grammar
