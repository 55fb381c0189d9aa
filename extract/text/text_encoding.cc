#include "extract/text/text_encoding.h"

#include "base/text.h"
#include "extract/encoding/legacy_decoder.h"
#include "extract/encoding/legacy_evidence.h"

namespace solieu::extract {

DecodedText decode_text(std::string_view bytes) {
    const Encoding encoding = detect_encoding(bytes);
    if (encoding == Encoding::unknown) {
        std::u32string shown = shown_text(bytes);
        if (const auto legacy = find_encoding(shown, Otherwise::bytes)) return {utf8_of(shown), legacy};
    }
    DecodedText text{.utf8 = to_utf8(bytes, encoding), .legacy = {}};
    if (encoding != Encoding::unknown) text.legacy = find_encoding(characters_of(text.utf8));
    return text;
}

std::string converted_line(std::string_view line, LegacyEncoding encoding) {
    const std::u32string shown = characters_of(line);
    LegacyEvidence evidence;
    weigh(encoding, shown, evidence);
    return agrees(evidence) ? utf8_of(characters_of(decode(encoding, shown))) : std::string(line);
}

}  // namespace solieu::extract
