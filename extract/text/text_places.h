#pragma once
// Where the characters of a source line stand: what tables drawn in characters and columns by spaces are read with.
//
// In:    a source line; places are counted in characters from 0, as a fixed font shows them.
// Out:   slices of the line between two places; the runs of words in it.
// Fails: never; places behind the end of the line are its end.
//
// Example: Places("ab  cd").slice(4, 6).text == "cd"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/text_tables.h"

namespace solieu::extract {

class Places {
  public:
    explicit Places(const SourceLine& line);

    [[nodiscard]] std::size_t size() const { return bytes_.size() - 1; }

    // The character at a place, "" behind the end.
    [[nodiscard]] std::string_view at(std::size_t place) const;
    [[nodiscard]] bool blank(std::size_t place) const;

    // [from, to) without outer spaces; its column is that of the first character left.
    [[nodiscard]] Field slice(std::size_t from, std::size_t to) const;

  private:
    std::string_view text_;
    std::size_t column_ = 0;
    std::vector<std::uint32_t> bytes_;  // where each character begins; the end
};

// Without the mark of a line end at its end, as Markdown ("\") writes it inside a cell.
[[nodiscard]] Field without_hard_end(Field field, std::string_view mark);

}  // namespace solieu::extract
