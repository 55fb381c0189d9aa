#pragma once
// Parts of the program that stand in shared libraries of their own, beside the program, and are opened when they are
// first needed: what reads PDF, what reads Word and web pages, what reads pictures, what writes workbooks,
// what talks to stores.
//
// Each needs libraries (Poppler with NSS, libxml2, OpenCV, libqpdf with GnuTLS …) that take longer to load than a small
// report takes to read; so nothing but the part is linked to them, and the rest calls the part by a table of functions.
//
// A part has one symbol, a function without arguments that returns its table; the first member of the table is its
// stamp, a text. Both sides pass what they were compiled with, so both must come from the same build: version, compiler
// and the sizes of what passes are in the stamp, which must be the one that the program expects.
//
// In:    the part, and where its library is (part_library_path).
// Out:   the table. The library stays loaded until the program ends: what it gave may live as long as one likes.
// Fails: unreadable, when the library is missing, lacks something it needs or is of another build than the program.
//
// Example:
//   const Part part{.file = "libsolieu_pdf.so", .entry = "solieu_pdf_reading", .does = "reads PDF files", .stamp = …};
//   static const Result<const void*> table = open_part(part, part_library_path(part.file));

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace solieu {

struct Part {
    std::string file;   // name of the library
    std::string entry;  // its symbol
    std::string does;   // "reads pictures"
    std::string stamp;  // expected
};

[[nodiscard]] Result<const void*> open_part(const Part& part, const std::string& library);

// Beside the program; where it is not, the name alone, for which the system looks where it looks for such.
[[nodiscard]] std::string part_library_path(std::string_view file);

// Version, compiler, and the sizes of what passes between program and library.
[[nodiscard]] std::string part_stamp(std::initializer_list<std::size_t> sizes);

}  // namespace solieu
