#pragma once
// Which pictures are the pages of one document, by their names alone.
//
// In:    names of files of one folder, in any order.
// Out:   groups of two and more: the same name but for a number before the ending ("trang-1.jpg" … "trang-12.jpg",
//        "scan (1).png", "IMG_0007.jpg"), all numbers from the first to the last, each once; the first is 0 or 1
//        unless zeros stand before the numbers. In the order of the numbers. With PagesOf::folder all pictures are one
//        group, in natural order; with none there is none.
//
// Example:
//   a-2.jpg, a-1.jpg, b.jpg     -> one group, a-1.jpg a-2.jpg
//   a-2.jpg, a-1.jpg, a-10.jpg  -> none: 3 to 9 are missing

#include <string>
#include <string_view>
#include <vector>

#include "app/inputs/input.h"

namespace solieu::app {

[[nodiscard]] bool is_picture_name(std::string_view name);

[[nodiscard]] std::vector<std::vector<std::string>> picture_groups(const std::vector<std::string>& names,
                                                                   PagesOf pages_of);

// Pictures that would be the pages of one document if none of their numbers were missing; fewer are missing than there.
struct PictureGap {
    std::string first, last;   // names
    std::vector<int> missing;  // numbers
};
[[nodiscard]] std::vector<PictureGap> picture_gaps(const std::vector<std::string>& names, PagesOf pages_of);

// "thang-2" before "thang-10": digits by their value, everything else byte by byte.
[[nodiscard]] bool natural_less(std::string_view a, std::string_view b);

}  // namespace solieu::app
