#pragma once
// A line of the document's body in reading order, and where a table stands between two lines.

#include "extract/document.h"

namespace solieu::grammar {

struct PlacedLine {
    const extract::Line* line = nullptr;  // nullptr: a table stands here
    int page = 0;
    int table = -1;  // which one, when `line` is nullptr
};

}  // namespace solieu::grammar
