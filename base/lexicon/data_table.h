#pragma once
// Tables of data: the one form in which packs say what is known.
//
// A table is text: one entry a line, fields separated by tabs; blank lines and lines that begin with '#' are comments.
//
// In:    the text, which must outlive what comes out.
// Out:   a row for each entry, with its place.
// Fails: never; what fields a table must have is checked by table_form.h.
//
// Example:
//   read_table("# name, kind\nha\tmeasure\n")[0].fields == {"ha", "measure"}, .line == 2

#include <string>
#include <string_view>
#include <vector>

namespace solieu {

struct TableRow {
    std::vector<std::string_view> fields;
    int line = 0;  // from 1

    // Field `at`; "" when the row has not so many.
    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        return at < fields.size() ? fields[at] : std::string_view();
    }
};

[[nodiscard]] std::vector<TableRow> read_table(std::string_view text);

}  // namespace solieu
