#include "extract/digits/weights.h"

// The assembler puts the file between two symbols; SOLIEU_NUMBER_NETWORK is its path, from CMake.
__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    "solieu_number_network_begin:\n"
    ".incbin \"" SOLIEU_NUMBER_NETWORK
    "\"\n"
    "solieu_number_network_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char solieu_number_network_begin[];
extern const char solieu_number_network_end[];
}

namespace solieu::extract {

std::span<const char> number_network() {
    return {solieu_number_network_begin, solieu_number_network_end};
}

}  // namespace solieu::extract
