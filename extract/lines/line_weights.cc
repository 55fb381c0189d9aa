#include "extract/lines/line_weights.h"

// The assembler puts the file between two symbols; SOLIEU_LINE_NETWORK is its path, from CMake.
__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    "solieu_line_network_begin:\n"
    ".incbin \"" SOLIEU_LINE_NETWORK
    "\"\n"
    "solieu_line_network_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char solieu_line_network_begin[];
extern const char solieu_line_network_end[];
}

namespace solieu::extract {

std::span<const char> line_network() {
    return {solieu_line_network_begin, solieu_line_network_end};
}

}  // namespace solieu::extract
