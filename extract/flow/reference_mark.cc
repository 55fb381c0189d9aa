#include "extract/flow/reference_mark.h"

namespace solieu::extract {

bool is_reference_mark(std::string_view text) {
    constexpr std::size_t longest = 3;
    while (text.starts_with('(') || text.starts_with('[')) text.remove_prefix(1);
    while (text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
    return !text.empty() && text.size() <= longest && text.find_first_not_of("0123456789*") == text.npos;
}

}  // namespace solieu::extract
