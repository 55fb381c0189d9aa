#pragma once
// What the fields of a table must be, as the table itself says: its line that begins with "#:".
//
//   #: name ⇥ kind{count|percent|money|measure} ⇥ exponent# ⇥ sense? ⇥ source ⇥ example
//
// "{a|b}" lists the words that may stand there, "#" stands behind the name of a whole number, "?" behind the name of a
// field that may be empty, "*" alone, last, for more fields. A table of a pack that brings no such line is checked with
// the line of the table of the same name in an earlier pack.
//
// Example:
//   const TableForm form = form_of("#: name\tkind{count|percent}\n");
//   check_table(form, "ha\tcuont\n", "units.tsv")[0].place == "units.tsv:1", .advice == "Did you mean \"count\"?"

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu {

struct TableField {
    std::string name;
    std::vector<std::string> words;  // that may stand there; none: any text
    bool number = false;
    bool may_be_empty = false;
};

struct TableForm {
    std::vector<TableField> fields;  // none: nothing is known of it
    bool more_fields = false;
};

[[nodiscard]] TableForm form_of(std::string_view table);

// What is wrong with the rows of a table, one Error (unreadable) for each bad field or row.
[[nodiscard]] std::vector<Error> check_table(const TableForm& form, std::string_view table, const std::string& name);

}  // namespace solieu
