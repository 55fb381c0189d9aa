#pragma once
// What the numbers of a report speak of, as normalize/labels/topic.h reads it: a row of a table, a figure of the prose.

#include <span>
#include <vector>

#include "audit/tables/table_view.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::audit {

using normalize::When;
using normalize::WordList;

struct RowTopic {
    int table = -1, row = -1, fact = -1;
    const normalize::RowWords* words = nullptr;  // one for all numbers of the row; never null
    bool rate = false;
    bool total = false;       // "Tổng số …", "Số …": counts
    bool planned = false;     // of a plan or target
    int year = 0;             // of the column in a table of several years; 0 for the report's own time
    bool of_several = false;  // one of several columns beside each other: done, estimated, its rate
};

struct FigureTopic {
    int figure = -1, fact = -1;
    const normalize::FigureWords* words = nullptr;  // never null
    const WordList* headings = nullptr;             // words of the headings above it; never null
    bool rate = false;
};

struct Topics {
    // Numbers of rows: of the only value column, or of each that names a year or tells what was done.
    std::vector<RowTopic> rows;
    std::vector<FigureTopic> figures;  // results: no targets, no changes
};

// `views`: of all tables, in order. The topics point into the facts.
[[nodiscard]] Topics topics_of(const grammar::Statements& statements, const normalize::Facts& facts,
                               std::span<const TableView> views);

// Nothing but the thing itself is counted: "Tổng số ĐVSNCL tại địa phương", with qualifiers "Số TTHC cấp xã".
[[nodiscard]] bool is_population(const RowTopic& row);

}  // namespace solieu::audit
