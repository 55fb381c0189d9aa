#pragma once
// read: from a file to a Document.
//
// In:    a path; the kind of file is recognised from its first bytes and content, never from its name.
// Out:   the Document, with a Diagnostic for each page or part that could not be read.
//        A file that is not read itself but that LibreOffice can convert (conversion_of) is converted by the caller,
//        with convert/run_office.h, and then read with read_converted; `file` and `sha256` stay those of the file, a
//        Diagnostic "converted" says so.
//        With options.first_page and last_page only those pages, as far as the file has them (page_range.h).
// Fails: unreadable, unsupported, encrypted, over_limit, no_such_page (see ErrorKind).
//
// Example:
//   auto document = read("bao-cao.pdf", {.threads = 2});

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/convert/conversion.h"
#include "extract/document.h"
#include "extract/file_bytes.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read(const std::string& path, const ReadOptions& options = {});

// The same for a process that may open no files.
[[nodiscard]] Result<Document> read(const InputFile& file, const ReadOptions& options);

// What LibreOffice could make of a file that is unsupported.
[[nodiscard]] std::optional<Conversion> conversion_of(const InputFile& file);

// What it made of it. `options` are those of the file.
[[nodiscard]] Result<Document> read_converted(const InputFile& file, const Conversion& conversion,
                                              std::string_view converted, const ReadOptions& options);

}  // namespace solieu::extract
