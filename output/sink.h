#pragma once
// Where a writer's bytes go. A writer calls its sink with one piece after the other, so that a large result never
// stands in memory as a whole. A sink that cannot write remembers it and ignores what follows; whoever made the sink
// asks it in the end. Writers never fail.

#include <functional>
#include <string_view>

namespace solieu::output {

using Sink = std::function<void(std::string_view)>;

}  // namespace solieu::output
