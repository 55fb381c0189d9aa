#pragma once
// One of two versions of a report, as it was read, and its rows in the form in which they are compared.

#include <vector>

#include "audit/versions/values.h"
#include "audit/versions/written.h"
#include "extract/document.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::audit {

// All three must outlive it.
struct Version {
    const extract::Document& document;
    const grammar::Statements& statements;
    const normalize::Facts& facts;
};

// Pages that were read from their pictures, and whether anything of the document was not read.
[[nodiscard]] bool is_recognised(const Version& version, int page);
[[nodiscard]] bool has_recognised_pages(const Version& version);
[[nodiscard]] bool is_whole(const Version& version);

// nullptr where there is none.
[[nodiscard]] const normalize::Fact* cell_of(const Version& version, int table, int row, int value);
[[nodiscard]] const normalize::Fact* figure_of(const Version& version, int figure);

[[nodiscard]] VersionValue value_of(const Version& version, const normalize::Fact& fact);

struct VersionRow {
    int table = 0, row = 0;
    int above = -1;  // its parent or its group, by place in the list
    bool group = false;
    WrittenWords label;                        // of a row without one: its first words
    WordNumbers words;                         // the plain words of the label, sorted
    WordNumbers numbers;                       // its values, sorted
    int weight = 0;                            // digits of its values: how much it says that they are the same
    std::uint64_t label_key = 0, way_key = 0;  // of the label, and with those above it
    int stt = 0, path = 0, indicator = 0;      // words; 0 for none
};

// All rows of all tables, in order.
[[nodiscard]] std::vector<VersionRow> rows_of(const Version& version, WordBook& book);

}  // namespace solieu::audit
