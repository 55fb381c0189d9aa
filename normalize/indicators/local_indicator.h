#pragma once
// The id of a row that is not in the catalogue: "local.<slug>-<hash>".
//
// In:  the labels on the way to the row, the outermost first, its own last; an ancestor of the catalogue by its id, so
//      that another way to write it gives the same. Numbers of rows do not count: they differ from form to form.
// Out: slug: the first words of the label, without marks, joined by '-'; hash: eight hexadecimal digits of FNV-1a over
// the
//      folded labels. The same way gives the same id in every report; "" for a label without letters or digits.
//
// Example: local_indicator({"procedures", "Số TTHC lĩnh vực đất đai"}) -> "local.so-tthc-linh-vuc-dat-dai-db4c8b46"

#include <string>
#include <vector>

namespace solieu::normalize {

[[nodiscard]] std::string local_indicator(const std::vector<std::string>& way);

}  // namespace solieu::normalize
