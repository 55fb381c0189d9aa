#include "normalize/labels/topic.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu::normalize {

void add(WordList& words, const WordList& more) {
    WordList both;
    both.reserve(words.size() + more.size());
    std::set_union(words.begin(), words.end(), more.begin(), more.end(), std::back_inserter(both));
    words = std::move(both);
}

bool within(const WordList& a, const WordList& b) {
    return std::includes(b.begin(), b.end(), a.begin(), a.end());
}

}  // namespace solieu::normalize
