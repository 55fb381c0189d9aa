#pragma once
// One finding in full, for a person: each relation it is about with all its figures and where they stand, what follows
// from them, and every correction that was found.
//
//   e3. LỖI · tổng
//      Dòng 3.1.4 … ghi 402 nhưng 286 + 134 = 420, chênh 18. …
//      Quan hệ: tổng, theo nhãn của các dòng thì chắc chắn
//        402   trang 4, dòng 3.1.4 "Tổng số TTHC …", ghi "402"
//      = 286   trang 4, dòng "Số TTHC cấp huyện", ghi "286"
//      + 134   …
//      Tính ra 420.
//      Cách sửa, dễ xảy ra nhất trước:
//        1. dòng 3.1.4 …: 402 -> 420 (hai chữ số đổi chỗ)

#include <string_view>

#include "output/report.h"
#include "output/sink.h"
#include "output/words/findings_text.h"

namespace solieu::output {

// The index of the finding called `id` ("e3", or "3" as the text numbers it); -1 when there is none.
[[nodiscard]] int finding_called(const Report& report, std::string_view id);

void write_explanation(const Report& report, int finding, Language language, const Sink& sink);

}  // namespace solieu::output
