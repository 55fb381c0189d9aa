#pragma once
// Columns of a table that follow from each other in every row.
//
//   formulas   "(3)=(4)+(5)" in a head: every row keeps it
//   sums       Tổng số 200 | Trực tuyến 150 | Trực tiếp 50; Nhận 80 | Giải quyết 60 | Còn lại 20; also differences
//   rates      Số hồ sơ 210 | Đúng hạn 200 | Tỷ lệ (%) 95,24
//   growths    Năm 2024 12.746 | Năm 2025 13.100 | Tăng, giảm (%) 2,78; or as an index: 102,78
//
// In:  a table with two rows or columns of values at least; the relations found in it before.
// Out: a relation for each row that keeps what its columns say. Only a formula is said by the head; all else must show
//      in the numbers: rows enough must agree, and by more than chance (their digits count), and a row that differs is
//      a matter of doubt (likely) only where most rows agree; where few rows speak, only where a slip of the hand
//      explains it. Below "Trong đó" what is left of the total is no doubt either, unless a slip explains it; and what
//      makes up another column of its row is no part of a second one.
//
// Bounded: so many combinations of columns and rows are looked at in a table as its grid allows (column_grid.h).

#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

void add_column_relations(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                          std::vector<Relation>& relations, const Lexicon& lexicon);

}  // namespace solieu::audit
