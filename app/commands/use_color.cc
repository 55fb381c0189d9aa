#include "app/commands/use_color.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace solieu::app {

bool use_color(Color color) {
    if (color != Color::automatic) return color == Color::always;
    const char* terminal = std::getenv("TERM");
    const char* no_color = std::getenv("NO_COLOR");
    return ::isatty(STDOUT_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb" &&
           (!no_color || *no_color == '\0');
}

}  // namespace solieu::app
