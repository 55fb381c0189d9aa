#pragma once
// What each label line, unit and value of a page tells by itself and by what stands beside it, for page_search.h.
//
// In:    a page of a text that stands column by column; what all its pages tell.
// Out:   a look for each line of a label, each unit and value; of each number the label line that it stands beside.
// Fails: never. `habits` must outlive it.
//
// Example: "1." / "Tỷ lệ hộ" / "%" -> the label line is of a rate and beside it stands number 0; the unit is a percent
// right behind piece 1

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "grammar/rowsearch/torn/column_habits.h"
#include "grammar/rowsearch/torn/column_pages.h"

namespace solieu::grammar {

constexpr std::size_t nowhere = std::string::npos;

// What the beginning of a label tells.
struct LabelLook {
    bool rate = false;
    int balance = 0;                                    // labels that begin so with a number less those without
    const std::map<std::string, int>* units = nullptr;  // that stand right behind labels that begin so
};

struct CellLook {
    std::size_t before = nowhere;  // the piece before it, notes left out
    bool stacked = false;          // others stand right below it: what stands above them may belong to any of these
    bool of_another = false;       // it stands right behind a label (a unit) or a unit (a value)
    bool percent = false;          // "%"; of a value: it ends in it
    bool no_rate = false;          // of a value: it can hardly be one of '%'
    std::string words;             // of a unit
};

struct PageLooks {
    std::vector<std::size_t> beside;  // by number: into the page's labels; nowhere for none
    std::vector<LabelLook> labels;
    std::vector<CellLook> units, values;
};

[[nodiscard]] PageLooks looks_of(const std::vector<LooseLine>& lines, const ColumnPage& page,
                                 const ColumnHabits& habits, const Vocabulary& vocabulary);

}  // namespace solieu::grammar
