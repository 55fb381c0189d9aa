#pragma once
// A file that is built into the program: SOLIEU_BUILT_IN_FILE(name, path) puts its bytes between the symbols NAME_begin
// and NAME_end, where `path` is a string from CMake. Once in a source, outside of any namespace.
//
// Example:
//   SOLIEU_BUILT_IN_FILE(solieu_alphabet, SOLIEU_ALPHABET)
//   std::span<const char> bytes{solieu_alphabet_begin, solieu_alphabet_end};

#define SOLIEU_BUILT_IN_FILE(name, path) \
    __asm__(                             \
        ".section .rodata\n"             \
        ".balign 16\n" #name             \
        "_begin:\n"                      \
        ".incbin \"" path "\"\n" #name   \
        "_end:\n"                        \
        ".byte 0\n"                      \
        ".previous\n");                  \
    extern "C" {                         \
    extern const char name##_begin[];    \
    extern const char name##_end[];      \
    }
