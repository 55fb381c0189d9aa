#pragma once
// The spots and changes of a comparison, made one by one. Used by table_changes, row_changes and compare.

#include <string>
#include <string_view>

#include "audit/versions/comparison.h"
#include "audit/versions/version.h"

namespace solieu::audit {

[[nodiscard]] const grammar::Table& table_of(const Version& version, int table);
[[nodiscard]] const grammar::Row& row_of(const Version& version, const VersionRow& row);

[[nodiscard]] ChangeSpot spot_of(const Version& version, const VersionRow& row);
[[nodiscard]] ChangeSpot spot_of_value(const Version& version, const VersionRow& row, int value);
[[nodiscard]] ChangeSpot spot_of_table(const Version& version, int table);
[[nodiscard]] ChangeSpot spot_of_column(const Version& version, int table, int column);

// How many numbers a row has, in all columns or in one.
[[nodiscard]] int numbers_in(const Version& version, const VersionRow& row, int column = -1);

// One number beside its partner: a change where there is one, else counted as the same.
void add_value_change(const Judgement& judgement, Compared what, ChangeSpot before, ChangeSpot after,
                      Comparison& comparison);

// Words that differ; nothing where they do not. Of a page that was recognised a letter may have been misread.
struct WrittenSpot {
    ChangeSpot spot;
    bool recognised = false;
};
void add_words_change(Compared what, WrittenSpot before, WrittenSpot after, WordBook& book, Comparison& comparison);

// A text of a row where it stands; `index`: into Row::texts.
[[nodiscard]] WrittenSpot written_spot(const Version& version, const VersionRow& row, const grammar::Text& text,
                                       int index = -1);

[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace solieu::audit
