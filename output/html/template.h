#pragma once
// Fills the {{names}} of a page.
//
// In:  the page with names, such as small letters and hyphens, between {{ and }}; what gives the text for a name. What
//      is filled in is never looked at again, so no text can smuggle in a name.
// Out: all pieces in order through the sink.
//
//   fill("<p>{{a}}</p>", [](std::string_view name, const Sink& sink) { sink("{{a}}"); }, sink) -> "<p>{{a}}</p>"

#include <functional>
#include <string_view>

#include "output/sink.h"

namespace solieu::output {

void fill(std::string_view page, const std::function<void(std::string_view name, const Sink& sink)>& part,
          const Sink& sink);

}  // namespace solieu::output
