#include "normalize/labels/selections.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "normalize/labels/phrases.h"

namespace solieu::normalize {

int selections_in(std::string_view title, const Lexicon& lexicon) {
    constexpr std::string_view between = " / ";
    const auto& words = phrases(PhraseKind::within, lexicon);
    const std::string low = lower(title);
    int count = 0;
    for (std::string_view rest = low; !rest.empty();) {
        const std::size_t end = std::min(rest.find(between), rest.size());
        const std::string_view storey = rest.substr(0, end);
        count +=
            std::any_of(words.begin(), words.end(), [&](std::string_view word) { return storey.starts_with(word); })
                ? 1
                : 0;
        rest.remove_prefix(std::min(end + between.size(), rest.size()));
    }
    return count;
}

}  // namespace solieu::normalize
