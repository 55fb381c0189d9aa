#pragma once
// How many elements and attributes a web page has, told from its bytes before libxml2 builds the tree: it compares each
// attribute of a tag with all before it, and an element without text takes 200 bytes.
//
// In:    the page, in an encoding whose ASCII characters are those of ASCII.
// Out:   counted in the Budget (elements; attributes in all and of each tag). Comments, scripts and style sheets hold
//        none. Rather too many than too few are counted.
// Fails: OverBudget.
//
// Example: <td class="a b" colspan=2>: one element, two attributes

#include <string_view>

#include "extract/budget.h"

namespace solieu::extract {

void count_tags(std::string_view page, Budget& budget);

}  // namespace solieu::extract
