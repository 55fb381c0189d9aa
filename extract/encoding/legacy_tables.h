#pragma once
// The encodings in which Vietnamese was written before Unicode: what each code stands for. Facts only; how they are
// applied to text stands in legacy_decoder.h.
//
// Sources:
//   tcvn3         TCVN 5712:1993, part VN3, which the ABC fonts (.VnTime, .VnArial, …) show. Letters with a tone have
//                 small codes only; fonts whose name ends in H show all small codes as capitals.
//   vni           the chart of VNI for Windows (VNI-Times, VNI-Helve, …): a letter, then a code for its marks. A few
//                 letters have one code.
//   viscii        RFC 1456, VISCII 1.1. Six capitals stand among the control codes.
//   vps           the chart of the Vietnamese Professionals Society (VPS Times, …). Fourteen capitals stand among the
//                 control codes.
//   windows_1258  Microsoft's code page 1258: letters, then a combining code for the tone; some are whole already.
//
// A code that has no letter in the encoding shows what windows-1252 has there: the programs that wrote such documents
// put its quotes and dashes in.
//
// Example: letter_of_code(LegacyEncoding::tcvn3, 0xA8) == U'ă', marks_of_code(LegacyEncoding::vni, 0xE1) is â's hat and
// an acute

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/encoding/vietnamese_syllable.h"

namespace solieu::extract {

enum class LegacyEncoding : std::uint8_t { tcvn3, vni, viscii, vps, windows_1258 };

inline constexpr std::array legacy_encodings{LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::viscii,
                                             LegacyEncoding::vps, LegacyEncoding::windows_1258};

// "tcvn3", "vni", "viscii", "vps", "windows-1258".
[[nodiscard]] std::string_view name_of(LegacyEncoding encoding);

// The letter of Vietnamese that a code stands for by itself; 0 when it has none. ASCII codes are themselves everywhere
// but where the encoding puts a capital among the control codes.
[[nodiscard]] char32_t letter_of_code(LegacyEncoding encoding, unsigned char code);

// What a code adds to the letter before it.
struct AddedMarks {
    Mark mark = Mark::none;
    Tone tone = Tone::level;
};
[[nodiscard]] std::optional<AddedMarks> marks_of_code(LegacyEncoding encoding, unsigned char code);

// Windows-1252: the code that a character is shown for, and back. The five codes without a character show the control
// character of that number. Symbol fonts show their codes at U+F000…U+F0FF.
[[nodiscard]] std::optional<unsigned char> code_of(char32_t shown);
[[nodiscard]] char32_t shown_for(unsigned char code);

}  // namespace solieu::extract
