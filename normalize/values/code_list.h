#pragma once
// Unit cells that list the values a cell may take instead of naming a unit.
//
//   read_code_list("Có = 1; Không = 0")                            -> {1 Có}, {0 Không}
//   read_code_list("Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2")    -> {0 Trực tuyến}, {1 Phát phiếu}, {2 Kết hợp}
//   read_code_list("Trực tuyến = 0 Phát phiếu = 1 Kết hợp 2")      -> {0 Trực tuyến}, {1 Phát phiếu}, {2 Kết hợp}
//   read_code_list("2 cấp = 1; 3 cấp = 2")                         -> {1 2 cấp}, {2 3 cấp}
//   read_code_list("1: Có, 0: Không")                              -> {1 Có}, {0 Không}
//   read_code_list("0 - Chưa; 1 - Xong")                           -> {0 Chưa}, {1 Xong}
//   read_code_list("Có/không")                                     -> {"" Có}, {"" không}   no codes are given
//   read_code_list("Cơ quan, đơn vị")                              -> {}   units

#include <string_view>
#include <vector>

#include "normalize/values/unit.h"

namespace solieu::normalize {

// Empty when the text is no list of codes.
[[nodiscard]] std::vector<UnitCode> read_code_list(std::string_view written, const Lexicon& lexicon);

}  // namespace solieu::normalize
