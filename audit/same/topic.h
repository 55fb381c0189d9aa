#pragma once
// What a number speaks of, in a form that can be compared: a row of a table, a figure of the prose.
//
// Words are put into one form (normalize/labels/terms.h), taken apart into qualifiers (normalize/labels/qualifiers.h)
// and the rest, and numbered, so that topics are sorted lists of integers.
//
//   row "Số TTHC cấp xã"                      nouns {#tthc}, own {}, qualifiers level xã
//   figure "tuyển dụng 19 viên chức"          nouns {}, own {tuyển, dụng}, person viên chức

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/tables/table_view.h"
#include "grammar/statement.h"
#include "normalize/fact.h"
#include "normalize/labels/qualifiers.h"
#include "normalize/labels/terms.h"

namespace solieu::audit {

// Words by number, and how many row labels hold each.
struct Vocabulary {
    normalize::Terms terms;
    std::unordered_map<std::string, int> numbers;
    std::vector<int> labels;    // word -> row labels with it
    std::vector<char> noun;     // word -> a thing that is counted
    std::vector<char> general;  // word -> a name that fits many things ("đơn vị")
};

using WordList = std::vector<int>;  // sorted, each once

struct Said {
    WordList own;    // words that are no noun
    WordList nouns;  // things counted
    normalize::Qualifiers qualifiers;
};

// When: of the period reported, since the year's beginning, or another time.
enum class When { unsaid, period, cumulative, other };

// What the words of a row and of those above it say.
struct RowWords {
    Said label;
    WordList brackets;                // words in the label's brackets
    WordList above;                   // of the rows above it, the group and the table's title
    normalize::Qualifiers inherited;  // label's, or per aspect the nearest row's above that has any
};

struct RowTopic {
    int table = -1, row = -1, fact = -1;
    std::shared_ptr<const RowWords> words;  // one for all numbers of the row; never null
    bool rate = false;
    bool total = false;    // "Tổng số …", "Số …": counts
    bool planned = false;  // of a plan or target
    int year = 0;          // of the column in a table of several years; 0 for the report's own time
    When when = When::unsaid;
};

struct FigureTopic {
    int figure = -1, fact = -1;
    Said subject, clause;
    WordList sentence, whole, headings;
    normalize::Qualifiers around;  // of the figure it is part of, else of the paragraph that leads its list
    bool rate = false;
    bool total = false;  // "tổng số", "toàn tỉnh có"
    When when = When::unsaid;
    int year = 0;  // that its clause or sentence names: "năm 2023"; 0 for none, -1 for several
};

struct Topics {
    Vocabulary vocabulary;
    std::vector<RowTopic> rows;        // numbers of rows: of the only value column, or of each that names a year
    std::vector<FigureTopic> figures;  // results: no targets, no changes
};

// `views`: of all tables, in order.
[[nodiscard]] Topics topics_of(const grammar::Statements& statements, const normalize::Facts& facts,
                               std::span<const TableView> views, const Lexicon& lexicon);

// Nothing but the thing itself is counted: "Tổng số ĐVSNCL tại địa phương", with qualifiers "Số TTHC cấp xã".
[[nodiscard]] bool is_population(const RowTopic& row);

// The words of both; both sorted.
void add(WordList& words, const WordList& more);

// a is found in b; both sorted.
[[nodiscard]] bool within(const WordList& a, const WordList& b);

}  // namespace solieu::audit
