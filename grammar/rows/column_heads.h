#pragma once
// The words that head a table's columns, with their variants, and the role each gives its column.
//
// They are data: patterns in packs/vi/column_heads.tsv, and the whole words of packs/vi/row_words.tsv (head-…), by
// which tables without cells are found, too.
//
//   read_head("STT")                        -> stt
//   read_head("Chỉ tiêu thống kê")          -> indicator
//   read_head("Đơn vị tính")                -> unit
//   read_head("Đơn vị tổng hợp, báo cáo")   -> reporter
//   read_head("Năm 2024 (tính đến 31/5)")   -> value, period "2024"
//   read_head("Ghi chú")                    -> note

#include <optional>
#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct HeadReading {
    ColumnRole role = ColumnRole::value;
    std::string period;
    bool body = false;  // the role is indicator, but only where no other column names the rows: "Địa phương", "Cơ quan"
    bool place = false;  // … of places
};

// nullopt when the words head no column that is known.
[[nodiscard]] std::optional<HeadReading> read_head(std::string_view words, const Lexicon& lexicon);

}  // namespace solieu::grammar
