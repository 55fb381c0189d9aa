#pragma once
// What the packs that are built in say to readers of files.

#include <memory>

#include "base/lexicon/lexicon.h"
#include "extract/file_words.h"

namespace solieu::tests {

inline const std::shared_ptr<const extract::FileWords>& built_in_words() {
    static const std::shared_ptr<const extract::FileWords> words = extract::file_words(built_in_lexicon());
    return words;
}

}  // namespace solieu::tests
