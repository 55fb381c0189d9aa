#pragma once
// The phrases against which scans are mended, of the packs that are built in.

#include <memory>

#include "extract/scan/mend/known_phrases.h"
#include "tests/extract/built_in_words.h"

namespace solieu::tests {

inline const std::shared_ptr<const extract::KnownPhrases>& built_in_phrases() {
    static const auto phrases = std::make_shared<const extract::KnownPhrases>(built_in_words()->scan_phrases);
    return phrases;
}

}  // namespace solieu::tests
