#pragma once
// What was not read or is in doubt, as a list of the page: each with its pages and, where its place is known, a link to
// it; the same places are outlined on the pages (spots.h).
//
//   <h3>Phần không đọc được …</h3><ul class="unread"><li data-s="n1 n2">…: <a data-go="n1" …>trang 3</a>, …</li></ul>
//
// Nothing where everything was read.

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

void write_unread_list(const Report& report, const Sink& sink);

}  // namespace solieu::output
