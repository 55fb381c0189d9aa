#pragma once
// Whether what is printed for a person has colours: as asked, else on a terminal that shows them and where NO_COLOR is
// not set.

#include "app/command_line/requests.h"

namespace solieu::app {

[[nodiscard]] bool use_color(Color color);

}  // namespace solieu::app
