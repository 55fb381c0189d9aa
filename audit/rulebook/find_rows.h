#pragma once
// Which rows of a report the rules speak of, and where their other rows stand.
//
// In:    the statements and a rulebook. Out: for each rule, the rows it applies to with the rows found for its parts.
// Fails: never. A part that is not there, or of which there are several that fit alike, leaves the rule unapplied for
//        that row, unless the part is optional.
//
// Example: rule "rate = tỷ lệ …, part = số …, whole = tổng số …" and the rows 3.1, 3.1.1, 3.1.2
//   -> {rule, row {0, 7}, parts {{0, 9}, {0, 8}}, sure}

#include <vector>

#include "audit/rulebook/rulebook.h"
#include "audit/tables/table_view.h"

namespace solieu::audit {

struct RowRef {
    int table = -1, row = -1;
    friend bool operator==(const RowRef&, const RowRef&) = default;
};

struct Application {
    int rule = -1;  // index into Rulebook::rules
    RowRef row;
    std::vector<RowRef> parts;  // beside DataRule::parts; without the optional ones that are not there
    bool sure = true;           // false: the parts may also be those of another row beside
};

// The rule speaks of reports of this level.
[[nodiscard]] bool is_of_level(const DataRule& rule, const normalize::Facts& facts);

// The tables with their words read once for all rules.
class RowFinder {
  public:
    RowFinder(const grammar::Statements& statements, const normalize::Facts& facts, const Rulebook& rulebook,
              const Lexicon& lexicon);

    [[nodiscard]] std::vector<Application> applications() const;

    // Rows that fit DataRule::row of a rule about single rows.
    [[nodiscard]] bool chosen(const RowChoice& choice, RowRef at) const;
    [[nodiscard]] const std::vector<TableView>& views() const { return views_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

    // Words of the document as the patterns of the rules have them.
    [[nodiscard]] PatternWords words_of(const std::vector<int>& words) const;
    // The words of a row with what stands in brackets and its note.
    [[nodiscard]] PatternWords context_of(RowRef at) const;

  private:
    struct Place {
        int list = -1;  // index into TableView::siblings
        std::size_t at = 0;
    };
    void apply_near(int rule, RowRef at, std::vector<Application>& out) const;
    void apply_anywhere(int rule, const std::vector<RowRef>& rows, std::vector<Application>& out) const;
    [[nodiscard]] bool find_parts(const DataRule& rule, const std::vector<RowRef>& among, RowRef but,
                                  std::vector<RowRef>& parts) const;
    [[nodiscard]] bool speaks_of(const RowChoice& choice, RowRef at) const;
    [[nodiscard]] bool under(const std::vector<LabelPattern>& patterns, RowRef at) const;

    const grammar::Statements& statements_;
    const normalize::Facts& facts_;
    const Rulebook& rulebook_;
    const Lexicon& lexicon_;
    std::vector<TableView> views_;
    std::vector<std::vector<PatternWords>> words_;  // by table and row
    std::vector<std::vector<Place>> places_;
    std::vector<std::vector<int>> groups_;  // the group row that a row without parent stands below; -1
    std::vector<PatternWords> titles_;      // by table
};

}  // namespace solieu::audit
