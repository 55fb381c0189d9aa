#pragma once
// What a number speaks of, in a form that can be compared: a row of a table, a figure of the prose.
//
// Words are put into one form (terms.h), taken apart into qualifiers (qualifiers.h) and the rest, and numbered, so that
// topics are sorted lists of integers.
//
//   row "Số TTHC cấp xã"                      nouns {#tthc}, own {}, qualifiers level xã
//   figure "tuyển dụng 19 viên chức"          nouns {}, own {tuyển, dụng}, person viên chức

#include <cstdint>
#include <string>
#include <vector>

#include "normalize/labels/label.h"
#include "normalize/labels/qualifiers.h"

namespace solieu::normalize {

// What is known of the words of topics, by their numbers.
struct TopicWords {
    std::vector<int> labels;    // word -> row labels with it
    std::vector<char> noun;     // word -> a thing that is counted
    std::vector<char> general;  // word -> a name that fits many things ("đơn vị")
};

using WordList = std::vector<int>;  // sorted, each once

struct Said {
    WordList own;    // words that are no noun
    WordList nouns;  // things counted
    Qualifiers qualifiers;
};

// When: of the period reported, since the year's beginning, or another time.
enum class When { unsaid, period, cumulative, other };

// What the words of a row and of those above it say.
struct RowWords {
    Label label;
    Said said;                 // by the label
    WordList brackets;         // words in the label's brackets
    WordList above;            // of the rows above it, the group and the table's title
    Qualifiers inherited;      // the label's, or per aspect the nearest row's above that has any
    std::vector<int> form;     // the label's words in one form, in order: rows with the same have the same label
    When when = When::unsaid;  // by the label, else by that of the row above
    std::vector<int> note;     // every word of its note
    bool note_alone = false;   // the note is nothing but its only figure
    bool note_some = false;    // the note tells of some of them only
};

// What the words around a figure of the prose say.
struct FigureWords {
    Label label;               // the unit and the subject
    Label subject;             // the subject alone
    std::vector<int> around;   // every word of the subject, the unit and of what stands around the figure
    Said said, clause;         // by unit and subject, by the rest of the clause
    std::vector<int> rest;     // of unit and subject in one form, in order: what is no qualifier and tells something
    WordList sentence, whole;  // words of the sentence and of the figures that it is a part of
    Qualifiers context;        // of the figure it is part of, else of the paragraph that leads its list
    bool result = false;       // no target, no change: only of these the fields from `said` on are filled
    bool total = false;        // "tổng số", "toàn tỉnh có"
    When when = When::unsaid;
    int year = 0;  // that its clause or sentence names: "năm 2023"; 0 for none, -1 for several
};

// Something in the text of a paragraph that says how figures beside it belong together.
struct ProseMark {
    enum class Kind { list_end, within, opens_round, opens, closes };  // phrases (phrases.h), and brackets
    Kind kind = Kind::opens;
    std::uint32_t begin = 0, end = 0;  // bytes into the paragraph's text
};

// What the cited document is, for comparison with others: "Quyết định 12/QĐ-UBND ngày … của UBND tỉnh".
struct CitedDocument {
    std::string name;    // type and number; without a number the words that cite it
    std::string series;  // "/qđ-ubnd"
    std::string issuer;  // the words behind "của"; "" when none stand there
    int year = 0;        // that the number names: "18/2021/NQ-HĐND"; 0 for none
    int number = 0;      // 12; 0 when the number does not begin with digits or names a year, for then it is a law's
};

// The labels of the parts that one cell or figure gives: "28 (huyện 27, xã 01)".
struct PartLabels {
    int fact = -1;
    std::vector<Label> labels;
};

// All that the words of a document were found to say.
struct DocumentWords {
    std::vector<std::string> texts;                    // the words by number
    std::vector<std::vector<RowWords>> rows;           // rows[table][row]
    std::vector<std::vector<int>> titles;              // every word of each table's title
    std::vector<std::vector<std::vector<int>>> heads;  // heads[table][column]: the words of its head, all storeys
    std::vector<FigureWords> figures;                  // beside Statements::figures
    std::vector<WordList> headings;                    // by section: of its title and those above it
    std::vector<char> outlooks;                        // by section: it, or one above it, tells of what is to come
    std::vector<std::vector<ProseMark>> marks;         // by paragraph, in order
    std::vector<CitedDocument> citations;              // beside Statements::citations
    std::vector<PartLabels> parts;                     // by fact, of those that have any
    TopicWords topics;
};

// The words of both; both sorted.
void add(WordList& words, const WordList& more);

// a is found in b; both sorted.
[[nodiscard]] bool within(const WordList& a, const WordList& b);

}  // namespace solieu::normalize
